import type { Input } from "../input/input.ts";
import type { Reader } from "./reader.ts";

/** A reader that is so sure needs no second opinion. */
const sureEnough = 0.9;

/** The first reader of a list that is sure of the input; `null` where none is. */
export function chooseSure(input: Input, readers: readonly Reader[]): Reader | null {
	return readers.find((reader) => reader.detect(input) >= sureEnough) ?? null;
}

/** The reader of a list that is surest of the input; of equals, and of those that are sure enough, the first. */
export function chooseSurest(input: Input, readers: readonly Reader[]): Reader {
	let best: { reader: Reader; sure: number } | null = null;
	for (const reader of readers) {
		const sure = reader.detect(input);
		if (best === null || sure > best.sure) best = { reader, sure };
		if (sure >= sureEnough) break;
	}
	if (best === null) throw new Error("There are no readers.");
	return best.reader;
}

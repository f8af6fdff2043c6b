import { identify } from "../identity/identify.ts";
import type { Input } from "../input/input.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";
import { noPosts } from "./no-posts.ts";
import type { Reader } from "./reader.ts";
import { readers } from "./readers.ts";

/** A reader that is so sure needs no second opinion. */
const sureEnough = 0.9;

/** The reader that is surest of the input; of equals, and of those that are sure enough, the first in the list. */
export function chooseReader(input: Input): Reader {
	let best: { reader: Reader; sure: number } | null = null;
	for (const reader of readers) {
		const sure = reader.detect(input);
		if (best === null || sure > best.sure) best = { reader, sure };
		if (sure >= sureEnough) break;
	}
	if (best === null) throw new Error("There are no readers.");
	return best.reader;
}

/** What the caller says of the blog takes the place of what the document says or leaves open. */
function inform(capture: Capture, { site }: Input): Capture {
	return site === null || site === undefined ? capture : { ...capture, site: { ...capture.site, ...site } };
}

function complete(capture: Capture): Capture {
	const { diagnostics, posts } = capture;
	return { ...capture, diagnostics: [...diagnostics, ...noPosts(capture, posts.length)] };
}

/** Reads one document by the format that its content shows; most hold one capture. */
export function read(input: Input, settings: Settings): Capture[] {
	const captures = [chooseReader(input).read(input, settings)].flat();
	return captures.map((capture) => identify(inform(complete(capture), input)));
}

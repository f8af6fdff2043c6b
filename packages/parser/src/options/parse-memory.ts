import { reject } from "./reject.ts";

/**
 * What calls of `parse` leave for the next one, for programs that read changing documents again and again. Each stage keeps its own
 * beside it, in the measure of the archive: what is gone from the documents is forgotten.
 */
export class ParseMemory {
	readonly #of = new Map<object, unknown>();

	/** What one stage remembers; made at first. */
	part<T>(make: () => T): T {
		const known = this.#of.get(make);
		if (known !== undefined) return known as T;
		const made = make();
		this.#of.set(make, made);
		return made;
	}
}

/** @throws TypeError that names the option, what was given and what is allowed */
export function settleMemory(given: ParseMemory | undefined): ParseMemory | null {
	if (given === undefined) return null;
	if (!(given instanceof ParseMemory)) reject("memory", given, "a ParseMemory");
	return given;
}

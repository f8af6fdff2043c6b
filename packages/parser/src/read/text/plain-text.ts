import type { Token } from "../../language/tokens.ts";

/** The text of some tokens of a line, without the marks around it. */
export function plainText(
	text: string,
	tokens: readonly Token[],
	[from, to]: readonly [number, number],
): string {
	const first = tokens[from];
	const last = tokens[to - 1];
	return first === undefined || last === undefined
		? ""
		: text.slice(first.start, last.end).replace(/^[\s'"“”‘’«»–—|·•:,(-]+|[\s'"“”‘’«»–—|·,:(-]+$/g, "");
}

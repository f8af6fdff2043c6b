import type { Token } from "../../language/tokens.ts";

const separators = new Set([..."|·•—»«›‹~←→{}[]⋅∙‧・¦"]);

/** Stars, boxes, and the glyphs of icon fonts. */
const symbol = /^(?![\p{ASCII}©®™°])[\p{Sm}\p{So}\p{Co}]$/u;

/** What always stands between two slots. */
export const isSeparator = (token: Token): boolean => separators.has(token.key) || symbol.test(token.key);

/** Marks between slots that part nothing by themselves. */
export const glue: ReadonlySet<string> = new Set([..."-/:;,.()@#&+*'_"]);

/** A full stop at `at - 1` ends a sentence: what follows begins one, and what precedes is no initial. */
export function endsValue(tokens: readonly Token[], at: number): boolean {
	const stop = tokens[at - 1];
	if (stop?.key !== ".") return false;
	const before = tokens[at - 2];
	if (before === undefined || (before.kind === "word" && before.text.length === 1)) return false;
	const after = tokens[at];
	return after === undefined || (after.start > stop.end && /^[\p{Lu}\p{Lo}\d]/u.test(after.text));
}

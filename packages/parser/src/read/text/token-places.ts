import { readDate } from "../../dates/written-date.ts";
import type { Token } from "../../language/tokens.ts";
import { isSeparator } from "./separators.ts";

/** Nothing stands between this word and the one before: `Pat AuthorFormat Aside`. */
export const isGlued = (tokens: readonly Token[], at: number): boolean =>
	tokens[at - 1]?.end === tokens[at]?.start;

/** A word and one space stand before. */
export function touchesWord(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	return before?.kind === "word" && tokens[at]?.start === before.end + 1;
}

/** A separator, a closing mark or the end stands there. */
export function endsSegment(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token?.key === ":") return at === tokens.length - 1;
	return token === undefined || isSeparator(token) || [".", ")", ","].includes(token.key);
}

/** `in July 31, 2015`: no category has the name of a day. */
export function wholeDateAt(tokens: readonly Token[], at: number): boolean {
	const date = readDate(tokens, at)?.value;
	return date !== undefined && date.year !== null && (date.day ?? date.either) !== null;
}

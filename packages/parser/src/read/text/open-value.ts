import type { Token } from "../../language/tokens.ts";
import type { Span } from "./scanned-line.ts";
import { endsSegment, touchesWord } from "./token-places.ts";
import { particles } from "./values.ts";

const longestPreposition = 3;

/** The value that no word has ended yet lists categories or tags. */
export const inTerms = (open: Span | null): open is Span =>
	open?.slot === "categories" || open?.slot === "tags";

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

/** `Tags: rain Permalink`: behind terms that are written small, at the end of its segment. */
export function endsSmallTerms(
	tokens: readonly Token[],
	open: Span | null,
	at: number,
	next: number,
): boolean {
	if (!inTerms(open) || !endsSegment(tokens, next)) return false;
	return /^\p{Lu}/u.test(textAt(tokens, at)) && /^\p{Ll}/u.test(textAt(tokens, at - 1));
}

/** `News, Books, trackback`: written small behind terms that begin with capitals, at the end of its segment. */
export function endsTitledTerms(
	tokens: readonly Token[],
	open: Span | null,
	at: number,
	next: number,
): boolean {
	if (!inTerms(open) || tokens[at - 1]?.key !== "," || !endsSegment(tokens, next)) return false;
	return /^\p{Ll}/u.test(textAt(tokens, at)) && /^\p{Lu}/u.test(textAt(tokens, open.from));
}

/** `Filed under (News)`. */
export function isInBrackets(tokens: readonly Token[], open: Span | null): boolean {
	const from = open?.from ?? 0;
	return tokens[from]?.key === "(" || tokens[from - 1]?.key === "(";
}

/** The comma before a date lists no further term. */
export function dropComma(tokens: readonly Token[], open: Span | null): void {
	if (open !== null && open.to - open.from > 1 && tokens[open.to - 1]?.key === ",") open.to--;
}

/** `Pat Author`, `Maria da Silva`: a noun with a capital, or a particle, within a value without a label is part of it. */
export function isPartOfName(tokens: readonly Token[], open: Span | null, at: number): boolean {
	if (open?.slot !== "loose" || !touchesWord(tokens, at)) return false;
	const text = textAt(tokens, at);
	if (particles.has(text)) return /^\p{Lu}/u.test(textAt(tokens, at + 1));
	return text.length > longestPreposition && /^\p{Lu}\p{Ll}/u.test(text);
}

/** `Tags | rain`: the label's value stands behind a separator; surely where the label stands `alone` before it. */
export function awaitsTerms(tokens: readonly Token[], open: Span | null, alone: boolean): boolean {
	if (!inTerms(open) || open.to > open.from) return false;
	return alone || (!open.strong && textAt(tokens, open.from - 1).length > longestPreposition);
}

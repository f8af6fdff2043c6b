import { categoryWords } from "../../language/category-words.ts";
import { tokenize } from "../../language/tokens.ts";
import { nameOf } from "./layout/known-terms.ts";
import { emptyMetaLine, type MetaLine } from "./meta-line.ts";
import { readMetaLine } from "./read-meta-line.ts";
import type { Reading } from "./reading.ts";
import { isPersonalName, isTermList, isTitled, splitTerms } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A line of nothing but separators. */
const separator = /^[|·•—–‹›«»/]$/u;
const longestPiece = 80;
const mostPieces = 12;

/** One meta line whose separators stand on lines of their own: `Pat Author May 3, 2013`, `|`, `News`, `|`, `2 Comments`. */
export function joinSeparated(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	const next = readings[at + 1];
	if (
		next === undefined ||
		next.gap ||
		!separator.test(next.text) ||
		separator.test(readings[at]?.text ?? "")
	)
		return;
	let end = at + 2;
	while (end < readings.length && end - at < mostPieces && isPieceAfter(readings[end] as Reading)) end++;
	joinAs(readings.slice(at, end), known, true);
}

/** One meta line whose pieces stand on lines of their own, each with the separator behind it: `May 3, 2013 |`, `News |`, `2 Comments`. */
export function joinHanging(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	const first = readings[at] as Reading;
	if (!hanging.test(first.text) || (first.meta?.evidence ?? 0) < 2) return;
	let end = at + 1;
	while (end < readings.length && end - at < mostPieces && hanging.test(readings[end - 1]?.text ?? "")) end++;
	const lines = readings.slice(at, end);
	if (lines.length > 2 && lines.every(({ text }) => text.length <= longestPiece)) joinAs(lines, known, true);
}

const hanging = /\S\s[|·•–—/]$/u;

const isPieceAfter = ({ gap, text }: Reading) => !gap && text.length <= longestPiece;

const longestBlockLine = 120;
const mostBlockLines = 8;

/** Lines without a gap between that together are a meta line: `in News`, `by Pat Author`, `May 3`, `2013 | 2 Comments`. */
export function joinBlock(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	const first = readings[at] as Reading;
	// A heading over comments, and who wrote the first.
	if (first.commentsHeading?.worded || (first.commentsHeading && readings[at + 1]?.commentHead?.date)) return;
	const listed = isItem(first);
	if (!first.gap && !(listed && !isItem(readings[at - 1]))) return;
	let end = at + 1;
	const goesOn = (reading: Reading | undefined) =>
		reading !== undefined && !reading.gap && isItem(reading) === listed;
	while (end - at <= mostBlockLines + 1 && goesOn(readings[end])) end++;
	const lines = readings.slice(at, end);
	// Above the first value there is a title, or the value were one itself.
	const headed = lines[0]?.meta !== null || isTitleLike(readings[at - 1]);
	if (isBlock(lines) && joinAs(lines, known, headed && areValues(lines), " | ")) return;
	if (listed) return;
	// The title itself may stand on the block's first line.
	const [title, ...rest] = lines;
	if (title?.meta === null && isTitleLike(title) && isBlock(rest))
		joinAs(rest, known, areValues(rest), " | ");
}

const isItem = (reading: Reading | undefined) => reading?.list?.ordered === false;
const contentOf = ({ list, text }: Reading) => list?.text ?? text;

function isBlock(lines: readonly Reading[]): boolean {
	if (lines.length < 2 || lines.length > mostBlockLines) return false;
	if (lines.every(({ meta }) => (meta?.evidence ?? 0) >= 2)) return false;
	if (lines.some(({ text, list }) => text.length > longestBlockLine || text.endsWith(":") || list?.ordered))
		return false;
	if (!lines.some(({ meta }) => (meta?.evidence ?? 0) >= 1)) return false;
	// A number is a count, and several dates are a list of archives.
	if (lines.some(({ text, meta }) => meta === null && /^\d+$/.test(text))) return false;
	return lines.filter(({ meta }) => (meta?.dates.length ?? 0) > 0).length <= 1;
}

const longestValueLine = 60;
const longestTerms = 40;
/** `in`, alone on its line, over a term. */
const longestPreposition = 3;
const mostWords = 3;

/** Whether the lines that are no meta lines could be an author or terms. */
function areValues(lines: readonly Reading[]): boolean {
	return lines.every(
		(reading) => reading.meta !== null || (reading.furniture === null && isValue(contentOf(reading))),
	);
}

function isValue(text: string): boolean {
	if (text.length > longestValueLine) return false;
	return isPersonalName(text) || (isTermList(text) && isTitled(nameOf(text.split(/[|·•/]/)[0] ?? "")));
}

/** A short line by itself that is no sentence. */
function isTitleLike(reading: Reading | undefined): boolean {
	if (reading === undefined || !reading.gap || reading.meta !== null || reading.furniture !== null)
		return false;
	return reading.list === null && reading.text.length <= 150 && !/[.!?:;,…]$/.test(reading.text);
}

/** A label on one line and its value on the next: `Published:`, `2.28.12`. */
export function joinLabel(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	const [label, value, below] = [readings[at] as Reading, readings[at + 1], readings[at + 2]];
	if (value === undefined || label.meta === null) return;
	if (!isPieceAfter(value) && !isTermBelow(label.meta, value, label.text)) return;
	const listed = below !== undefined && !below.gap && below.meta === null && below.furniture === null;
	if (!/\p{L}\s?:$/u.test(label.text) && (listed || !awaits(label.meta, value))) return;
	if (label.meta.evidence < 2 || (value.meta?.evidence ?? 0) > 2) return;
	const slot = label.meta.slots.at(-1);
	// Several terms below one another are the post's own concern.
	if (value.furniture !== null || value.more) return;
	if (/:$/.test(value.text) || (listed && (slot === "tags" || slot === "categories"))) return;
	if (joinAs([label, value], known, false, /:$/.test(label.text) ? " " : ": ")) return;
	if (slot !== "categories" || label.text.length > longestPreposition) return;
	// `in`, over a term: too little for a line of a text, but no text has it so.
	label.meta = { ...label.meta, categories: splitTerms([value.text]).names };
	value.meta = emptyMetaLine(label.meta.language);
}

/** Also with a blank line between, what is written small or has a word of categories is a term, not a title. */
function isTermBelow(
	{ slots, authors, categories, tags }: MetaLine,
	{ text, list, meta }: Reading,
	label: string,
): boolean {
	const slot = slots.length === 1 ? slots[0] : null;
	if (slot === "author" && authors.length === 0)
		return list === null && meta === null && isPersonalName(text);
	if ((slot !== "tags" && slot !== "categories") || categories.length + tags.length > 0) return false;
	if (list !== null || meta !== null || text.length > longestTerms || /[.!?…:]$/.test(text)) return false;
	if (label.length <= longestPreposition && isTitled(text) && text.split(" ").length <= mostWords)
		return true;
	return /^\p{Ll}/u.test(text) || text.split(/[\s,]+/).some((word) => categoryWords.has(word.toLowerCase()));
}

/** `Posted by` or `Tags` and nothing else, over what could be its value. */
function awaits({ slots, authors, categories, tags }: MetaLine, { text, list }: Reading): boolean {
	if (slots.length !== 1 || authors.length + categories.length + tags.length > 0 || list !== null)
		return false;
	if (slots[0] === "author") return isPersonalName(text);
	return (
		(slots[0] === "tags" || slots[0] === "categories") && isTermList(text) && text.length <= longestValueLine
	);
}

/** The lines of a badge are one value, and a label at the end of a line awaits its value on the next. */
function jointOf(before: Reading, reading: Reading, between: string): string {
	if (reading.meta?.slots.length === 0) return " ";
	const awaited = reading.meta === null && before.meta !== null && awaits(before.meta, reading);
	return awaited ? (/:$/.test(before.text) ? " " : ": ") : between;
}

/** Makes several lines one meta line, if they are one. */
function joinAs(
	lines: readonly Reading[],
	known: readonly Vocabulary[],
	unlabelled: boolean,
	between = " ",
): boolean {
	const [first] = lines;
	if (first === undefined || first.text.length > longestBlockLine) return false;
	const text = lines.reduce((joined, reading, index) => {
		const before = lines[index - 1];
		return before === undefined
			? contentOf(reading)
			: joined + jointOf(before, reading, between) + contentOf(reading);
	}, "");
	const tokens = tokenize(text);
	let best: MetaLine | null = null;
	for (const vocabulary of known) {
		const meta = readMetaLine(text, tokens, vocabulary);
		if (meta === null || meta.evidence < 2 || (meta.unlabelled > 0 && !unlabelled)) continue;
		if (best === null || meta.evidence > best.evidence) best = meta;
	}
	if (best === null) return false;
	for (const reading of lines)
		Object.assign(reading, {
			meta: reading === first ? best : emptyMetaLine(best.language),
			furniture: null,
			list: null,
			commentHead: null,
			commentsHeading: null,
		});
	return true;
}

import { readDate } from "../../dates/written-date.ts";
import { tokenize } from "../../language/tokens.ts";
import { emptyMetaLine, isDateAlone, type MetaLine } from "./meta-line.ts";
import { readMetaLine } from "./read-meta-line.ts";
import type { Reading } from "./reading.ts";
import { isPersonalName } from "./values.ts";
import { type Vocabulary, vocabularies } from "./vocabulary.ts";

/** Reads what only several lines together say: dates, counts and meta lines that a page spread over lines. */
export function joinLines(readings: readonly Reading[], known: readonly Vocabulary[]): void {
	readings.forEach((_, index) => {
		joinBadge(readings, index);
	});
	readings.forEach((_, index) => {
		joinSeparated(readings, index, known);
		joinLabel(readings, index, known);
		joinBlock(readings, index, known);
		joinCount(readings, index);
		joinCountAbove(readings, index);
		joinAuthor(readings, index);
	});
	promoteBesideMeta(readings);
	promoteBylines(readings);
	joinRecurringAuthors(readings);
}

/** A line of nothing but separators. */
const separator = /^[|·•—–‹›«»/]$/u;
const longestPiece = 80;
const mostPieces = 12;

/** One meta line whose separators stand on lines of their own: `Pat Author May 3, 2013`, `|`, `News`, `|`, `2 Comments`. */
function joinSeparated(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
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

const isPieceAfter = ({ gap, text }: Reading) => !gap && text.length <= longestPiece;

const longestBlockLine = 120;
const mostBlockLines = 8;

/** Lines without a gap between that together are a meta line: `in News`, `by Pat Author`, `May 3`, `2013 | 2 Comments`. */
function joinBlock(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	if (!(readings[at] as Reading).gap) return;
	let end = at + 1;
	while (end < readings.length && end - at <= mostBlockLines && !(readings[end] as Reading).gap) end++;
	const lines = readings.slice(at, end);
	if (
		lines.length < 2 ||
		lines.length > mostBlockLines ||
		lines.every(({ meta }) => (meta?.evidence ?? 0) >= 2)
	)
		return;
	if (lines.some(({ text, list }) => text.length > longestBlockLine || text.endsWith(":") || list !== null))
		return;
	if (!lines.some(({ meta }) => (meta?.evidence ?? 0) >= 1)) return;
	// A number is a count, and several dates are a list of archives.
	if (lines.some(({ text, meta }) => meta === null && /^\d+$/.test(text))) return;
	if (lines.filter(({ meta }) => isDated(meta)).length > 1) return;
	joinAs(lines, known, false, " | ");
}

/** A label on one line and its value on the next: `Published:`, `2.28.12`. */
function joinLabel(readings: readonly Reading[], at: number, known: readonly Vocabulary[]): void {
	const [label, value] = [readings[at] as Reading, readings[at + 1]];
	if (value === undefined || !isPieceAfter(value) || !/\p{L}\s?:$/u.test(label.text)) return;
	if (label.meta === null || label.meta.evidence < 2 || (value.meta?.evidence ?? 0) > 2) return;
	const below = readings[at + 2];
	const slot = label.meta.slots.at(-1);
	const listed = below !== undefined && !below.gap && below.meta === null && below.furniture === null;
	// Several terms below one another are the post's own concern.
	if (value.furniture !== null || value.more) return;
	if (/:$/.test(value.text) || (listed && (slot === "tags" || slot === "categories"))) return;
	joinAs([label, value], known, false);
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
	// The lines of a badge are one value.
	const text = lines
		.map(
			(reading, index) =>
				`${index === 0 ? "" : reading.meta?.slots.length === 0 ? " " : between}${reading.text}`,
		)
		.join("");
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
		});
	return true;
}

/** An author alone between a date and a title under which the rest of the meta line stands. */
function joinAuthor(readings: readonly Reading[], at: number): void {
	const [date, author, title, rest] = readings.slice(at, at + 4);
	if (date === undefined || author === undefined || title === undefined || rest === undefined) return;
	if (!isDateAlone(date.meta) || author.meta !== null || author.furniture !== null) return;
	if (title.meta !== null || title.furniture !== null || title.text.length > 150) return;
	if (rest.meta === null || rest.meta.evidence < 2 || isDated(rest.meta)) return;
	if (rest.meta.slots.includes("author")) return;
	if (isPersonalName(author.text)) setAuthor(author);
}

/** `in News` or `by Pat Author`: words that sentences begin with as well. */
function isWeak({ meta, text, furniture }: Reading): boolean {
	return (
		meta !== null &&
		furniture === null &&
		meta.evidence === 1 &&
		meta.unlabelled === 0 &&
		meta.slots.length > 0 &&
		meta.dates.length === 0 &&
		text.length <= longestPiece &&
		!/[.!?…]$/.test(text)
	);
}

const promote = (reading: Reading) => {
	if (reading.meta !== null) reading.meta = { ...reading.meta, evidence: 2, bareByline: false };
};

const isStrong = (reading: Reading | undefined) => (reading?.meta?.evidence ?? 0) >= 2;

/** A weak line beside a meta line that lacks just this is one too; a title such as `In memory of Pat` is not. */
function promoteBesideMeta(readings: readonly Reading[]): void {
	readings.forEach((reading, index) => {
		if (!isWeak(reading)) return;
		const [before, after] = [readings[index - 1], readings[index + 1]];
		const lacks = (other: Reading | undefined) =>
			isStrong(other) && !reading.meta?.slots.some((slot) => other?.meta?.slots.includes(slot));
		const joined = after?.gap === false && lacks(after);
		if (joined || (lacks(before) && !(reading.gap && isStrong(after)))) promote(reading);
	});
}

/** Bylines that stand alone, as many as meta lines or more than one where there are none, belong to posts. */
function promoteBylines(readings: readonly Reading[]): void {
	const bylines = readings.filter((reading) => isWeak(reading) && reading.gap && reading.meta?.bareByline);
	const strong = readings.filter((reading) => isStrong(reading)).length;
	if (bylines.length < 2 || (strong > 0 && strong < bylines.length)) return;
	for (const reading of bylines) promote(reading);
}

/** A name between title and meta line, on several posts of the page, is the author. */
function joinRecurringAuthors(readings: readonly Reading[]): void {
	const named = readings.filter((reading, index) => {
		const [title, meta] = [readings[index - 1], readings[index + 1]];
		return (
			isPersonalName(reading.text) &&
			reading.meta === null &&
			reading.furniture === null &&
			title?.gap === true &&
			title.meta === null &&
			title.furniture === null &&
			title.text.length <= 150 &&
			!/[.!?…]$/.test(title.text) &&
			isStrong(meta) &&
			meta?.meta?.slots.includes("author") === false
		);
	});
	if (named.length < 2) return;
	for (const reading of named) setAuthor(reading);
}

function setAuthor(reading: Reading): void {
	reading.meta = { ...emptyMetaLine("en"), slots: ["author"], authors: [reading.text], unlabelled: 1 };
	reading.commentHead = null;
}

const longestBadge = 14;
const mostBadgeLines = 4;

/** A date over several lines: `Sep`, `03`, `2013`. */
function joinBadge(readings: readonly Reading[], at: number): void {
	for (let size = mostBadgeLines; size >= 2; size--) {
		const lines = readings.slice(at, at + size);
		if (
			lines.length < size ||
			lines.some(({ text, list, meta }) => (list?.text ?? text).length > longestBadge || isWhole(meta))
		)
			continue;
		const tokens = tokenize(lines.map(({ text, list }) => list?.text ?? text).join(" "));
		const found = readDate(tokens, 0);
		if (found === null || found.next < tokens.length || found.value.day === null) continue;
		lines.forEach((reading, index) => {
			const meta = emptyMetaLine(vocabularies[0]?.table.code ?? "");
			Object.assign(reading, {
				meta: index > 0 ? meta : { ...meta, slots: ["date"], dates: [found.value] },
				furniture: null,
				list: null,
			});
		});
		return;
	}
}

const isWhole = (meta: MetaLine | null) => meta?.dates.some(({ year }) => year !== null) ?? false;
const isDated = (meta: MetaLine | null) => meta !== null && meta.dates.length > 0;

/** A number alone between a title and its meta line is the count that the line lacks. */
function joinCountAbove(readings: readonly Reading[], at: number): void {
	const [title, count, meta] = [readings[at - 1], readings[at] as Reading, readings[at + 1]];
	if (title === undefined || meta === undefined || count.meta !== null || !/^\d{1,4}$/.test(count.text))
		return;
	if (title.meta !== null || title.furniture !== null || !title.gap || title.text.length > 150) return;
	if (meta.meta === null || meta.meta.evidence < 3 || meta.meta.count !== null || meta.meta.unlabelled > 0)
		return;
	count.meta = { ...emptyMetaLine(meta.meta.language), slots: ["count"], count: Number(count.text) };
}

/** A count alone, or a word that invites to be the first, right under a meta line: `Reply`, `2`. */
function joinCount(readings: readonly Reading[], at: number): void {
	const reading = readings[at] as Reading;
	const before = readings[at - 1];
	if (
		reading.gap ||
		reading.meta !== null ||
		before?.meta == null ||
		before.meta.evidence < 1 ||
		before.meta.count !== null
	)
		return;
	const invites = reading.furniture === "comment-form" && !reading.text.includes(" ");
	if (!invites && !/^\d{1,4}$/.test(reading.text)) return;
	reading.meta = {
		...emptyMetaLine(before.meta.language),
		slots: ["count"],
		count: invites ? 0 : Number(reading.text),
		invites,
	};
	reading.furniture = null;
}

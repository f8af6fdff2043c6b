import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import { tokenize } from "../../language/tokens.ts";
import { emptyMetaLine, isDateAlone, type MetaLine } from "./meta-line.ts";
import { readMetaLine } from "./read-meta-line.ts";
import type { Reading } from "./reading.ts";
import { isName, isPersonalName, isTitled } from "./values.ts";
import { type Vocabulary, vocabulariesFor } from "./vocabulary.ts";

const longestGluedTitle = 150;
const fewestWords = 3;
const mostWordsOfTerm = 3;

/** A title and the meta line that stands on its line. */
interface Split {
	reading: Reading;
	side: "before" | "behind";
	title: string;
	meta: MetaLine;
}

/**
 * Where the titles of a page share their lines with a date or a count (`The mill : 2010-05-29`,
 * `May 3, 2010 The mill`, `The mill 3 comments`), each such line is read as two: a title and a meta line.
 */
export function splitGluedTitles(readings: readonly Reading[], known: readonly Vocabulary[]): Reading[] {
	const splits = readings.flatMap((reading, index) => {
		if (!reading.gap && readings[index + 1]?.gap !== true) return [];
		const split = splitGluedTitle(reading, known);
		return split === null ? [] : [split];
	});
	const apart = new Map<Reading, Split>();
	for (const side of ["before", "behind"] as const) {
		const same = splits.filter((split) => split.side === side);
		if (same.length > 1 || (same[0] !== undefined && isOnly(readings, same[0])))
			for (const split of same) apart.set(split.reading, split);
	}
	if (apart.size === 0) return [...readings];
	return readings.flatMap((reading) => {
		const split = apart.get(reading);
		return split === undefined ? [reading] : linesOf(split);
	});
}

function linesOf({ reading, title, meta }: Split): Reading[] {
	return [
		{
			...reading,
			text: title,
			line: { ...reading.line, text: title },
			list: null,
			meta: null,
			commentHead: null,
		},
		{ ...reading, gap: false, list: null, meta, commentHead: null },
	];
}

/** One title alone is split where the page has no date of another day, and something sets it apart. */
function isOnly(readings: readonly Reading[], { reading, side, meta }: Split): boolean {
	const next = readings[readings.indexOf(reading) + 1];
	if (!isDateAlone(meta)) return side === "behind" && meta.dates.length === 0 && next?.gap === true;
	const marked = / [:|] \S+(?: \S+){0,2}$/.test(reading.text) || (next?.meta?.evidence ?? 0) >= 2;
	if (side === "behind" ? !marked : next?.gap !== true) return false;
	const day = dayOf(meta.dates[0]);
	return readings.every(
		(other) => other === reading || (other.meta?.dates ?? []).every((date) => dayOf(date) === day),
	);
}

const dayOf = (date: WrittenDate | undefined) => `${date?.year}-${date?.month}-${date?.day}`;

function splitGluedTitle(reading: Reading, known: readonly Vocabulary[]): Split | null {
	const { list, meta, furniture } = reading;
	const text = list?.text ?? reading.text;
	if (list?.ordered || furniture !== null || text.length > longestGluedTitle) return null;
	if (meta !== null && !couldHoldTitle(meta)) return null;
	if (/[.!?:;,]$/.test(text) || isOfComment(reading)) return null;
	return splitBefore(reading, text) ?? splitBehind(reading, text, known);
}

/** `Jane on May 4, 2010 at 9:15 am`: who wrote a comment, to the minute, or in words that only comments have. */
function isOfComment({ commentHead }: Reading): boolean {
	if (commentHead === null || commentHead.date === null) return false;
	return commentHead.worded || (commentHead.date.time !== null && isName(commentHead.name));
}

/** All that a line says beside its date is one value without a label, and that is nobody's name. */
function couldHoldTitle({ unlabelled, slots, authors }: MetaLine): boolean {
	return unlabelled > 0 && slots.length <= 2 && !authors.some(isPersonalName);
}

/** `{May 3, 2010} The mill`. */
function splitBefore(reading: Reading, text: string): Split | null {
	const tokens = tokenize(text);
	const found = readDate(tokens, opening.has(tokens[0]?.key ?? "") ? 1 : 0);
	if (found === null || found.value.year === null || found.value.day === null) return null;
	const title = text
		.slice(tokens[found.next]?.start ?? text.length)
		.replace(/^[\s:|·—–,)\]}-]+|[\s|·]+$/gu, "");
	if (!isTitle(title)) return null;
	const meta = { ...emptyMetaLine(""), slots: ["date"] as const, dates: [found.value] };
	return { reading, side: "before", title, meta };
}

/** `The mill : 2010-05-29`, `The mill May 3, 2010 | 1 comment`. */
function splitBehind(reading: Reading, text: string, known: readonly Vocabulary[]): Split | null {
	const tokens = tokenize(text);
	const vocabularies = vocabulariesFor(tokens, known);
	for (let at = 2; at < tokens.length; at++) {
		const dated = readDate(tokens, at) !== null;
		for (const vocabulary of vocabularies) {
			if (!dated && vocabulary.meta.at(tokens, at)?.value.does !== "count") continue;
			const start = tokens[at]?.start ?? 0;
			const meta = readMetaLine(text.slice(start), tokenize(text.slice(start)), vocabulary);
			if (meta === null || meta.evidence < 2 || meta.unlabelled > 0 || !isWhole(meta)) continue;
			const title = text.slice(0, start).replace(/[\s:|·—–,(-]+$/u, "");
			return isTitle(title) ? { reading, side: "behind", title, meta } : null;
		}
	}
	return null;
}

const opening = new Set(["{", "[", "("]);

const isWhole = ({ dates }: MetaLine) =>
	dates.every(({ year, day, either }) => year !== null && (day ?? either) !== null);

/** Few words, or some with commas between, are an author or categories. */
function isTitle(text: string): boolean {
	const words = text.split(" ").length;
	return !/[,|·•]/.test(text) && (words > mostWordsOfTerm || (words >= fewestWords && !isTitled(text)));
}

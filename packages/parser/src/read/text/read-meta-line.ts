import type { Slot } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import { emptyMetaLine, type MetaLine } from "./meta-line.ts";
import { scanMetaLine } from "./meta-scan.ts";
import { type Settled, settleValues, textOf } from "./meta-values.ts";
import type { ScannedLine } from "./scanned-line.ts";
import { splitAuthors, splitTerms } from "./values.ts";
import type { Vocabulary } from "./vocabulary.ts";

const longestLine = 900;

/** Reads a line as an unordered set of slots with words and separators between, or `null` where more is left. */
export function readMetaLine(
	text: string,
	tokens: readonly Token[],
	vocabulary: Vocabulary,
): MetaLine | null {
	if (text.length > longestLine) return null;
	if (hashtags.test(text)) return readHashtags(text, vocabulary);
	const apart = splitYear(tokens);
	if (apart !== null) return readTokens(text, apart, vocabulary) ?? readTokens(text, tokens, vocabulary);
	return readTokens(text, tokens, vocabulary);
}

const gluedYear = /^(?:19|20)\d{2}(?=\d{1,2}$)/;

/** `August 20th, 20113 Responses`: the year and the count behind it, which the page ran together. */
function splitYear(tokens: readonly Token[]): readonly Token[] | null {
	const at = tokens.findIndex(
		({ kind, text }, index) => index > 1 && kind === "number" && gluedYear.test(text),
	);
	const token = tokens[at];
	if (token === undefined || tokens[at + 1]?.kind !== "word") return null;
	const seam = token.start + 4;
	const [year, count] = [token.text.slice(0, 4), token.text.slice(4)];
	return [
		...tokens.slice(0, at),
		{ ...token, text: year, key: year, end: seam },
		{ ...token, text: count, key: count, start: seam },
		...tokens.slice(at + 1),
	];
}

function readTokens(text: string, tokens: readonly Token[], vocabulary: Vocabulary): MetaLine | null {
	const line = scanMetaLine(tokens, vocabulary);
	if (line === null) return null;
	const settled = settleValues({ text, tokens, line });
	if (settled === null || !saysSomething(line)) return null;
	const values = (slot: Slot) =>
		line.spans.filter((span) => span.slot === slot).map((span) => textOf({ text, tokens }, span));
	return metaLineOf(line, values, settled, vocabulary);
}

const hashtags = /^#[\p{L}\d_-]*\p{L}[\p{L}\d_-]*(?:[\s,]+#[\p{L}\d_-]*\p{L}[\p{L}\d_-]*)*$/u;

/** `#rain #boats`; one alone is a weak line. */
function readHashtags(text: string, { table }: Vocabulary): MetaLine {
	const tags = text.split(/[\s,]+/).map((tag) => tag.slice(1));
	return {
		...emptyMetaLine(table.code),
		slots: ["tags"],
		tags: [...new Set(tags)],
		evidence: tags.length > 1 ? 2 : 1,
	};
}

/** `News and`, of which the page lost what followed. */
function withoutLast(value: string, and: ReadonlySet<string>): string {
	const space = value.lastIndexOf(" ");
	return space > 0 && and.has(value.slice(space + 1).toLowerCase()) ? value.slice(0, space) : value;
}

function saysSomething({ slots, words, spans }: ScannedLine): boolean {
	return slots.length > 0 || (words > 0 && spans.length === 0);
}

function metaLineOf(
	line: ScannedLine,
	values: (slot: Slot) => string[],
	settled: Settled,
	{ table, and }: Vocabulary,
): MetaLine {
	const tags = splitTerms(values("tags").map((value) => withoutLast(value, and)));
	const empty = line.dates.length === 0 && line.spans.every(({ from, to }) => to <= from);
	// A line of nothing but template words has lost its values.
	const evidence = empty
		? Math.max(line.evidence, 2)
		: settled.doubtful && line.count === null
			? 1
			: line.evidence;
	return {
		language: table.code,
		slots: line.slots,
		dates: line.dates,
		time: line.time,
		authors: splitAuthors(
			values("author").map((value) => withoutLast(value, and)),
			and,
		),
		categories: splitTerms(values("categories").map((value) => withoutLast(value, and))).names,
		tags: tags.names,
		lostTags: line.always && tags.lost === 1 ? 0 : tags.lost,
		count: line.count,
		invites: line.invites,
		closed: line.closed,
		more: line.more,
		lostDate: line.lostDate && line.dates.length === 0,
		bareByline: line.slots.length === 1 && line.slots[0] === "author" && evidence < 2,
		unlabelled: settled.unlabelled,
		evidence,
	};
}

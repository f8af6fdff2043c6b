import type { WrittenDate } from "../../dates/written-date.ts";
import type { Furniture, Listing } from "../../language/table.ts";
import { type Token, tokenize } from "../../language/tokens.ts";
import { type Line, visible } from "../../lines/split.ts";
import { type MetaLine, readMetaLine } from "./meta-line.ts";
import { bare, type Match } from "./template.ts";
import { type CommentKind, type Vocabulary, vocabularies } from "./vocabulary.ts";

/** The mark before an item of a list. */
export interface ListMark {
	ordered: boolean;
	number: number | null;
	/** Spaces before the mark. */
	indent: number;
	/** What stands behind it. */
	text: string;
}

/** All that a line could be by itself; which of these it is, its surroundings decide. */
export interface Reading {
	line: Line;
	/** As a person sees it. */
	text: string;
	/** Blank lines stand before it. */
	gap: boolean;
	list: ListMark | null;
	meta: MetaLine | null;
	furniture: Furniture | null;
	more: boolean;
	listing: { kind: Listing; name: string; date: WrittenDate | null } | null;
	commentsHeading: { count: number | null; title: string | null } | null;
	commentHead: CommentHead | null;
}

export interface CommentHead {
	kind: CommentKind;
	name: string;
	/** The comment that it answers, by its author's name. */
	answers: string | null;
	date: WrittenDate | null;
	/** The template uses words, not only a name and a date. */
	worded: boolean;
}

const longestPhraseLine = 400;
const longestHead = 200;

const bullet = /^([•●▪◦‣∙·*–-])\s+(?=\S)/;
const numbered = /^(\d{1,3})[.)]\s+(?=\S)/;

/** `• item`, `1. item`. */
export function readListMark(line: Line): ListMark | null {
	const ordered = numbered.exec(line.text);
	const mark = ordered ?? bullet.exec(line.text);
	if (mark === null) return null;
	return {
		ordered: ordered !== null,
		number: ordered === null ? null : Number(ordered[1]),
		indent: line.indent,
		text: line.text.slice(mark[0].length),
	};
}

/** Reads every line that is not blank by itself. */
export function readLines(lines: readonly Line[], known: readonly Vocabulary[] = vocabularies): Reading[] {
	const readings: Reading[] = [];
	let gap = true;
	for (const line of lines) {
		if (line.blank) gap = true;
		else {
			readings.push(readLine(line, gap, known));
			gap = false;
		}
	}
	return readings;
}

function readLine(line: Line, gap: boolean, known: readonly Vocabulary[]): Reading {
	const list = readListMark(line);
	const text = visible(line.text);
	const reading: Reading = {
		line,
		text,
		gap,
		list,
		meta: null,
		furniture: null,
		more: false,
		listing: null,
		commentsHeading: null,
		commentHead: null,
	};
	if (text === "") return { ...reading, furniture: "image-text" };
	const tokens = text.length <= 900 ? tokenize(text) : [];
	if (tokens.length === 0) return reading;
	const content = list === null ? text : visible(list.text);
	const inner = list === null ? tokens : tokenize(content);
	const stripped = bare(inner);
	for (const vocabulary of known) {
		reading.meta = better(reading.meta, readMetaLine(content, inner, vocabulary));
		if (content.length > longestPhraseLine) continue;
		reading.more ||= vocabulary.more.line(stripped) !== null;
		reading.furniture ??= readFurniture(content, inner, stripped, vocabulary);
		reading.listing ??= readListing(content, stripped, vocabulary);
		reading.commentsHeading ??= readCommentsHeading(content, stripped, vocabulary);
		if (content.length <= longestHead) reading.commentHead ??= readCommentHead(content, inner, vocabulary);
	}
	return reading;
}

function better(one: MetaLine | null, other: MetaLine | null): MetaLine | null {
	if (one === null || other === null) return one ?? other;
	return other.evidence > one.evidence ? other : one;
}

function readFurniture(
	text: string,
	tokens: readonly Token[],
	stripped: readonly Token[],
	{ furniture }: Vocabulary,
): Furniture | null {
	if (!/[\p{L}\p{N}]/u.test(text)) return "image-text";
	const whole = furniture.line(stripped);
	if (whole !== null) return whole.value;
	const covered = furniture.cover(tokens);
	return covered?.find((kind) => kind !== "image-text" && kind !== "meta-word") ?? covered?.[0] ?? null;
}

function textOf(text: string, tokens: readonly Token[], [from, to]: readonly [number, number]): string {
	const first = tokens[from];
	const last = tokens[to - 1];
	return first === undefined || last === undefined
		? ""
		: text.slice(first.start, last.end).replace(/^[\s'"“”‘’«»–—|·,(-]+|[\s'"“”‘’«»–—|·,:(-]+$/g, "");
}

function readListing(text: string, tokens: readonly Token[], { listings }: Vocabulary): Reading["listing"] {
	const found = listings.line(tokens);
	if (found === null) return null;
	const [name] = found.names;
	return { kind: found.value, name: name === undefined ? "" : textOf(text, tokens, name), date: found.date };
}

function readCommentsHeading(
	text: string,
	tokens: readonly Token[],
	{ commentHeadings }: Vocabulary,
): Reading["commentsHeading"] {
	const found = commentHeadings.line(tokens);
	if (found === null) return null;
	const quoted = /[“"‘'«„]\s?(.+?)\s?[”"’'»“]?\s*$/.exec(text)?.[1] ?? null;
	const named = quoted ?? /\b(?:to|on|for) (.+)$/.exec(text)?.[1] ?? null;
	return { count: found.value === "one" ? countWord(text) : found.number, title: named };
}

const countWord = (text: string) => (/\bone\b/i.test(text) ? 1 : null);

function readCommentHead(
	text: string,
	tokens: readonly Token[],
	{ commentHeads }: Vocabulary,
): CommentHead | null {
	const found = headMatch(tokens, commentHeads);
	if (found === null) return null;
	const [own, other] = found.names.map((range) => textOf(text, tokens, range)) as [string, string?];
	if (
		own === undefined ||
		own === "" ||
		own.length > 60 ||
		/[?!;]|\.\s/.test(own.replace(/\b\p{L}{1,3}\. /gu, ""))
	)
		return null;
	return {
		kind: found.value,
		name: own,
		answers: other ?? null,
		date: found.date,
		worded: true,
	};
}

function headMatch(
	tokens: readonly Token[],
	heads: Vocabulary["commentHeads"],
): (Match & { value: CommentKind }) | null {
	const stripped = bare(tokens);
	return heads.at(stripped, 0, true);
}

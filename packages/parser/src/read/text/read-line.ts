import { readDate } from "../../dates/written-date.ts";
import type { Furniture, LanguageTable } from "../../language/table.ts";
import { type Token, tokenize } from "../../language/tokens.ts";
import { type Line, visible } from "../../lines/split.ts";
import { readCommentHead, surerHead, withoutFirstLink, withoutLinks } from "./comment-head.ts";
import { invitationIn } from "./cut.ts";
import { bare } from "./decoration.ts";
import { isNameOfPart } from "./image-text.ts";
import { readLinkRow } from "./link-rows.ts";
import { type ListMark, readListMark } from "./list-mark.ts";
import { isDateAlone, type MetaLine } from "./meta-line.ts";
import { plainText } from "./plain-text.ts";
import { readMetaLine } from "./read-meta-line.ts";
import type { Reading } from "./reading.ts";
import { mixVocabularies, type Vocabulary, vocabulariesFor } from "./vocabulary.ts";

/** Behind so many characters nothing is read of a line. */
const longestLine = 900;
/** Longer lines are read only if their first words are a template's. */
const longestPhraseLine = 240;
const firstWords = 100;
/** What such lines say, they never say of a post. */
const ofPage: ReadonlySet<Furniture> = new Set<Furniture>([
	"share-bar",
	"subscribe-box",
	"navigation",
	"footer",
]);
const longestHead = 200;
const longestNotice = 150;
/** What text browsers print for a field of a form. */
const formField = "_".repeat(12);

/** `4. August 2013` is a date, not an item. */
function readListMarkOf({ text: marked, plain, indent }: Line): ListMark | null {
	const text = plain ?? marked;
	const list = readListMark({ text, indent });
	if (list === null || !list.ordered) return list;
	if (readDate(tokenize(text.slice(0, firstWords)), 0) === null) return list;
	// Of `1. on May 4, 2013` the number is no day, since another is.
	const behind = tokenize(list.text.slice(0, firstWords));
	const date = readDate(behind, 0) ?? readDate(behind, 1);
	return date !== null && date.value.day !== null ? list : null;
}

/** A line of which nothing is known yet. */
export function unread(line: Line, text: string, gap: boolean): Reading {
	return {
		line,
		text,
		gap,
		apart: false,
		list: null,
		meta: null,
		furniture: null,
		more: false,
		listing: null,
		commentsHeading: null,
		commentHead: null,
		commentLinks: false,
	};
}

/** Pages say many lines again and again; each is read but once. */
export function readLineOnce(
	line: Line,
	gap: boolean,
	known: readonly Vocabulary[],
	seen: Map<string, Reading>,
): Reading {
	if (line.text.length > longestPhraseLine) return readLine(line, gap, known);
	const key = `${line.indent} ${line.text}`;
	let reading = seen.get(key);
	if (reading === undefined) {
		reading = readLine(line, gap, known);
		seen.set(key, reading);
	}
	return { ...reading, line, gap };
}

function readLine(line: Line, gap: boolean, known: readonly Vocabulary[]): Reading {
	const text = visible(line.plain ?? line.text);
	const list = readListMarkOf(line);
	const reading: Reading = { ...unread(line, text, gap), list };
	if (!/[\p{L}\p{N}]/u.test(text)) return { ...reading, furniture: "image-text" };
	if (text.length > longestPhraseLine && !beginsLikeTemplate(text, known)) return reading;
	const tokens = tokenize(text.slice(0, longestLine));
	const content = list === null ? text : visible(list.text);
	const inner = list === null ? tokens : tokenize(content);
	const stripped = bare(inner);
	const vocabularies = vocabulariesFor(tokens, known);
	for (const vocabulary of vocabularies) {
		reading.meta = better(reading.meta, readMetaLine(content, inner, vocabulary));
		reading.more ||= vocabulary.more.line(stripped) !== null;
		reading.furniture ??= readFurniture(content, inner, stripped, vocabulary);
		reading.listing ??= readListing(content, stripped, vocabulary);
		reading.commentsHeading ??= readCommentsHeading(content, stripped, vocabulary);
		if (content.length > longestHead) continue;
		if (mayHaveLinks(reading.meta))
			reading.meta = dateBeforeLinks(content, inner, vocabulary) ?? reading.meta;
		reading.commentLinks ||= vocabulary.commentLinks.cover(inner) !== null;
		reading.commentHead = surerHead(reading.commentHead, readCommentHead(content, inner, vocabulary));
	}
	const parted = mayBeParted(reading) ? withGapsAsBars(line.plain ?? line.text, content) : null;
	if (parted !== null) reading.meta = readParted(reading.meta, parted, vocabularies);
	if (mayMixLanguages(reading, content, inner))
		reading.meta = readMixedLine(reading.meta, content, inner, vocabularies);
	if (reading.more && invitationIn(content, known) !== null) reading.more = false;
	if (reading.furniture !== null && reading.meta !== null)
		if (reading.meta.unlabelled > 0 || ofPage.has(reading.furniture)) reading.meta = null;
	if (reading.furniture === null && isNameOfPart(text)) reading.furniture = "image-text";
	// `Tags: , ,` is a post's list that lost its names; a sidebar's heading has no commas.
	if (reading.meta !== null && reading.meta.lostTags > 1) reading.furniture = null;
	return reading;
}

/** A date, or the head of a comment, may have links behind a gap. */
const mayBeParted = ({ meta, commentHead }: Reading): boolean =>
	!isDateAlone(meta) &&
	(commentHead === null || (meta !== null && meta.categories.length > 0 && meta.unlabelled === 0));

const wideGap = /(?<=\S)[^\S\t]{2,}(?=\S)/g;

/** The line with bars where the page has more than a space between words, as between the values of a meta line. */
function withGapsAsBars(printed: string, content: string): string | null {
	if (content.length > longestHead || printed.length > 2 * longestHead || printed.search(wideGap) < 0)
		return null;
	const parted = visible(printed.replace(wideGap, " | "));
	const start = parted.indexOf(content.slice(0, content.indexOf(" ") + 1));
	return start < 0 ? null : parted.slice(start);
}

/** What the bars say counts where no value is lost by them, and more is labelled or found. */
function readParted(
	meta: MetaLine | null,
	text: string,
	vocabularies: readonly Vocabulary[],
): MetaLine | null {
	let best = meta;
	for (const vocabulary of vocabularies) {
		const found = readMetaLine(text, tokenize(text), vocabulary);
		if (found === null || found.evidence < 2 || found.lostDate || hasEmptySlot(found)) continue;
		if (best === null || found.slots.length > best.slots.length) best = found;
	}
	return best;
}

const hasEmptySlot = ({ slots, authors, categories, tags }: MetaLine): boolean =>
	(slots.includes("author") && authors.length === 0) ||
	(slots.includes("categories") && categories.length === 0) ||
	(slots.includes("tags") && tags.length === 0);

const mostLanguages = 4;

/** A line with numbers that is no sentence, and that no language alone reads to the last word. */
function mayMixLanguages({ meta }: Reading, text: string, tokens: readonly Token[]): boolean {
	if (text.length > longestHead || /[.!?…]$/.test(text) || (meta !== null && meta.unlabelled === 0))
		return false;
	return tokens.some(({ kind }) => kind === "number" || kind === "mark");
}

function readMixedLine(
	meta: MetaLine | null,
	text: string,
	tokens: readonly Token[],
	vocabularies: readonly Vocabulary[],
): MetaLine | null {
	const [first, second, ...others] = vocabularies;
	if (first === undefined || second === undefined) return meta;
	const mixed = mixVocabularies([first, second, ...others.slice(0, mostLanguages - 2)]);
	const found = readMetaLine(text, tokens, mixed);
	return found !== null && found.evidence >= 2 && found.unlabelled === 0 ? better(meta, found) : meta;
}

/** Links behind a date look like values without a label, or like nothing that a meta line has. */
const mayHaveLinks = (meta: MetaLine | null): boolean => meta === null || meta.unlabelled > 0;

/** `June 4, 2013 at 9:15 am | Permalink | Reply`: links are no categories. */
function dateBeforeLinks(text: string, tokens: readonly Token[], vocabulary: Vocabulary): MetaLine | null {
	if (!tokens.some(({ kind }) => kind === "number")) return null;
	const kept = withoutFirstLink(withoutLinks(tokens, vocabulary), vocabulary);
	const end = kept.at(-1)?.end;
	if (kept.length === tokens.length || end === undefined) return null;
	const meta = readMetaLine(text.slice(0, end), kept, vocabulary);
	return isDateAlone(meta) ? meta : null;
}

function beginsLikeTemplate(text: string, known: readonly Vocabulary[]): boolean {
	const tokens = bare(tokenize(text.slice(0, firstWords)));
	if (readDate(tokens, 0) !== null) return true;
	return known.some(
		({ meta, furniture }) =>
			meta.all(tokens, 0).some(({ value }) => value.does === "label" && value.strong) ||
			furniture.all(tokens, 0).some(({ open }) => open),
	);
}

function better(one: MetaLine | null, other: MetaLine | null): MetaLine | null {
	if (one === null || other === null) return one ?? other;
	if (one.unlabelled !== other.unlabelled) return one.unlabelled < other.unlabelled ? one : other;
	return other.evidence > one.evidence ? other : one;
}

function readFurniture(
	text: string,
	tokens: readonly Token[],
	stripped: readonly Token[],
	vocabulary: Vocabulary,
): Furniture | null {
	const { furniture } = vocabulary;
	const whole = furniture.line(stripped);
	if (whole !== null) return whole.value;
	if (text.includes(formField)) return "comment-form";
	if (text.includes("©") && text.length <= longestNotice) return "footer";
	const covered = furniture.cover(tokens);
	const named = covered?.find((kind) => kind !== "image-text" && kind !== "meta-word") ?? covered?.[0];
	return named ?? readLinkRow(text, tokens, vocabulary);
}

function readListing(text: string, tokens: readonly Token[], { listings }: Vocabulary): Reading["listing"] {
	const found = listings.line(tokens);
	if (found === null) return null;
	const [name] = found.names;
	return {
		kind: found.value,
		name: name === undefined ? "" : plainText(text, tokens, name),
		date: found.date,
	};
}

function readCommentsHeading(
	text: string,
	tokens: readonly Token[],
	vocabulary: Vocabulary,
): Reading["commentsHeading"] {
	const { commentHeadings, table } = vocabulary;
	const quoted = /[“"‘'«„]\s?(.+?)\s?[”"’'»“]?\s*$/.exec(text)?.[1] ?? null;
	const found = commentHeadings.line(tokens);
	if (found === null) return readCountBefore(text, tokens, quoted, vocabulary);
	const named = quoted ?? /\b(?:to|on|for) (.+)$/.exec(text)?.[1] ?? null;
	return {
		count: found.value === "one" ? countWord(tokens, table) : found.number,
		title: named,
		worded: found.open,
	};
}

/** Behind a count so many words may stand, before the title that it is of or the end. */
const mostJoints = 3;

/** `3 Comments zu “The mill”`, whatever word joins them, in whatever language; or `3 comments already posted`. */
function readCountBefore(
	text: string,
	tokens: readonly Token[],
	title: string | null,
	{ meta }: Vocabulary,
): Reading["commentsHeading"] {
	if (tokens[0]?.kind !== "number") return null;
	const found = meta.at(tokens, 0);
	if (found?.value.does !== "count" || found.value.count !== "stated" || found.open) return null;
	const quote = tokens.findIndex(({ key }) => key === "'" || key === "«");
	if (title !== null && quote >= found.next && /[”"’'»“]\s*$/.test(text))
		return quote <= found.next + mostJoints ? { count: found.number, title, worded: true } : null;
	const behind = tokens.slice(found.next);
	const words = behind.filter(({ kind }) => kind === "word").length;
	const plain = words <= mostJoints && behind.every(({ kind, key }) => kind === "word" || key === ".");
	return plain ? { count: found.number, title: null, worded: false } : null;
}

/** `One thought on …`. */
function countWord(tokens: readonly Token[], { numbers }: LanguageTable): number | null {
	const count = numbers.indexOf(tokens[0]?.key ?? "");
	return count < 0 ? null : count;
}

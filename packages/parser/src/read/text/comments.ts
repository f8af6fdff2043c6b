import { dateWords } from "../../dates/date-words.ts";
import type { DayOrder } from "../../dates/written-day.ts";
import { toMoment } from "../../dates/written-moment.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { htmlToText } from "../../html/text.ts";
import { tokenize } from "../../language/tokens.ts";
import type { Line } from "../../lines/split.ts";
import type { Comment } from "../../model/post.ts";
import { toHtml } from "./body/body.ts";
import {
	type CommentSection,
	dateOf,
	isBesideComments,
	isDateLine,
	type PlacedHead,
} from "./comment-section.ts";
import { bare } from "./decoration.ts";
import { flagComments } from "./flags.ts";
import type { Reading } from "./reading.ts";
import { type CommentKind, vocabularies } from "./vocabulary.ts";

/** What was read from the lines of the comments. */
export interface ReadComments {
	items: Comment[];
	/** What each of the lines is. */
	roles: Map<Reading, "comment" | "comment-head" | "comments-heading" | "furniture">;
	/** Which comments are suspected of what. */
	diagnostics: Diagnostic[];
}

/** Reads the comments of a section. */
export function readComments(
	readings: readonly Reading[],
	{ start, heads: placed }: CommentSection,
	tail: number,
	order: DayOrder | null,
): ReadComments {
	const own = readings.slice(start, tail);
	const roles: ReadComments["roles"] = new Map();
	for (const reading of own)
		roles.set(reading, reading.commentsHeading === null ? "comment" : "comments-heading");
	const heads = withoutGluedWords(
		withoutNumbers(placed.map((head) => ({ ...head, index: head.index - start }))),
	);
	const isText = (reading: Reading) => roles.get(reading) === "comment" && !isBesideComments(reading);
	const [first] = heads;
	const last = heads.at(-1);
	const endOfLast = formBehind(own, (last?.index ?? 0) + (last?.size ?? 0));
	for (const reading of own.slice(endOfLast)) roles.set(reading, "furniture");
	// Text before the first head is its comment's if all heads may stand under theirs and nothing follows the last.
	const above = own.slice(0, first?.index ?? 0).filter(isText).length;
	const below = own.slice((last?.index ?? 0) + (last?.size ?? 0)).filter(isText).length;
	/** Before the next comment stand the text of one and the subject of the other. */
	const hasTextAndSubject = ({ index, size }: PlacedHead, position: number) => {
		const next = heads[position + 1];
		return next === undefined || own.slice(index + size, next.index).filter(isText).length > 1;
	};
	const feet = above > 0 && below === 0 && heads.every(({ foot, worded }) => foot || !worded);
	const subjects = !feet && above === 1 && first?.index === 1 && heads.every(hasTextAndSubject);
	const items: Comment[] = [];
	const lines: Line[] = [];
	const threads = new Threads();
	heads.forEach((head, position) => {
		const before = heads[position - 1];
		const next = heads[position + 1];
		const from = feet ? (before === undefined ? 0 : before.index + before.size) : head.index + head.size;
		const to = feet ? head.index : (next?.index ?? endOfLast) - (subjects && next !== undefined ? 1 : 0);
		const kind = kindOfSection(own, head.index) ?? head.kind;
		const block = own.slice(from, to);
		for (const reading of own.slice(head.index, head.index + head.size)) roles.set(reading, "comment-head");
		const comment = readComment({ ...head, kind }, block, order, roles);
		const { line, list } = own[feet ? from : head.index] as Reading;
		const named = nameAndAnswered(head, line, items);
		if (comment.author !== null) comment.author.name = named.name;
		comment.parent = threads.parentOf(items, list?.indent ?? line.indent, position, named.answers);
		threads.close(block, position);
		items.push(comment);
		lines.push(line);
	});
	const diagnostics = flagComments(items).map(({ position, flag, rule }) => {
		const name = items[position]?.author?.name ?? null;
		return diagnose("comment-flagged", { name, flag, rule }, { line: lines[position]?.number ?? null });
	});
	return { items, roles, diagnostics };
}

/** Where behind the last comment the form begins, and with it what the page has under its comments. */
function formBehind(readings: readonly Reading[], from: number): number {
	for (let index = from; index < readings.length; index++) {
		const { furniture, commentLinks, text } = readings[index] as Reading;
		if (furniture === "comment-form" && !commentLinks && text.includes(" ")) return index;
	}
	return readings.length;
}

/** Names without the numbers that some themes print before them, where these count the comments. */
function withoutNumbers(heads: readonly PlacedHead[]): PlacedHead[] {
	const numbered = heads.map(({ name }) => /^#?(\d{1,4})[.):]?\s+(?=\p{L})/u.exec(name));
	const counts = heads.length > 0 && numbered.every((found, index) => Number(found?.[1]) === index + 1);
	return heads.map((head, index) =>
		counts ? { ...head, name: head.name.slice(numbered[index]?.[0].length) } : head,
	);
}

/** Names without the word before the date (`Jane Readeron May 3`), where the page ran it together with each of them. */
function withoutGluedWords(heads: readonly PlacedHead[]): readonly PlacedHead[] {
	const [first] = heads;
	if (first === undefined || heads.length < 2) return heads;
	const glued = [...dateWords].find(
		(word) => word.length > 1 && heads.every(({ name, date }) => date !== null && endsGlued(name, word)),
	);
	return glued === undefined
		? heads
		: heads.map((head) => ({ ...head, name: head.name.slice(0, -glued.length) }));
}

const endsGlued = (name: string, word: string): boolean =>
	name.endsWith(word) && /\p{Ll}$/u.test(name.slice(0, -word.length));

/** `Omar Novak  Jane Reader`: with more than a space between, who wrote and which of those before they answer. */
function nameAndAnswered(
	{ name, answers }: PlacedHead,
	{ text }: Line,
	items: readonly Comment[],
): Pick<PlacedHead, "name" | "answers"> {
	const [own = "", other = ""] = text.split(/\s{2,}/);
	if (other === "") return { name, answers };
	const answered = items
		.slice(-mostAnswered)
		.find(({ author }) => author !== null && other.startsWith(author.name))?.author?.name;
	return answers === null && answered !== undefined && name.startsWith(own)
		? { name: own, answers: answered }
		: { name, answers };
}

/** So many comments before it a comment may answer by such a pair of names. */
const mostAnswered = 500;

/** How far above a comment the heading of its part may stand; that far, since lists of pingbacks are short. */
const farthestHeading = 500;

/** `Trackbacks`, over a part of the comments. */
function kindOfSection(readings: readonly Reading[], index: number): CommentKind | null {
	for (let at = index - 1; at >= Math.max(0, index - farthestHeading); at--) {
		const { commentsHeading, text } = readings[at] as Reading;
		if (commentsHeading !== null)
			return /track/i.test(text) ? "trackback" : /ping/i.test(text) ? "pingback" : null;
	}
	return null;
}

const threadWords = new Set(vocabularies.flatMap(({ threads }) => [...threads]));

/** Which comment answers which: `#3` is the third. */
class Threads {
	readonly #ancestors: { indent: number; position: number }[] = [];
	/** The comment under which a line like `Replies` stands. */
	#open: number | null = null;

	/** A comment that stands further in, that names whom it answers, or that stands under `Replies`. */
	parentOf(
		items: readonly Comment[],
		indent: number,
		position: number,
		answers: string | null,
	): string | null {
		while ((this.#ancestors.at(-1)?.indent ?? -1) >= indent) this.#ancestors.pop();
		const above = this.#ancestors.at(-1);
		this.#ancestors.push({ indent, position });
		if (above !== undefined) return `#${above.position + 1}`;
		const named = answers === null ? -1 : items.findLastIndex((item) => item.author?.name === answers);
		if (named >= 0) return `#${named + 1}`;
		return this.#open === null ? null : `#${this.#open + 1}`;
	}

	/** What the links under a comment say of the next one: `Replies` begins its answers, more links than one end them. */
	close(block: readonly Reading[], position: number): void {
		const links = block.filter(
			({ commentLinks, commentsHeading }) => commentLinks || commentsHeading !== null,
		);
		const last = links.at(-1)?.text.toLowerCase() ?? "";
		if (threadWords.has(last)) this.#open ??= position;
		else if (links.length > 1) this.#open = null;
	}
}

const nobody = new Set(vocabularies.flatMap((vocabulary) => [...vocabulary.nobody]));

/** Words under a comment that are none of it. */
const isEdge = (reading: Reading) => isBesideComments(reading) && !reading.more;

function readComment(
	head: PlacedHead,
	lines: readonly Reading[],
	order: DayOrder | null,
	roles: ReadComments["roles"],
): Comment {
	const own = lines.filter((reading) => roles.get(reading) === "comment");
	let from = 0;
	let to = own.length;
	while (from < to && isEdge(own[from] as Reading)) from++;
	while (to > from && isEdge(own[to - 1] as Reading)) to--;
	const body = own.slice(from, to);
	const edges = [...own.slice(0, from), ...own.slice(to)];
	for (const reading of edges) roles.set(reading, "furniture");
	let { date } = head;
	if (date === null && body.length > 0) {
		if (isDateLine(body[0])) date = dateOf(body.shift() as Reading);
		else if (isDateLine(body.at(-1))) date = dateOf(body.pop() as Reading);
	}
	const html = toHtml(withoutMark(body), true);
	const text = htmlToText(html);
	return {
		id: "",
		author: nobody.has(head.name.toLowerCase()) ? null : { name: head.name },
		published: date === null ? null : toMoment(date, order),
		html,
		text,
		parent: null,
		kind: head.kind === "comment" && isQuoted(text) ? "pingback" : head.kind,
		approved: !edges.some(awaitsModeration),
		flags: [],
	};
}

/** `Your comment is awaiting moderation.` */
function awaitsModeration({ text, commentLinks }: Reading): boolean {
	const tokens = commentLinks ? bare(tokenize(text)) : [];
	return tokens.length > 0 && vocabularies.some(({ moderation }) => moderation.line(tokens) !== null);
}

/** WordPress quotes the linking page between two such marks. */
const isQuoted = (text: string) => /^\[(?:…|\.\.\.)\]/.test(text) && /\[(?:…|\.\.\.)\]$/.test(text);

/** The number that the page's list gave to the comment is no list of the comment's own. */
function withoutMark(readings: readonly Reading[]): Reading[] {
	return readings.map((reading, index) => {
		const { list } = reading;
		if (index > 0 || list === null || !list.ordered || list.indent === 0) return reading;
		return { ...reading, line: { ...reading.line, text: list.text }, text: list.text, list: null };
	});
}

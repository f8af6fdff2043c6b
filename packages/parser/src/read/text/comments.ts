import type { DayOrder, WrittenDate } from "../../dates/written-date.ts";
import { toMoment } from "../../dates/written-moment.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { toHtml } from "./body.ts";
import { flagComments } from "./flags.ts";
import type { CommentHead, Reading } from "./reading.ts";
import { vocabularies } from "./vocabulary.ts";

/** The comments of a page, and which of its lines they were read from. */
export interface CommentSection {
	/** Index of the heading, else of the first comment. */
	from: number;
	/** What the page says of their number. */
	stated: number | null;
	/** The title of the post that the heading names. */
	title: string | null;
	/** Where each comment's head stands. */
	heads: readonly number[];
}

/** How far behind its heading the first comment may stand. */
const nearHeading = 6;

/** Finds where the comments of a page begin, if it has any. */
export function findComments(readings: readonly Reading[]): CommentSection | null {
	for (let index = 0; index < readings.length; index++) {
		const reading = readings[index] as Reading;
		const heading = reading.commentsHeading;
		if (heading === null || reading.list !== null) continue;
		const titled = heading.title !== null && heading.count !== null;
		if (!titled && !startsComments(readings, index + 1)) continue;
		const heads = findHeads(readings, index + 1);
		return { from: index, stated: heading.count, title: titled ? heading.title : null, heads };
	}
	return null;
}

function startsComments(readings: readonly Reading[], from: number): boolean {
	for (let index = from; index < Math.min(from + nearHeading, readings.length); index++) {
		const reading = readings[index] as Reading;
		if (reading.commentHead?.worded || (reading.list?.ordered && reading.list.number === 1)) return true;
		if (headAt(readings, index) !== null) return true;
		if (reading.text.length > 300) return false;
	}
	return false;
}

interface Head extends CommentHead {
	/** The readings that make the head: one, or a name and a date below it. */
	size: number;
	/** The body stands above, not below. */
	below: boolean;
}

/** The head of a comment that stands at a reading. */
function headAt(readings: readonly Reading[], index: number): Head | null {
	const reading = readings[index] as Reading;
	const next = readings[index + 1];
	const head = reading.commentHead;
	if (head !== null) {
		const below =
			/^(?:comment|pingback|trackback) (?:by|from)\b/i.test(reading.list?.text ?? reading.text) &&
			reading.line.indent > 0 &&
			reading.list === null;
		const dated = head.date === null && next !== undefined && isDateAlone(next);
		return { ...head, date: head.date ?? (dated ? dateOf(next) : null), size: dated ? 2 : 1, below };
	}
	if (
		next !== undefined &&
		isDateAlone(next) &&
		isNameLine(reading) &&
		(reading.gap || reading.list !== null)
	)
		return {
			kind: "comment",
			name: (reading.list?.text ?? reading.text).trim(),
			answers: null,
			date: dateOf(next),
			worded: false,
			size: 2,
			below: false,
		};
	return null;
}

function isNameLine(reading: Reading): boolean {
	const text = reading.list?.text ?? reading.text;
	return (
		text.length <= 40 &&
		text.split(" ").length <= 4 &&
		/^[\p{Lu}\p{Lo}@]/u.test(text) &&
		!/[.!?:;,]$/.test(text) &&
		reading.furniture === null
	);
}

function isDateAlone(reading: Reading): boolean {
	const { meta } = reading;
	return (
		meta !== null && meta.dates.length > 0 && meta.slots.every((slot) => slot === "date" || slot === "time")
	);
}

function dateOf({ meta }: Reading): WrittenDate | null {
	const date = meta?.dates[0];
	return date === undefined ? null : { ...date, time: date.time ?? meta?.time ?? null };
}

/** Heads of comments from a reading on. */
function findHeads(readings: readonly Reading[], from: number): number[] {
	const heads: number[] = [];
	for (let index = from; index < readings.length; index++) {
		const head = headAt(readings, index);
		if (head === null) continue;
		heads.push(index);
		index += head.size - 1;
	}
	return heads;
}

/** What was read from the lines of the comments. */
export interface ReadComments {
	items: Comment[];
	/** For each reading of the section, which comment it belongs to, or which furniture it is. */
	roles: Map<Reading, "comment" | "furniture">;
}

/** Reads the comments behind a heading. */
export function readComments(
	readings: readonly Reading[],
	heads: readonly number[],
	order: DayOrder | null,
): ReadComments {
	const roles: ReadComments["roles"] = new Map();
	const items: Comment[] = [];
	const at = (index: number) => headAt(readings, index) as Head;
	const below = heads.length > 0 && heads.every((index) => at(index).below);
	let previousEnd = 0;
	heads.forEach((index, position) => {
		const head = at(index);
		const end = heads[position + 1] ?? readings.length;
		const body = below ? readings.slice(previousEnd, index) : readings.slice(index + head.size, end);
		for (let own = index; own < index + head.size; own++) roles.set(readings[own] as Reading, "comment");
		items.push(readComment(head, body, order, roles));
		previousEnd = index + head.size;
	});
	flagComments(items);
	return { items, roles };
}

const nobody = new Set(vocabularies.flatMap((vocabulary) => [...vocabulary.nobody]));

function readComment(
	head: Head,
	body: readonly Reading[],
	order: DayOrder | null,
	roles: ReadComments["roles"],
): Comment {
	const kept: Reading[] = [];
	for (const reading of body) {
		const passive = reading.furniture !== null;
		roles.set(reading, passive ? "furniture" : "comment");
		if (!passive) kept.push(reading);
	}
	let date = head.date;
	const [first] = kept;
	const last = kept.at(-1);
	if (date === null && first !== undefined && isDateAlone(first)) date = dateOf(kept.shift() as Reading);
	else if (date === null && last !== undefined && isDateAlone(last)) date = dateOf(kept.pop() as Reading);
	const html = toHtml(withoutMark(kept), true);
	const text = htmlToText(html);
	return {
		id: "",
		author: nobody.has(head.name.toLowerCase()) ? null : { name: head.name },
		published: date === null ? null : toMoment(date, order),
		html,
		text,
		parent: null,
		kind:
			head.kind === "comment" && /^\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]$/s.test(text) ? "pingback" : head.kind,
		approved: true,
		flags: [],
	};
}

/** The number of the list's item before the body is no list of the body's own. */
function withoutMark(readings: readonly Reading[]): Reading[] {
	return readings.map((reading, index) =>
		index === 0 && reading.list?.ordered && reading.list.indent > 0
			? {
					...reading,
					line: { ...reading.line, text: reading.list.text },
					text: reading.list.text,
					list: null,
				}
			: reading,
	);
}

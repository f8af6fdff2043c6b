import type { WrittenDate } from "../../dates/written-date.ts";
import { isDateAlone } from "./meta-line.ts";
import type { CommentHead, Reading } from "./reading.ts";
import { isName } from "./values.ts";

/** Where the comments of a page stand. */
export interface CommentSection {
	/** Index of the heading, else of the first comment's head. */
	from: number;
	/** Index behind the heading. */
	start: number;
	/** What the heading says of their number. */
	stated: number | null;
	/** The title of the post that the heading names. */
	title: string | null;
	/** Indexes of the comments' heads. */
	heads: readonly number[];
}

/** A comment's head as it stands on the page. */
export interface PlacedHead extends CommentHead {
	/** How many readings it takes: one, or a name and a date below it. */
	size: number;
}

/** How far behind its heading the first comment may stand. */
const nearHeading = 6;

/** Finds where the comments of a page begin, if it has any. */
export function findComments(readings: readonly Reading[]): CommentSection | null {
	for (let index = 0; index < readings.length; index++) {
		const { commentsHeading: heading, list } = readings[index] as Reading;
		if (
			heading === null ||
			list !== null ||
			heading.count === 0 ||
			isLabelledBesides(readings[index] as Reading)
		)
			continue;
		if (readings[index + 1]?.commentsHeading != null) continue;
		const heads = findHeads(readings, index + 1);
		const certain = heading.worded && heading.count !== null;
		if (certain || confirms(readings, index, heads, heading.count))
			return {
				from: index,
				start: index + 1,
				stated: heading.count,
				title: heading.worded ? heading.title : null,
				heads,
			};
	}
	return withoutHeading(readings);
}

/** Whether what follows a heading like `Comments` really is comments. */
function confirms(
	readings: readonly Reading[],
	heading: number,
	heads: readonly number[],
	count: number | null,
): boolean {
	const [first] = heads;
	if (first === undefined || first > heading + nearHeading) return false;
	const head = headAt(readings, first) as PlacedHead;
	if (head.worded) return head.foot || first <= heading + 2;
	return (
		first === heading + 1 &&
		(count === heads.length || (readings[first] as Reading).list !== null || endsWithForm(readings))
	);
}

function endsWithForm(readings: readonly Reading[]): boolean {
	return readings.slice(-4).some(({ furniture }) => furniture === "comment-form");
}

/** Comments whose heading is lost: items of a numbered list, or dated lines, with words that meta lines of posts lack. */
function withoutHeading(readings: readonly Reading[]): CommentSection | null {
	for (let index = 1; index < readings.length; index++) {
		const { list, meta } = readings[index] as Reading;
		const head = headAt(readings, index);
		if (head === null || !head.worded || head.foot || (meta !== null && meta.evidence >= 2)) continue;
		if (list?.ordered !== true && head.date === null) continue;
		return { from: index, start: index, stated: null, title: null, heads: findHeads(readings, index) };
	}
	return null;
}

/** The heads of comments from a reading on. */
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

/** The head of a comment that stands at a reading. */
export function headAt(readings: readonly Reading[], index: number): PlacedHead | null {
	const reading = readings[index] as Reading;
	if (isDateAlone(reading.meta)) return null;
	const next = readings[index + 1];
	const dateBelow = next !== undefined && isDateAlone(next.meta) ? dateOf(next) : null;
	const head = reading.commentHead;
	if (head !== null && !isLabelled(reading) && (head.worded || reading.gap || reading.list !== null)) {
		const below = head.date === null ? dateBelow : null;
		return { ...head, date: head.date ?? below, size: below === null ? 1 : 2 };
	}
	const text = reading.list?.text ?? reading.text;
	if (dateBelow === null || !(reading.gap || reading.list !== null) || reading.furniture !== null)
		return null;
	if (text.length > 40 || !isName(text) || text.split(" ").length > 4 || /[.!?:,]$/.test(text)) return null;
	return { kind: "comment", name: text, answers: null, date: dateBelow, worded: false, foot: false, size: 2 };
}

/** A meta line that speaks of a post, not of a comment. */
function isLabelled({ meta }: Reading): boolean {
	return (
		meta !== null &&
		meta.evidence >= 2 &&
		meta.unlabelled === 0 &&
		meta.slots.some((slot) => slot === "categories" || slot === "tags" || slot === "count")
	);
}

/** A meta line that says more of a post than its count. */
function isLabelledBesides({ meta }: Reading): boolean {
	return meta?.slots.some((slot) => slot !== "count") ?? false;
}

/** The date that a meta line states, with its time. */
export function dateOf({ meta }: Reading): WrittenDate | null {
	const date = meta?.dates[0];
	return date === undefined ? null : { ...date, time: date.time ?? meta?.time ?? null };
}

import type { WrittenDate } from "../../dates/written-date.ts";
import { type CommentHead, commenterName } from "./comment-head.ts";
import type { Reading } from "./reading.ts";
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
	heads: readonly PlacedHead[];
}

/** A comment's head as it stands on the page. */
export interface PlacedHead extends CommentHead {
	/** Of the first of the readings that it takes. */
	index: number;
	/** How many readings it takes: one, or a name and a date. */
	size: number;
}

/** How many lines the first comment may have where its head stands under it. */
const nearHeading = 12;

/** So many headings of comments are tried; a page with more that none follow has no comments. */
const mostHeadings = 30;

/** Finds where the comments of a page begin, if it has any. */
export function findComments(readings: readonly Reading[]): CommentSection | null {
	let tried = 0;
	const isOfListing = countsOfListing(readings);
	for (let index = 0; index < readings.length && tried < mostHeadings; index++) {
		const { commentsHeading: heading, list } = readings[index] as Reading;
		if (heading === null || heading.count === 0 || isLabelledBesides(readings[index] as Reading)) continue;
		if (isOfListing(readings[index] as Reading)) continue;
		const certain = heading.worded && heading.count !== null;
		// Some themes make the heading the first item of the list.
		if (list !== null && !(certain && list.ordered)) continue;
		if (readings[index + 1]?.commentsHeading != null) continue;
		tried++;
		const heads = findHeads(readings, index + 1);
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

/** Tells the bare counts of a page that prints others in the same words: `3 Comments` here, `5 Comments` there. */
function countsOfListing(readings: readonly Reading[]): (reading: Reading) => boolean {
	const counts = new Map<string, Set<number | null>>();
	const shapeOf = ({ text }: Reading): string => text.replace(/\d+/g, "#").replace(/s\b/gi, "");
	for (const reading of readings) {
		const { commentsHeading: heading } = reading;
		if (heading === null || heading.worded) continue;
		const shape = shapeOf(reading);
		counts.set(shape, (counts.get(shape) ?? new Set()).add(heading.count));
	}
	return (reading) =>
		reading.commentsHeading?.worded === false && (counts.get(shapeOf(reading))?.size ?? 0) > 1;
}

/** Whether what follows a heading like `Comments` really is comments. */
function confirms(
	readings: readonly Reading[],
	heading: number,
	heads: readonly PlacedHead[],
	count: number | null,
): boolean {
	const [first] = heads;
	if (first === undefined) return false;
	// Forms, links and pictures may stand between.
	const between = readings.slice(heading + 1, first.index).filter((reading) => !isBesideComments(reading));
	if (first.foot) return between.length <= nearHeading;
	if (
		between.length > 0 &&
		between.length <= nearHeading &&
		count === heads.length &&
		standUnder(readings, heads)
	)
		return !between.some((reading) => reading.commentsHeading !== null);
	if (first.worded) return between.length <= 1;
	return (
		between.length === 0 &&
		(count === heads.length || readings[first.index]?.list != null || endsWithForm(readings))
	);
}

/** Behind the last of the heads no text follows that could be its comment's, so that each stands under its own. */
function standUnder(readings: readonly Reading[], heads: readonly PlacedHead[]): boolean {
	const last = heads.at(-1);
	if (last === undefined || heads.some(({ worded, foot }) => worded && !foot)) return false;
	return readings.slice(last.index + last.size).every(isBesideComments);
}

/** Links and forms of the comments, not their text. */
export const isBesideComments = ({ furniture, commentLinks, meta }: Reading): boolean =>
	furniture !== null || commentLinks || meta?.closed === true;

function endsWithForm(readings: readonly Reading[]): boolean {
	return readings.slice(-4).some(({ furniture }) => furniture === "comment-form");
}

/** Comments whose heading is lost: items of a numbered list, or dated lines, with words that meta lines of posts lack. */
function withoutHeading(readings: readonly Reading[]): CommentSection | null {
	for (let index = 1; index < readings.length; index++) {
		const { list, meta } = readings[index] as Reading;
		const head = headAt(readings, index, false);
		if (head === null || !head.worded || head.foot || (meta !== null && meta.evidence >= 2)) continue;
		if (list?.ordered !== true && head.date === null) continue;
		return { from: index, start: index, stated: null, title: null, heads: findHeads(readings, index) };
	}
	return null;
}

/** The heads of comments from a reading on. */
const findHeads = (readings: readonly Reading[], from: number): PlacedHead[] =>
	headsBetween(readings, from, readings.length);

/** The heads of the comments that begin among some readings. */
export function headsBetween(readings: readonly Reading[], from: number, to: number): PlacedHead[] {
	const heads: PlacedHead[] = [];
	let start = from;
	while (start < to && isBesideComments(readings[start] as Reading)) start++;
	const datesAbove = isDateLine(readings[start]);
	for (let index = from; index < to; index++) {
		const head = headAt(readings, index, datesAbove);
		if (head === null || isTextOf(heads.at(-1), head)) continue;
		heads.push(head);
		index += head.size - 1;
	}
	return heads;
}

/** `Well said` right below a head with its date is that comment's text: no other would have neither date nor words. */
const isTextOf = (above: PlacedHead | undefined, head: PlacedHead): boolean =>
	above !== undefined &&
	above.index + above.size === head.index &&
	above.date !== null &&
	head.date === null &&
	!above.foot;

/** The head of a comment that begins at a reading; on some pages the date stands above the name. */
function headAt(readings: readonly Reading[], index: number, datesAbove: boolean): PlacedHead | null {
	const reading = readings[index] as Reading;
	const next = readings[index + 1];
	if (isDateLine(reading)) {
		if (!datesAbove || next === undefined || next.gap) return null;
		const head = next.commentHead ?? nameAlone(next);
		return head === null ? null : { ...head, date: head.date ?? dateOf(reading), index, size: 2 };
	}
	const dateBelow = next !== undefined && !datesAbove && isDateLine(next) ? next : null;
	if (reading.furniture !== null && !reading.commentHead?.date) return null;
	const head = reading.commentHead ?? undatedHead(reading);
	const stands =
		reading.gap || reading.list !== null || readings[index - 1]?.commentLinks === true || saysMinute(reading);
	if (head !== null && !isLabelled(reading) && (head.worded || stands)) {
		const below = head.date === null ? dateBelow : null;
		return { ...head, date: below === null ? head.date : dateOf(below), index, size: below === null ? 1 : 2 };
	}
	const joined = stands ? joinedHead(readings, index) : null;
	if (joined !== null) return joined;
	const alone = dateBelow !== null && stands ? nameAlone(reading) : null;
	return alone === null || dateBelow === null ? null : { ...alone, date: dateOf(dateBelow), index, size: 2 };
}

/** `Jane — June 4, 2013 @ 9:15 am`: no line of a text says when to the minute. */
const saysMinute = ({ commentHead }: Reading): boolean =>
	commentHead?.date?.time != null && (commentHead.date.day ?? commentHead.date.either) !== null;

/** A name and a date on lines without a gap, which were joined as the line of a post would be. */
function joinedHead(readings: readonly Reading[], index: number): PlacedHead | null {
	const { meta } = readings[index] as Reading;
	const [name, ...others] = meta?.authors ?? [];
	if (meta === null || meta.dates.length === 0 || name === undefined || others.length > 0) return null;
	if (meta.slots.some((slot) => slot === "categories" || slot === "tags") || meta.unlabelled > 1) return null;
	let end = index + 1;
	while (readings[end]?.gap === false && readings[end]?.meta?.slots.length === 0) end++;
	if (end === index + 1) return null;
	const date = dateOf(readings[index] as Reading);
	const size = end - index;
	return {
		kind: "comment",
		name: commenterName(name),
		answers: null,
		date,
		worded: false,
		foot: false,
		index,
		size,
	};
}

/** A name on a line of its own. */
function nameAlone({ list, text: whole, furniture, commentLinks, meta }: Reading): CommentHead | null {
	const text = commenterName((meta?.bareByline ? meta.authors[0] : null) ?? list?.text ?? whole);
	if (furniture !== null || commentLinks || text.length > 40) return null;
	if (!isName(text) || text.split(" ").length > 4 || /[.!?:,]$/.test(text)) return null;
	return { kind: "comment", name: text, answers: null, date: null, worded: false, foot: false };
}

/** `NAME • 3 years ago`: the date is lost. */
function undatedHead({ meta }: Reading): CommentHead | null {
	const [name, ...others] = meta?.authors ?? [];
	if (meta?.lostDate !== true || name === undefined || others.length > 0 || meta.unlabelled !== 1)
		return null;
	return { kind: "comment", name, answers: null, date: null, worded: false, foot: false };
}

/** A date, also a relative one, perhaps with the comment's links behind it. */
export function isDateLine(reading: Reading | undefined): boolean {
	const meta = reading?.meta;
	if (!meta || (meta.dates.length === 0 && !meta.lostDate)) return false;
	return meta.slots.every((slot) => slot === "date" || slot === "time" || (slot === "count" && meta.invites));
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

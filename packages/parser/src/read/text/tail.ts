import type { Furniture } from "../../language/table.ts";
import type { Reading } from "./reading.ts";

/** Furniture behind which a page has no text of its posts any more. */
const closing: ReadonlySet<Furniture> = new Set<Furniture>([
	"pagination",
	"sidebar",
	"comment-form",
	"footer",
	"subscribe-box",
	"navigation",
	"related-posts",
	"cookie-banner",
]);

/** What a sentence among furniture speaks against the page's having ended before it: so many lines of furniture for it. */
const costOfSentence = 1.5;
const mostCost = 4;
const longSentence = 150;

/** Where the furniture at the end of a page begins: sidebars, forms, footers, and the short lines among them. */
export function findTail(readings: readonly Reading[]): number {
	let start = tailFrom(readings, 0);
	// `Theme by Jane Doe.` may stand among the last lines, but not all that a page says.
	const further = tailFrom(readings, mostCost);
	if (further < start && readings.slice(0, further).some(saysMore)) start = further;
	// `1`, `2`, `3` over `Next`.
	while (start > 0 && start < readings.length && isPageNumber(readings[start - 1] as Reading)) {
		start--;
		(readings[start] as Reading).furniture ??= "pagination";
	}
	return start;
}

/** The first line of the furniture at the end, among which so much may speak against it. */
function tailFrom(readings: readonly Reading[], allowed: number): number {
	const firstCount = readings.findIndex((reading) => isCountAlone(reading) && reading.furniture === null);
	let start = readings.length;
	let most = 0;
	let sum = 0;
	for (let index = readings.length - 1; index >= 0; index--) {
		const reading = readings[index] as Reading;
		const { furniture, text } = reading;
		if (
			furniture !== null &&
			closing.has(furniture) &&
			!isPostMeta(reading) &&
			!isCountOfPost(readings, index, firstCount)
		) {
			sum++;
			if (sum < most) continue;
			most = sum;
			start = index;
		} else if (furniture !== null) continue;
		else if (isOfPost(reading) || text.length > longSentence) break;
		else if (text.length > 100 || /[^.]\.$/.test(text)) sum -= costOfSentence;
		if (sum < most - allowed) break;
	}
	return start;
}

/** A meta line, or who wrote a comment. */
const isOfPost = (reading: Reading): boolean =>
	(reading.meta !== null && reading.meta.evidence >= 2 && !isArchiveLink(reading)) || isCommentHead(reading);

const saysMore = (reading: Reading): boolean =>
	reading.furniture === null && (reading.text.length > 100 || isOfPost(reading));

const isPageNumber = ({ text, meta }: Reading) => meta === null && /^\d{1,3}$/.test(text);

/** An invitation to comment at the end of a post may be its count. */
function isPostMeta({ meta, furniture }: Reading): boolean {
	return furniture === "comment-form" && meta !== null && meta.slots.length > 1;
}

/** `Leave a comment` alone, where a post before has a count there, and no form follows. */
function isCountOfPost(readings: readonly Reading[], index: number, firstCount: number): boolean {
	if (firstCount < 0 || firstCount >= index || !isCountAlone(readings[index] as Reading)) return false;
	const next = readings[index + 1];
	return next === undefined || next.furniture === "pagination";
}

const isCountAlone = ({ meta, commentsHeading }: Reading) =>
	meta !== null && meta.count !== null && meta.slots.length === 1 && commentsHeading === null;

/** `September 2013`, in a sidebar. */
function isArchiveLink({ meta }: Reading): boolean {
	return (
		meta !== null &&
		meta.slots.length === 1 &&
		meta.dates.every((date) => date.day === null && date.either === null)
	);
}

/** Not `Jane on Title`, in a sidebar's list of comments. */
function isCommentHead({ commentHead, list }: Reading): boolean {
	return (
		commentHead !== null &&
		(commentHead.date !== null ||
			commentHead.kind !== "comment" ||
			(commentHead.worded && list?.ordered !== false))
	);
}

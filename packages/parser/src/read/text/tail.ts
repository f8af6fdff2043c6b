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

/** Where the furniture at the end of a page begins: sidebars, forms, footers, and the short lines among them. */
export function findTail(readings: readonly Reading[]): number {
	let start = readings.length;
	for (let index = readings.length - 1; index >= 0; index--) {
		const reading = readings[index] as Reading;
		const { furniture, meta, text } = reading;
		if (furniture !== null && closing.has(furniture) && !isPostMeta(reading) && !isCountOfPost(readings, index))
			start = index;
		else if (furniture !== null) continue;
		else if (meta !== null && meta.evidence >= 2 && !isArchiveLink(reading)) break;
		else if (text.length > 100 || /[^.]\.$/.test(text) || isCommentHead(reading)) break;
	}
	// `1`, `2`, `3` over `Next`.
	while (start > 0 && start < readings.length && isPageNumber(readings[start - 1] as Reading)) {
		start--;
		(readings[start] as Reading).furniture ??= "pagination";
	}
	return start;
}

const isPageNumber = ({ text, meta }: Reading) => meta === null && /^\d{1,3}$/.test(text);

/** An invitation to comment at the end of a post may be its count. */
function isPostMeta({ meta, furniture }: Reading): boolean {
	return furniture === "comment-form" && meta !== null && meta.slots.length > 1;
}

/** `Leave a comment` alone, where each post before has a count there, and no form follows. */
function isCountOfPost(readings: readonly Reading[], index: number): boolean {
	if (!isCountAlone(readings[index] as Reading)) return false;
	const next = readings[index + 1];
	if (next !== undefined && next.furniture !== "pagination") return false;
	return readings.some((reading, at) => at < index && isCountAlone(reading) && reading.furniture === null);
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

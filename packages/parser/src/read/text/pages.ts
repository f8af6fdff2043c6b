import { headsBetween, isDateLine } from "./comment-section.ts";
import { isMeta, isPassive } from "./layout/line-shape.ts";
import { titleQuality } from "./layout/title-quality.ts";
import { isDateAlone } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { isName } from "./values.ts";

/**
 * A dump may hold several pages, each with a post and its comments. A page ends where behind as many comments
 * as their heading states, or behind the form under them, another post begins.
 */
export function pagesOf(readings: readonly Reading[]): readonly (readonly Reading[])[] {
	const headings = readings.flatMap(({ commentsHeading, list }, index) =>
		commentsHeading !== null && commentsHeading.count !== 0 && list === null ? [index] : [],
	);
	const starts = [0];
	headings.forEach((heading, position) => {
		const to = headings[position + 1] ?? readings.length;
		const from = endOfComments(readings, heading, to);
		const start = from === null ? -1 : indexFrom(from, to, (index) => beginsPost(readings, index));
		if (start > 0) starts.push(start);
	});
	return starts.map((start, page) => readings.slice(start, starts[page + 1]));
}

function indexFrom(from: number, to: number, test: (index: number) => boolean): number {
	for (let index = from; index < to; index++) if (test(index)) return index;
	return -1;
}

/** Behind which line under the heading of comments none of them begins any more; `null` where nothing says so. */
function endOfComments(readings: readonly Reading[], heading: number, to: number): number | null {
	const stated = readings[heading]?.commentsHeading?.count ?? null;
	const heads = stated === null ? [] : headsBetween(readings, heading + 1, to);
	const last = stated === null ? undefined : heads[stated - 1];
	if (last !== undefined) return last.index + last.size;
	// The count of a post on a listing, which the count of another follows.
	if (stated !== null && heads.length === 0) return null;
	const form = indexFrom(heading + 1, to, (index) => {
		const { furniture, commentLinks, meta } = readings[index] as Reading;
		return !commentLinks && (furniture === "comment-form" || meta?.closed === true);
	});
	return form < 0 ? null : form + 1;
}

const goodTitle = 0.7;
const longText = 80;

/** A title with the meta line of a post below it, or a date above it, and then a text. */
function beginsPost(readings: readonly Reading[], index: number): boolean {
	const dated = isWholeDate(readings[index] as Reading);
	const title = dated ? index + 1 : index;
	if (titleQuality(readings, title) < goodTitle || readings[title]?.commentHead != null) return false;
	let text = title + 1;
	while (text < title + 4 && readings[text] !== undefined && isPassive(readings[text] as Reading)) text++;
	const named = isName(readings[title]?.text ?? "");
	const states =
		dated ||
		readings.slice(title + 1, text).some((reading) => isOfPost(reading) && !(named && isDateLine(reading)));
	const first = readings[text];
	return states && first !== undefined && !isPassive(first) && first.text.length > longText;
}

const isWholeDate = ({ meta, gap }: Reading): boolean =>
	gap && isDateAlone(meta) && meta?.dates.some(({ day, year }) => day !== null && year !== null) === true;

/** A meta line that says when a post was written, and more than comments say. */
const isOfPost = (reading: Reading): boolean =>
	isMeta(reading) &&
	(reading.meta?.evidence ?? 0) >= 3 &&
	reading.meta?.dates.some(({ day, either }) => (day ?? either) !== null) === true &&
	!(isDateLine(reading) && reading.meta?.evidence === 2);

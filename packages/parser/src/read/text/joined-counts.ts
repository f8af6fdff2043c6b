import { headsBetween } from "./comment-section.ts";
import { emptyMetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** A number alone between a title and its meta line is the count that the line lacks. */
export function joinCountAbove(readings: readonly Reading[], at: number): void {
	const [title, count, meta] = [readings[at - 1], readings[at] as Reading, readings[at + 1]];
	if (title === undefined || meta === undefined || count.meta !== null || !/^\d{1,4}$/.test(count.text))
		return;
	if (title.meta !== null || title.furniture !== null || !title.gap || title.text.length > 150) return;
	if (meta.meta === null || meta.meta.evidence < 3 || meta.meta.count !== null || meta.meta.unlabelled > 0)
		return;
	count.meta = { ...emptyMetaLine(meta.meta.language), slots: ["count"], count: Number(count.text) };
}

/** A count alone, or a word that invites to be the first, right under a meta line: `Reply`, `2`. */
export function joinCount(readings: readonly Reading[], at: number): void {
	const reading = readings[at] as Reading;
	const before = readings[at - 1];
	if (
		reading.gap ||
		reading.meta !== null ||
		before?.meta == null ||
		before.meta.evidence < 1 ||
		before.meta.count !== null
	)
		return;
	const invites = reading.furniture === "comment-form" && !reading.text.includes(" ");
	if (!invites && !/^\d{1,4}$/.test(reading.text)) return;
	reading.meta = {
		...emptyMetaLine(before.meta.language),
		slots: ["count"],
		count: invites ? 0 : Number(reading.text),
		invites,
	};
	reading.furniture = null;
}

const fewestCounts = 3;

/** Counts that stand on a page for one post after another are neither headings over comments nor their forms. */
export function freeCounts(readings: readonly Reading[]): void {
	const headings = readings.filter((reading) => reading.commentsHeading !== null && isCountAlone(reading));
	const counts = new Set(headings.map(({ commentsHeading }) => commentsHeading?.count));
	const titles = new Set(headings.flatMap(({ commentsHeading }) => commentsHeading?.title ?? []));
	const several = counts.size > 1 || titles.size > 1;
	if ((headings.length < fewestCounts && !several) || haveComments(readings)) return;
	for (const reading of headings) reading.commentsHeading = null;
	readings.forEach((reading, index) => {
		const isForm = readings[index + 1]?.furniture === "comment-form";
		if (reading.furniture === "comment-form" && !isForm && isCountAlone(reading)) reading.furniture = null;
	});
}

/** Whether under most headings that state more than one comment so many stand. */
function haveComments(readings: readonly Reading[]): boolean {
	const headings = readings.flatMap(({ commentsHeading }, index) =>
		commentsHeading === null ? [] : [index],
	);
	const stated = headings.flatMap((heading, position) => {
		const count = readings[heading]?.commentsHeading?.count ?? 0;
		const to = headings[position + 1] ?? readings.length;
		return count < 2 ? [] : [headsBetween(readings, heading + 1, to).length >= count];
	});
	return stated.length > 0 && stated.filter((found) => found).length * 2 > stated.length;
}

function isCountAlone({ meta }: Reading): boolean {
	return meta !== null && meta.count !== null && meta.evidence >= 2 && meta.slots.length === 1;
}

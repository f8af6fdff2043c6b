import type { Slot } from "../../../language/table.ts";
import { slugify } from "../../../model/slug.ts";
import { emptyMetaLine } from "../meta-line.ts";
import type { Reading } from "../reading.ts";
import { areTerms, isPersonalName, isTermList, isTitled, splitTerms } from "../values.ts";
import { isKnownTerm, nameOf } from "./known-terms.ts";
import { isPassive } from "./line-shape.ts";
import type { Segment } from "./segment.ts";
import { titleQuality } from "./title-quality.ts";

const mostBelow = 2;
const longestValue = 60;

/**
 * A short line that every post of a page has at the same place is no text but an author or a term, although
 * no word says so: below the title, above it, or at the end of the post.
 */
export function alignValues(
	readings: readonly Reading[],
	segments: readonly Segment[],
	known: ReadonlySet<string>,
): readonly Segment[] {
	if (segments.length < 2) return segments;
	const lower = segments.map((segment) => titleBelowTerm(readings, segment, known));
	if (lower.every((title) => title >= 0)) {
		for (const { title } of segments) setTerm(readings[title] as Reading);
		return alignValues(
			readings,
			segments.map((segment, index) => ({ ...segment, title: lower[index] as number })),
			known,
		);
	}
	for (let found = 0; found < mostBelow; found++) {
		const below = segments.map((segment) => valueBelow(readings, segment));
		if (settle(below, readings, segments, known) === null) break;
	}
	const above = segments.map(({ title }, index) =>
		valueBefore(readings, title, segments[index - 1]?.title ?? -1),
	);
	const first = readings[above[0] ?? -1];
	if (first !== undefined && isKnownTerm(first, known) && settle(above, readings, segments, known) !== null)
		return segments.map((segment, index) => ({
			...segment,
			from: above[index] ?? segment.from,
			to: above[index + 1] ?? segment.to,
		}));
	const foot = segments.map(({ title, to }) => valueBefore(readings, to, title));
	const over = segments.map(({ title }, index) => valueBefore(readings, foot[index] ?? -1, title));
	const top = foot.map((index, post) => (over[post] === -1 ? index : (over[post] as number)));
	const slot = settle(top, readings, segments, known);
	if (slot === "categories") setTags(foot, readings);
	else settle(foot, readings, segments, known);
	return segments;
}

/** Below what looks like a title, but is a term that the page lists, the title itself; else -1. */
function titleBelowTerm(
	readings: readonly Reading[],
	{ title, to }: Segment,
	known: ReadonlySet<string>,
): number {
	const reading = readings[title];
	const isTerm =
		reading !== undefined && reading.text.length <= longestValue && known.has(slugify(reading.text));
	if (!isTerm || title + 2 >= to) return -1;
	return titleQuality(readings, title + 1) >= goodTitle && readings[title + 1]?.gap === true ? title + 1 : -1;
}

const goodTitle = 0.8;

function setTerm(reading: Reading): void {
	reading.meta = { ...emptyMetaLine("en"), slots: ["categories"], categories: [reading.text], unlabelled: 1 };
	reading.commentHead = null;
}

/** The first line below a title that is no meta line or furniture, where it could be a value over a text. */
function valueBelow(readings: readonly Reading[], { title, to }: Segment): number {
	let value = -1;
	for (let index = title + 1; index < to; index++) {
		const reading = readings[index] as Reading;
		if (isPassive(reading)) continue;
		if (!couldBeValue(readings, index)) return value;
		if (value < 0) value = index;
	}
	// A post of nothing but short lines is a verse, not a list of values.
	return -1;
}

/** The last line before an index that is no meta line or furniture, where it could be a value of a post with a text. */
function valueBefore(readings: readonly Reading[], end: number, title: number): number {
	let index = end - 1;
	while (index > title && isPassive(readings[index] as Reading)) index--;
	if (index <= title || !couldBeValue(readings, index)) return -1;
	const hasText = readings.slice(title + 1, index).some((reading) => !isPassive(reading));
	return title < 0 || hasText ? index : -1;
}

function couldBeValue(readings: readonly Reading[], index: number): boolean {
	const { meta, furniture, more, listing, list, gap, text } = readings[index] as Reading;
	if (meta !== null || furniture !== null || more || listing !== null || list !== null) return false;
	const above = readings[index - 1];
	if (!gap && (above === undefined || !isPassive(above))) return false;
	if (/^\d|[|·•—]/.test(nameOf(text))) return false;
	return text.length <= longestValue && !/[.!?:;…"”’]$/.test(text) && isTermList(nameOf(text));
}

/** Gives the lines at these indexes the slot that all of them can fill, if there is one. */
function settle(
	indexes: readonly number[],
	readings: readonly Reading[],
	segments: readonly Segment[],
	known: ReadonlySet<string>,
): Slot | null {
	const column = indexes.map((index) => readings[index]);
	if (!column.every((reading) => reading !== undefined)) return null;
	const slot = slotOf(column, known);
	if (slot === null || segments.some((segment) => states(readings, segment, slot))) return null;
	for (const reading of column) {
		const { names } = splitTerms([nameOf(reading.text)]);
		const values = slot === "author" ? { authors: [reading.text] } : { categories: names };
		reading.meta = { ...emptyMetaLine("en"), slots: [slot], ...values, unlabelled: 1 };
		reading.commentHead = null;
	}
	return slot;
}

/** What stands below the categories of a post at its end are its tags. */
function setTags(indexes: readonly number[], readings: readonly Reading[]): void {
	for (const index of indexes) {
		const reading = readings[index];
		if (reading === undefined || reading.meta !== null) continue;
		const { names } = splitTerms([nameOf(reading.text)]);
		reading.meta = { ...emptyMetaLine("en"), slots: ["tags"], tags: names, unlabelled: 1 };
	}
}

function slotOf(column: readonly Reading[], known: ReadonlySet<string>): Slot | null {
	const likely = column.filter((reading) => isKnownTerm(reading, known)).length;
	if (likely === 0 && column.every(({ text }) => isPersonalName(text))) return "author";
	const repeated = new Set(column.map(({ text }) => text)).size < column.length;
	const titled = column.every(({ text }) => isTitled(nameOf(text)));
	if (likely === column.length && column.every(({ text }) => areTerms(nameOf(text)))) return "categories";
	return titled && (repeated || likely * 2 >= column.length) ? "categories" : null;
}

/** Whether a post has a value for a slot already. */
function states(readings: readonly Reading[], { from, to }: Segment, slot: Slot): boolean {
	return readings
		.slice(from, to)
		.some(({ meta }) => meta !== null && meta.evidence >= 2 && meta.slots.includes(slot));
}

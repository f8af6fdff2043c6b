import type { WrittenDate } from "../../../dates/written-date.ts";
import type { Slot } from "../../../language/table.ts";
import type { MetaLine } from "../meta-line.ts";
import type { Reading } from "../reading.ts";
import { isMeta, isPassive } from "./line-shape.ts";
import type { Start } from "./post-starts.ts";
import type { Segment } from "./segment.ts";

/** How well a reading would do as a title; asked often of the same one. */
export type TitleQuality = (index: number) => number;

const once = ["date", "categories", "tags", "author"] as const;

const slotValues = new WeakMap<MetaLine, ReadonlyMap<Slot, string>>();

/** The values of a meta line for the slots that a post has but once, in a form that can be compared. */
function valuesOf(meta: MetaLine): ReadonlyMap<Slot, string> {
	let values = slotValues.get(meta);
	if (values === undefined) {
		const stated = {
			date: meta.dates.map(({ month, day, either }) => [month, day, either]),
			author: meta.authors,
			tags: meta.tags,
			categories: meta.categories,
		};
		values = new Map(
			once.filter((slot) => meta.slots.includes(slot)).map((slot) => [slot, JSON.stringify(stated[slot])]),
		);
		slotValues.set(meta, values);
	}
	return values;
}

/** How many slots a post states twice with different values. */
export function repeatedSlots(readings: readonly Reading[], { from, to }: Segment): number {
	const said = new Map<Slot, string>();
	let repeats = 0;
	for (let index = from; index < to; index++) {
		const reading = readings[index] as Reading;
		if (reading.meta === null || !isMeta(reading)) continue;
		for (const [slot, value] of valuesOf(reading.meta)) {
			const before = said.get(slot);
			if (before !== undefined && before !== value && value !== "[]" && before !== "[]") repeats++;
			else said.set(slot, value);
		}
	}
	return repeats;
}

/** How much the text under the title looks like a title itself: a meta line stands right under it, or a long paragraph. */
export function hiddenTitle(
	readings: readonly Reading[],
	{ title, to }: Segment,
	quality: TitleQuality,
): number {
	let text = title + 1;
	while (text < to && isPassive(readings[text] as Reading)) text++;
	const next = readings[text + 1];
	if (text + 1 >= to || next === undefined || quality(text) < 0.8) return 0;
	if (isMeta(next)) return hasBody(readings, { title: text, from: text, to }) ? 1 : 0;
	return title + 1 < text && next.text.length > 150 && (readings[text] as Reading).text.length < 100
		? 0.4
		: 0;
}

export function hasBody(readings: readonly Reading[], { title, to }: Segment): boolean {
	for (let index = title + 1; index < to; index++) if (!isPassive(readings[index] as Reading)) return true;
	return false;
}

const poorTitle = 0.5;

/** What would be a poor title of its own is the text of the post before, if that had none otherwise. */
export function isTextOf(
	readings: readonly Reading[],
	before: Start | undefined,
	{ title, from }: Start,
	quality: TitleQuality,
): boolean {
	if (before === undefined || quality(title) >= poorTitle) return false;
	return !hasBody(readings, { ...before, to: from });
}

/** `Information`, or what would be a poor title, over nothing but the date that the post before states as well. */
export function repeatsPost(
	readings: readonly Reading[],
	before: Start | undefined,
	{ title, from }: Start,
	to: number,
	quality: TitleQuality,
): boolean {
	if (before === undefined) return false;
	if (quality(title) >= poorTitle && hasBody(readings, { title, from, to })) return false;
	const [date, other] = [dateIn(readings, before.from, from), dateIn(readings, from, to)];
	return (
		date !== null && other !== null && mayBeSame(date, other) && hasBody(readings, { ...before, to: from })
	);
}

/** `3/11/2015` may be November 3. */
function mayBeSame(one: WrittenDate, other: WrittenDate): boolean {
	const parts = ({ month, day, either }: WrittenDate) => (either ?? [day, month]).toString();
	const swapped = ({ month, day, either }: WrittenDate) => (either ?? [month, day]).toString();
	if ((one.year ?? other.year) !== (other.year ?? one.year)) return false;
	return parts(one) === parts(other) || swapped(one) === swapped(other);
}

function dateIn(readings: readonly Reading[], from: number, to: number): WrittenDate | null {
	for (let index = from; index < to; index++) {
		const reading = readings[index] as Reading;
		const date = isMeta(reading) ? reading.meta?.dates[0] : undefined;
		if (date !== undefined) return date;
	}
	return null;
}

import type { TextLayout } from "../../../options/text-layout.ts";
import { isDateAlone } from "../meta-line.ts";
import type { Reading } from "../reading.ts";
import { titleBeforeBody } from "./first-title.ts";
import { isPassive } from "./line-shape.ts";
import type { Segment } from "./segment.ts";

/** Where a meta line stands in its post. */
export type Place = Exclude<TextLayout, "one-post">;

export type Start = Pick<Segment, "title" | "from">;

export function startsAt(
	readings: readonly Reading[],
	anchors: readonly number[],
	place: Exclude<Place, "below-text">,
): Start[] {
	const starts: Start[] = [];
	const step = place === "above-title" ? 1 : -1;
	for (const anchor of anchors) {
		if (place === "above-title" && isSentence(readings[anchor] as Reading)) continue;
		let title = anchor + step;
		while (Math.abs(title - anchor) < farthestTitle && mayStandBetween(readings[title], place)) title += step;
		if (readings[title] === undefined || starts.at(-1)?.title === title) continue;
		starts.push({ title, from: place === "above-title" ? anchor : title });
	}
	return starts;
}

/** `This entry was posted on …`: such a sentence stands under a text. */
const isSentence = ({ text }: Reading) => text.length > 60 && text.endsWith(".");

/** How many meta lines and pieces of furniture may stand between a title and its meta line. */
const farthestTitle = 10;

/** Between title and meta line stands neither text nor the more link of another post; a count alone may. */
function mayStandBetween(reading: Reading | undefined, place: Exclude<Place, "below-text">): boolean {
	if (reading === undefined || (place === "below-title" && reading.more)) return false;
	return isPassive(reading) || !/\p{L}/u.test(reading.text);
}

/** No date stands over the first text of the page, but one behind the last: each belongs to the post above it. */
function haveDatesAtFoot(readings: readonly Reading[]): boolean {
	const isDate = ({ meta }: Reading) => isDateAlone(meta);
	const first = readings.findIndex((reading) => !isPassive(reading));
	const last = readings.findLastIndex((reading) => !isPassive(reading));
	const date = readings.findIndex(isDate);
	return date > first && readings.findLastIndex(isDate) > last;
}

/** Each post begins with the first text behind the last one's foot. */
export function startsAfter(readings: readonly Reading[], anchors: readonly number[]): Start[] {
	const starts: Start[] = [];
	const atFoot = haveDatesAtFoot(readings);
	let from = 0;
	for (const anchor of anchors) {
		if (anchor < from) continue;
		let title = from;
		while (title < anchor && isPassive(readings[title] as Reading)) title++;
		if (title < anchor) {
			if (starts.length === 0) title = titleBeforeBody(readings, title, anchor, anchors.length > 1);
			starts.push({ title, from: starts.length === 0 ? title : from });
		}
		from = anchor + 1;
		while (
			from < readings.length &&
			isPassive(readings[from] as Reading) &&
			(atFoot || !isDateAlone((readings[from] as Reading).meta))
		)
			from++;
	}
	return starts;
}

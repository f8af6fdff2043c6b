import type { Reading } from "../reading.ts";
import { isMeta, isPassive } from "./line-shape.ts";
import type { Segment } from "./segment.ts";

/** The heading over the comments of a page names its post: where a line of the post says just that, it is the title. */
export function withNamedTitle(
	readings: readonly Reading[],
	segments: readonly Segment[],
	named: string | null,
): readonly Segment[] {
	const last = segments.at(-1);
	if (named === null || last === undefined) return segments;
	const wanted = comparable(named);
	const isNamed = (reading: Reading | undefined) =>
		reading !== undefined && !isPassive(reading) && comparable(reading.text) === wanted;
	if (isNamed(readings[last.title])) return segments;
	const title = readings
		.slice(0, last.to)
		.findIndex((reading, index) => index >= last.from && isNamed(reading));
	if (title < 0) return segments;
	let from = title;
	while (from > last.from && isMeta(readings[from - 1] as Reading)) from--;
	return [...segments.slice(0, -1), { ...last, title, from }];
}

/** Without the marks and spaces that a heading may have otherwise. */
const comparable = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

import type { Reading } from "../reading.ts";
import { isPersonalName } from "../values.ts";
import { isPassive } from "./line-shape.ts";

/** -1 (certainly none) to 1: how well a line serves as a title. */
export function titleQuality(readings: readonly Reading[], index: number): number {
	const reading = readings[index];
	if (reading === undefined || reading.apart || isPassive(reading)) return -1;
	const { text, list, gap } = reading;
	const { length } = text;
	if (reading.meta?.bareByline || reading.listing !== null || !/\p{L}/u.test(text)) return -1;
	if (list !== null && (!list.ordered || list.indent > 0)) return -1;
	if (length > 250) return -1;
	let quality = length > 150 ? 0.4 : 1;
	if (/[^.]\.$/.test(text) && length > 40) quality -= 0.6;
	if (/(?:\.{3}|…)$/.test(text) && length > 60) quality -= 0.6;
	if (/[,;:]$/.test(text)) quality -= 0.5;
	if (/^\p{Ll}/u.test(text)) quality -= 0.2;
	// A name may be the author's, and what stands in brackets a category.
	if (isPersonalName(text)) quality -= 0.25;
	if (/^\[[^\]]*\]$/.test(text)) quality -= 0.5;
	const next = readings[index + 1];
	const before = readings[index - 1];
	if (next !== undefined && !next.gap && !isPassive(next)) quality -= 0.5;
	if (!gap && before !== undefined && !isPassive(before)) quality -= 0.6;
	return quality;
}

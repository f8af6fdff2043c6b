import { isDateLine } from "../comment-section.ts";
import { isImageText } from "../image-text.ts";
import type { Reading } from "../reading.ts";
import { isTitled } from "../values.ts";
import { isKnownTerm, termsOf } from "./known-terms.ts";
import { isPassive } from "./line-shape.ts";

const longestRepeated = 80;
const fewest = 3;

/** `Thank you`, right below who said it: many may say the same. */
function isAllOfComment(readings: readonly Reading[], index: number): boolean {
	const above = readings[index - 1];
	const head = above?.commentHead ?? (isDateLine(above) ? readings[index - 2]?.commentHead : null);
	return head?.worded === true;
}

/**
 * Lines that a page prints again and again beside its meta lines and links: the name of the site, the text
 * that stands for an image. Titles may repeat as well, so which of them it is, the layout says.
 */
export function repeatedLines(readings: readonly Reading[]): Reading[] {
	const places = new Map<string, number[]>();
	const known = termsOf(readings);
	readings.forEach((reading, index) => {
		if (isPassive(reading) || reading.meta !== null || reading.listing !== null) return;
		if (reading.text.length > longestRepeated || /[.!?…]$/.test(reading.text)) return;
		if (isTitled(reading.text) && isKnownTerm(reading, known) && !isImageText(reading.text)) return;
		if (isAllOfComment(readings, index)) return;
		const indexes = places.get(reading.text);
		if (indexes === undefined) places.set(reading.text, [index]);
		else indexes.push(index);
	});
	const often = [...places.values()].filter((indexes) => indexes.length >= fewest);
	const candidates = new Set(often.flat());
	const ends = (index: number) => {
		const reading = readings[index];
		return reading === undefined || isPassive(reading) || candidates.has(index);
	};
	return often
		.filter(([first = 0, ...others]) => {
			const areImages = isImageText((readings[first] as Reading).text);
			return areImages || [first, ...others].every((index) => ends(index - 1) || ends(index + 1));
		})
		.flatMap((indexes) => indexes.map((index) => readings[index] as Reading));
}

import type { Reading } from "../reading.ts";
import { isPassive } from "./line-shape.ts";
import { titleQuality } from "./title-quality.ts";

/**
 * Of the short lines at the start of a page, the last before the first long one is the title; where several posts
 * follow, what stands right under the first line belongs to the site.
 */
export function titleBeforeBody(
	readings: readonly Reading[],
	from: number,
	to: number,
	several = false,
): number {
	let title = from;
	const candidates: number[] = [];
	const repeated = repeatedTexts(readings);
	/** The name of the site was passed, so that the next line is no name of a site. */
	let named = false;
	let index = from;
	for (; index < to; index++) {
		const reading = readings[index] as Reading;
		if (isPassive(reading)) continue;
		if (repeated.has(reading.text)) {
			named = true;
			continue;
		}
		if (reading.text.length > 150 || reading.list !== null) break;
		if (titleQuality(readings, index) < 0.5) {
			if (candidates.length === 0 && several && isHeadOfSite(readings, index, to)) continue;
			break;
		}
		title = index;
		candidates.push(index);
		if (named) break;
	}
	return named ? title : (bestNamed(readings, candidates, index, to) ?? title);
}

const mostLinesOfSite = 3;

/** The name of the site and what it says of itself, without a blank line between, over a line that may be a title. */
function isHeadOfSite(readings: readonly Reading[], index: number, to: number): boolean {
	let next = index;
	while (next < to && next <= index + mostLinesOfSite && !(next > index && readings[next]?.gap)) next++;
	return next < to && next <= index + mostLinesOfSite && titleQuality(readings, next) >= 0.8;
}

const shortestWord = 5;

/** Of several lines that may be the title, that of whose words the text uses clearly more. */
function bestNamed(
	readings: readonly Reading[],
	candidates: readonly number[],
	from: number,
	to: number,
): number | null {
	if (candidates.length < 2) return null;
	const words = new Set(readings.slice(from, to).flatMap(({ text }) => wordsOf(text)));
	const rated = candidates.map((index) => {
		const own = wordsOf((readings[index] as Reading).text);
		return { index, share: own.filter((word) => words.has(word)).length / Math.max(1, own.length) };
	});
	const [first, second] = rated.sort((one, other) => other.share - one.share);
	return first !== undefined && second !== undefined && first.share >= second.share + clearlyMore
		? first.index
		: null;
}

const clearlyMore = 0.4;

const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length >= shortestWord);

/** Lines that stand on the page more than once, as the name of the site does; a title does not. */
function repeatedTexts(readings: readonly Reading[]): Set<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const { text } of readings) (seen.has(text) ? repeated : seen).add(text);
	return repeated;
}

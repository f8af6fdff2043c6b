import type { Reading } from "./reading.ts";

const longestWeak = 80;

/** `in News` or `by Pat Author`: words that sentences begin with as well. */
function isWeak({ meta, text, furniture }: Reading): boolean {
	return (
		meta !== null &&
		furniture === null &&
		meta.evidence === 1 &&
		meta.unlabelled === 0 &&
		meta.slots.length > 0 &&
		meta.dates.length === 0 &&
		text.length <= longestWeak &&
		!/[.!?…]$/.test(text)
	);
}

const promote = (reading: Reading) => {
	if (reading.meta !== null) reading.meta = { ...reading.meta, evidence: 2, bareByline: false };
};

export const isStrong = (reading: Reading | undefined): boolean => (reading?.meta?.evidence ?? 0) >= 2;

/** A weak line beside a meta line that lacks just this is one too; a title such as `In memory of Pat` is not. */
export function promoteBesideMeta(readings: readonly Reading[]): void {
	readings.forEach((reading, index) => {
		if (!isWeak(reading)) return;
		const [before, after] = [readings[index - 1], readings[index + 1]];
		const lacks = (other: Reading | undefined) =>
			isStrong(other) && !reading.meta?.slots.some((slot) => other?.meta?.slots.includes(slot));
		const joined = after?.gap === false && lacks(after);
		if (joined || (lacks(before) && !(reading.gap && isStrong(after)))) promote(reading);
	});
}

/** Bylines that stand alone, as many as meta lines or more than one where there are none, belong to posts. */
export function promoteBylines(readings: readonly Reading[]): void {
	const bylines = readings.filter((reading) => isWeak(reading) && reading.gap && reading.meta?.bareByline);
	const strong = readings.filter((reading) => isStrong(reading)).length;
	if (bylines.length < 2 || (strong > 0 && strong < bylines.length)) return;
	for (const reading of bylines) promote(reading);
}

/**
 * A line whose values may be the words of a sentence (`May 3, 2013 News`) is a meta line where another of
 * its shape stands on the page, or a sure one beside it.
 */
export function promoteDoubtful(readings: readonly Reading[]): void {
	const shapes = new Map<string, Reading[]>();
	readings.forEach((reading, index) => {
		const { meta } = reading;
		if (meta === null || meta.evidence !== 1 || meta.unlabelled === 0 || meta.dates.length === 0) return;
		const shape = meta.slots.join();
		shapes.set(shape, [...(shapes.get(shape) ?? []), reading]);
		if (isStrong(readings[index - 1]) || isStrong(readings[index + 1])) promote(reading);
	});
	for (const group of shapes.values()) if (group.length > 1) group.forEach(promote);
}

import type { Slot } from "../../language/table.ts";
import type { Reading } from "./reading.ts";
import { isTitled } from "./values.ts";

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
		// `Categories News` over `Tags rain`: two labels together begin no sentences.
		if (areLabels(reading, after)) for (const line of [reading, after]) if (line !== undefined) promote(line);
		// No sentence begins with the label of tags.
		const labelled = reading.meta?.slots[0] === "tags" && (lacks(before) || lacks(after));
		const joined = after?.gap === false && lacks(after);
		if (labelled || joined || (lacks(before) && !(reading.gap && isStrong(after)))) promote(reading);
	});
}

function areLabels(categories: Reading, tags: Reading | undefined): boolean {
	const slots = [categories, tags].map((reading) => reading?.meta?.slots.join());
	return tags !== undefined && !tags.gap && isWeak(tags) && slots[0] === "categories" && slots[1] === "tags";
}

/** Weak lines that stand alone, as many of a kind as meta lines or more than one where there are none, belong to posts. */
export function promoteRecurring(readings: readonly Reading[]): void {
	const strong = readings.filter(isStrong).length;
	for (const slot of ["author", "categories", "tags"] as const) {
		const weak = readings.filter((reading) => reading.gap && isWeak(reading) && saysOnly(reading, slot));
		if (weak.length > 1 && (strong === 0 || strong >= weak.length)) weak.forEach(promote);
	}
}

function saysOnly({ meta }: Reading, slot: Slot): boolean {
	if (meta === null || meta.slots.length !== 1 || meta.slots[0] !== slot) return false;
	return slot !== "categories" || meta.categories.every(isTitled);
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
		const group = shapes.get(shape);
		if (group === undefined) shapes.set(shape, [reading]);
		else group.push(reading);
		if (isStrong(readings[index - 1]) || isStrong(readings[index + 1])) promote(reading);
	});
	for (const group of shapes.values()) if (group.length > 1) group.forEach(promote);
}

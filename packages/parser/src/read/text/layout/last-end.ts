import type { Slot } from "../../../language/table.ts";
import type { Reading } from "../reading.ts";
import { isMeta, isPassive } from "./line-shape.ts";
import type { Segment } from "./segment.ts";

/**
 * Ends the last post of a listing where its own foot line ends, if all posts before it end with such a line: what follows is
 * the page's, whatever it says.
 */
export function endLastAtFoot(readings: readonly Reading[], segments: readonly Segment[]): Segment[] {
	const last = segments.at(-1);
	if (last === undefined || segments.length < 2) return [...segments];
	const feet = segments.slice(0, -1).map((segment) => footOf(readings, segment));
	const common = [...(feet[0] ?? [])].filter((slot) => feet.every((foot) => foot.has(slot)));
	const foot = common.length === 0 ? -1 : findFoot(readings, last, common);
	if (foot < 0) return [...segments];
	let to = foot + 1;
	while (to < last.to && isMeta(readings[to] as Reading)) to++;
	return [...segments.slice(0, -1), { ...last, to }];
}

/** The slots of the meta lines with which a post ends; none where it has no text before them. */
function footOf(readings: readonly Reading[], { title, from, to }: Segment): ReadonlySet<Slot> {
	const slots = new Set<Slot>();
	for (let index = to - 1; index > Math.max(title, from); index--) {
		const reading = readings[index] as Reading;
		if (isMeta(reading)) for (const slot of reading.meta?.slots ?? []) slots.add(slot);
		else if (!isPassive(reading)) return slots;
	}
	return new Set();
}

/** The first meta line behind the text of a post that has all of these slots together with its neighbours. */
function findFoot(
	readings: readonly Reading[],
	{ title, from, to }: Segment,
	slots: readonly Slot[],
): number {
	let hasText = false;
	let missing = new Set(slots);
	for (let index = Math.max(title, from) + 1; index < to; index++) {
		const reading = readings[index] as Reading;
		if (isMeta(reading) && hasText) {
			for (const slot of reading.meta?.slots ?? []) missing.delete(slot);
			if (missing.size === 0) return index;
		} else if (!isMeta(reading) && !isPassive(reading)) {
			hasText = true;
			missing = new Set(slots);
		}
	}
	return -1;
}

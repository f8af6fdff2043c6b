import type { Reading } from "../reading.ts";
import { isMeta, isPassive, shapeOf } from "./line-shape.ts";
import type { Segment } from "./segment.ts";

/**
 * Meta lines right above a title belong to the post before, unless the first title of the page has one of the
 * same shape above it, and so have most others: then they belong to the post that they stand over.
 */
export function withPreludes(readings: readonly Reading[], segments: readonly Segment[]): Segment[] {
	const above = segments.map(({ from }) => shapesAbove(readings, from));
	const own = new Set(
		[...(above[0]?.keys() ?? [])].filter(
			(shape) =>
				above.filter((shapes) => shapes.has(shape)).length * 2 > segments.length && segments.length > 1,
		),
	);
	const starts = segments.map(({ from }, index) =>
		Math.min(from, ...[...(above[index] ?? [])].filter(([shape]) => own.has(shape)).map(([, at]) => at)),
	);
	return segments.map((segment, index) => ({
		...segment,
		from: starts[index] ?? segment.from,
		to: starts[index + 1] ?? segment.to,
	}));
}

/** The shapes of the meta lines directly above a reading, and where they stand. */
function shapesAbove(readings: readonly Reading[], from: number): Map<string, number> {
	const shapes = new Map<string, number>();
	for (let index = from - 1; index >= 0 && isPassive(readings[index] as Reading); index--) {
		const shape = shapeOf(readings[index] as Reading);
		if (shape !== null && isMeta(readings[index] as Reading)) shapes.set(shape, index);
	}
	return shapes;
}

import type { Likeness } from "./likeness.ts";

const minute = 60_000;
/** Zones differ by whole quarters of an hour, by no more than fourteen hours from Greenwich. */
export const stepOfZones: number = 15 * minute;
export const mostOfZones: number = 14 * 60 * minute;

type Dated = Pick<Likeness, "day" | "time" | "instant" | "timed">;

/** Whether two times are the same by clocks of two zones: an import or a broken feed takes one zone's for another's. */
export function sameMoment(one: Dated, other: Dated): boolean {
	if (!one.timed || !other.timed) return false;
	const apart = Math.abs(one.time - other.time);
	return apart <= mostOfZones && apart % stepOfZones === 0;
}

/** Whether two groups are of one day, or one apart where a date is local. */
export function sameDay(one: Dated, other: Dated): boolean {
	if (one.day === null || other.day === null) return false;
	if (one.instant && other.instant) return sameMoment(one, other);
	return Math.abs(one.day - other.day) <= 1;
}

import { placeInZone } from "../dates/local-time.ts";
import type { Moment } from "../model/moment.ts";

/**
 * The instant at which a moment begins: of a day its midnight in the zone, of a month its first day, of a local time
 * that time in the zone. Feeds have no way to say less than an instant.
 */
export function instantOf({ iso }: Moment, zone: string): Date | null {
	const [date = "", time = "00:00"] = iso.split("T");
	const whole = `${date}${"-01".repeat(Math.max(0, 3 - date.split("-").length))}T${time}`;
	const placed = placeInZone({ iso: whole, precision: "second" }, zone).iso;
	const instant = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(placed) ? placed : `${placed}Z`);
	return Number.isNaN(instant.getTime()) ? null : instant;
}

import type { Moment } from "../model/moment.ts";

/**
 * The instant at which a moment begins: of a day its midnight in the zone, of a month its first day, of a local time
 * that time in the zone. Feeds have no way to say less than an instant.
 */
export function instantOf({ iso }: Moment, _zone: string): Date | null {
	const [date = "", time] = iso.split("T");
	const whole = `${date}${"-01".repeat(Math.max(0, 3 - date.split("-").length))}T${time ?? "00:00"}`;
	const instant = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(whole) ? whole : `${whole}Z`);
	return Number.isNaN(instant.getTime()) ? null : instant;
}

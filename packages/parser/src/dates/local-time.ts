import { createRequire } from "node:module";
import type * as Luxon from "luxon";
import type { Moment } from "../model/moment.ts";

let luxon: typeof Luxon | undefined;

/** Luxon knows zones and their changes; most documents state instants and never need it, so it is loaded when one does. */
function zones(): typeof Luxon {
	luxon ??= createRequire(import.meta.url)("luxon") as typeof Luxon;
	return luxon;
}

/** The instant of a local time in a zone (IANA name); what is an instant already, or no more than a day, stays as it is. */
export function placeInZone(moment: Moment, zone: string): Moment {
	const { iso, precision } = moment;
	if (precision !== "minute" && precision !== "second") return moment;
	if (/(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return moment;
	// Not `fromISO(iso, { zone })`: of an hour that comes twice, that takes the one nearer to today's offset.
	const instant = zones()
		.DateTime.fromISO(iso, { zone: "utc" })
		.setZone(zone, { keepLocalTime: true })
		.toUTC();
	if (!instant.isValid) return moment;
	return {
		iso: `${instant.toFormat(precision === "minute" ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss")}+00:00`,
		precision,
	};
}

/** Whether a name is an IANA time zone. */
export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

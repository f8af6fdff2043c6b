import { DateTime } from "luxon";
import type { Moment } from "../model/moment.ts";

/** The instant of a local time in a zone (IANA name); what is an instant already, or no more than a day, stays as it is. */
export function placeInZone(moment: Moment, zone: string): Moment {
	const { iso, precision } = moment;
	if (precision !== "minute" && precision !== "second") return moment;
	if (/(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return moment;
	const instant = DateTime.fromISO(iso, { zone }).toUTC();
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

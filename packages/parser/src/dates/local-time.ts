import type { Moment } from "../model/moment.ts";

const day = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
	let format = formats.get(zone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
		formats.set(zone, format);
	}
	const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
	const [, sign, hours, minutes, seconds = "0"] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
	const away = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) * 1000;
	return sign === "-" ? -away : away;
}

/** Of an hour that comes twice, the first; of one that is skipped, the hour by the old time. */
function instantOf(local: number, zone: string): number {
	const [before, after] = [offsetAt(local - day, zone), offsetAt(local + day, zone)];
	const isBehind = (offset: number) => offsetAt(local - offset, zone) === offset;
	return local - (isBehind(before) || !isBehind(after) ? before : after);
}

/** The instant of a local time in a zone (IANA name); what is an instant already, or no more than a day, stays as it is. */
export function placeInZone(moment: Moment, zone: string): Moment {
	const { iso, precision } = moment;
	if (precision !== "minute" && precision !== "second") return moment;
	if (/(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return moment;
	const local = Date.parse(`${iso}Z`);
	if (Number.isNaN(local)) return moment;
	const instant = new Date(instantOf(local, zone));
	if (instant.getUTCFullYear() < 1 || instant.getUTCFullYear() > 9999) return moment;
	return { iso: `${instant.toISOString().slice(0, precision === "minute" ? 16 : 19)}+00:00`, precision };
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

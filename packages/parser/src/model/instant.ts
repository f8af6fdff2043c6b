import type { Moment } from "./moment.ts";

const day = 86_400_000;

/** Milliseconds since 1970 at which a moment begins; a time without a zone counts as UTC. */
export function startOf({ iso }: Moment): number {
	const whole = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/.exec(iso);
	if (whole === null) return Number.NaN;
	const [, year, month = "01", date = "01", hour = "00", minute = "00", second = "00"] = whole;
	const offset = /([+-])(\d\d):(\d\d)$/.exec(iso.slice(16));
	const away = offset === null ? 0 : (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
	const local = Date.UTC(+(year ?? 0), +month - 1, +date, +hour, +minute, +second);
	return offset?.[1] === "-" ? local + away : local - away;
}

/** The number of the day (UTC, or local where no zone is known) in which a moment begins. */
export function dayOf(moment: Moment): number {
	return Math.floor(startOf(moment) / day);
}

/** Whether a moment names an instant: its zone is stated. */
export function isInstant({ iso }: Moment): boolean {
	return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso);
}

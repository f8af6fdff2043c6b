import type { Moment } from "../model/moment.ts";

/** A date as far as it is written. `offset` is in minutes from UTC, `null` where no zone is given. */
export interface CivilTime {
	year: number;
	month?: number;
	day?: number;
	hour?: number;
	minute?: number;
	second?: number;
	offset?: number | null;
}

const two = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

const pad = (value: number, length = 2): string =>
	(length === 2 ? two[value] : undefined) ?? String(value).padStart(length, "0");

export function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a date and time. 24:00 and the leap second 60 are taken. */
function exists({ year, month, day, hour = 0, minute = 0, second = 0, offset }: CivilTime): boolean {
	if (year < 1 || year > 9999) return false;
	if (month !== undefined && (month < 1 || month > 12)) return false;
	if (day !== undefined && (day < 1 || day > daysIn(year, month ?? 1))) return false;
	if (minute > 59 || second > 60 || Math.abs(offset ?? 0) >= 24 * 60) return false;
	return hour < 24 || (hour === 24 && minute === 0 && second === 0);
}

/** The moment of a date that exists, an instant in UTC; `null` for one that does not. */
export function toMoment(time: CivilTime): Moment | null {
	if (!exists(time)) return null;
	const { year, month, day, hour, minute, offset = null } = time;
	if (month === undefined) return { iso: pad(year, 4), precision: "year" };
	if (day === undefined) return { iso: `${pad(year, 4)}-${pad(month)}`, precision: "month" };
	if (hour === undefined || minute === undefined)
		return { iso: `${pad(year, 4)}-${pad(month)}-${pad(day)}`, precision: "day" };
	const second = time.second === undefined ? undefined : Math.min(time.second, 59);
	const precision = second === undefined ? "minute" : "second";
	if (hour < 24 && (offset === null || offset === 0)) {
		const iso = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
		const zone = offset === null ? "" : "+00:00";
		return { iso: `${iso}${second === undefined ? "" : `:${pad(second)}`}${zone}`, precision };
	}
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour, minute - (offset ?? 0), second ?? 0, 0);
	const shifted = date.getUTCFullYear();
	if (shifted < 1 || shifted > 9999) return null;
	const iso = date.toISOString().slice(0, second === undefined ? 16 : 19);
	return { iso: offset === null ? iso : `${iso}+00:00`, precision };
}

import type { Moment } from "../model/moment.ts";
import type { WrittenDate } from "./written-date.ts";
import type { DayOrder } from "./written-day.ts";

/** The order that an ambiguous date proves by its weekday. */
function provenByWeekday({ year, either, weekday }: WrittenDate): DayOrder | null {
	if (either === null || year === null || weekday === null) return null;
	const [a, b] = either;
	const weekdayOf = (month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
	const dayFirst = weekdayOf(b, a) === weekday;
	const monthFirst = weekdayOf(a, b) === weekday;
	return dayFirst === monthFirst ? null : dayFirst ? "day-first" : "month-first";
}

/**
 * The order of day and month on a page, where its dates prove one: by a number over 12, by a weekday,
 * or by a language that has but one order. Dates that prove opposite orders prove nothing.
 */
export function settleOrder(dates: readonly WrittenDate[], ofLanguage: DayOrder | null): DayOrder | null {
	const proven = new Set(dates.map((date) => date.order ?? provenByWeekday(date)));
	proven.delete(null);
	if (proven.size === 0) return ofLanguage;
	return proven.size === 1 ? ([...proven][0] as DayOrder) : null;
}

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

/** The moment that a written date states, or `null` where year or order stay open. */
export function toMoment(date: WrittenDate, order: DayOrder | null): Moment | null {
	let { year, month, day } = date;
	if (date.either !== null) {
		const settled = provenByWeekday(date) ?? order;
		if (settled === null) return null;
		const [a, b] = date.either;
		[day, month] = settled === "day-first" ? [a, b] : [b, a];
	}
	if (year === null) return null;
	if (month === null) return { iso: pad(year, 4), precision: "year" };
	const iso = `${pad(year, 4)}-${pad(month)}`;
	if (day === null) return { iso, precision: "month" };
	const { time } = date;
	if (time === null) return { iso: `${iso}-${pad(day)}`, precision: "day" };
	const clock = `${iso}-${pad(day)}T${pad(time.hour)}:${pad(time.minute)}`;
	if (time.second === null) return { iso: `${clock}${time.offset ?? ""}`, precision: "minute" };
	return { iso: `${clock}:${pad(time.second)}${time.offset ?? ""}`, precision: "second" };
}

import type { DayOrder } from "../../dates/written-day.ts";
import { settleOrder } from "../../dates/written-moment.ts";
import { languages } from "../../language/languages.ts";
import type { Reading } from "./reading.ts";

/** The order of day and month in the numeric dates of a page. */
export function orderOfPage(readings: readonly Reading[]): DayOrder | null {
	const dates = readings.flatMap((reading) => [
		...(reading.meta?.dates ?? []),
		...(reading.commentHead?.date ? [reading.commentHead.date] : []),
	]);
	const orders = new Set(
		readings
			.filter((reading) => reading.meta?.dates.some((date) => date.either !== null))
			.map((reading) => languages.find((table) => table.code === reading.meta?.language)?.dateOrder ?? null),
	);
	const ofLanguage = orders.size === 1 && orders.has("day-first") ? "day-first" : null;
	return settleOrder(dates, ofLanguage);
}

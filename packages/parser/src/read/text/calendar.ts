import type { Reading } from "./reading.ts";

/** `M T W T F S S`, `Mo Di Mi …`, also between bars: no text has seven such words alone on a line. */
const weekdays = /^(?:(?:\p{Lu}\p{L}{0,2}|\p{Lo})\.?(?:[\s|]+|$)){7}$/u;
const numbers = /^\d{1,2}(?:[\s|]+\d{1,2}){0,6}[\s|]*$/;
/** `« Nov`, `« Sep Nov »`: to the months before and after. */
const neighbours = /^(?:«\s*\p{L}{2,9}\.?)?\s*(?:\p{L}{2,9}\.?\s*»)?$/u;
const longestMonth = 30;

/** Makes furniture of calendars: the row of the weekdays, what stands under it, and the month over it. */
export function dropCalendars(readings: readonly Reading[]): void {
	readings.forEach((reading, index) => {
		if (reading.text.length > longestMonth || !weekdays.test(reading.text)) return;
		drop(reading);
		const above = readings[index - 1];
		if (above !== undefined && isMonth(above)) drop(above);
		let below = index + 1;
		while (numbers.test(readings[below]?.text ?? "")) drop(readings[below++] as Reading);
		const last = readings[below];
		if (last !== undefined && neighbours.test(last.text)) drop(last);
	});
}

function drop(reading: Reading): void {
	Object.assign(reading, { furniture: "sidebar", meta: null, list: null, commentHead: null });
}

/** `November 2026`. */
function isMonth({ meta, text }: Reading): boolean {
	const [date, ...others] = meta?.dates ?? [];
	if (date === undefined || others.length > 0 || text.length > longestMonth) return false;
	return date.month !== null && date.year !== null && date.day === null && date.either === null;
}

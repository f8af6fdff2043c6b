import { monthOf } from "../../language/months.ts";
import type { Moment } from "../../model/moment.ts";

const two = (number: number) => String(number).padStart(2, "0");

const dayFirst =
	/(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})(?!\d)/u;
const monthOnly = /(?<!\p{L})(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const numeric = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;

function moment(year: string, month: number | null, day?: string): Moment | null {
	if (month === null || month < 1 || month > 12) return null;
	if (day === undefined) return { iso: `${year}-${two(month)}`, precision: "month" };
	return Number(day) >= 1 && Number(day) <= 31
		? { iso: `${year}-${two(month)}-${two(Number(day))}`, precision: "day" }
		: null;
}

/** The date in a line of a title page or an imprint; a bare year only where the whole line is one. */
export function writtenDate(text: string): Moment | null {
	const plain = text.slice(0, 200);
	const byDay = dayFirst.exec(plain);
	if (byDay !== null) {
		const found = moment(byDay[3] as string, monthOf(byDay[2] as string), byDay[1]);
		if (found !== null) return found;
	}
	const byMonth = monthFirst.exec(plain);
	if (byMonth !== null) {
		const found = moment(byMonth[3] as string, monthOf(byMonth[1] as string), byMonth[2]);
		if (found !== null) return found;
	}
	const iso = numeric.exec(plain);
	if (iso !== null) {
		const found = moment(iso[1] as string, Number(iso[2]), iso[3]);
		if (found !== null) return found;
	}
	for (const month of plain.matchAll(new RegExp(monthOnly, "gu"))) {
		const found = moment(month[2] as string, monthOf(month[1] as string));
		if (found !== null) return found;
	}
	const year = /^\s*((?:19|20)\d{2})\s*$/.exec(plain);
	return year === null ? null : { iso: year[1] as string, precision: "year" };
}

import type { Moment } from "blog-archive-parser";

/** A moment as the calendar of the site's zone has it; what the moment does not state is `null`. */
export interface LocalDate {
	year: number;
	month: number | null;
	day: number | null;
	/** `17:05` */
	time: string | null;
}

/** Gives the local date of a moment; only an instant with an offset is moved into the zone. */
export type Calendar = (moment: Moment) => LocalDate | null;

const written = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** The calendar of a time zone. */
export function calendarOf(timeZone: string): Calendar {
	const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
		timeZone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	});
	return ({ iso }) => {
		const parts = written.exec(iso);
		if (parts === null) return null;
		const [, year, month, day, time, offset] = parts;
		if (offset === undefined)
			return {
				year: Number(year),
				month: month === undefined ? null : Number(month),
				day: day === undefined ? null : Number(day),
				time: time ?? null,
			};
		const instant = new Date(iso);
		if (Number.isNaN(instant.getTime())) return null;
		const local = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
		return {
			year: Number(local.year),
			month: Number(local.month),
			day: Number(local.day),
			time: `${local.hour}:${local.minute}`,
		};
	};
}

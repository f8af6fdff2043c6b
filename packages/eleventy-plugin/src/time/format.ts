import type { LocalDate } from "./local.ts";

/** Dates in the words of a language. */
export interface DateFormat {
	/** As much of the date as is known: `3 June 2013`, `May 2012`, `2012`. */
	date(date: LocalDate): string;
	/** `June 2013` */
	month(year: number, month: number): string;
	/** `June` */
	monthName(month: number): string;
	year(year: number): string;
}

/** Local dates are formatted as days of UTC, so that no zone moves them again. */
const day = ({ year, month, day }: Pick<LocalDate, "year" | "month" | "day">): Date => {
	const date = new Date(0);
	date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
	return date;
};

const keyOf = ({ year, month, day }: Pick<LocalDate, "year" | "month" | "day">): number =>
	(year * 13 + (month ?? 0)) * 32 + (day ?? 0);

export function dateFormatOf(language: string): DateFormat {
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { calendar: "gregory", timeZone: "UTC", ...options });
	const full = format({ year: "numeric", month: "long", day: "numeric" });
	const month = format({ year: "numeric", month: "long" });
	const monthName = format({ month: "long" });
	const year = format({ year: "numeric" });
	const remembered = new Map<number, string>();
	const remember = (key: number, make: () => string): string => {
		const known = remembered.get(key);
		if (known !== undefined) return known;
		const made = make();
		remembered.set(key, made);
		return made;
	};
	return {
		date: (date) =>
			remember(keyOf(date), () =>
				(date.day === null ? (date.month === null ? year : month) : full).format(day(date)),
			),
		month: (inYear, inMonth) =>
			remember(keyOf({ year: inYear, month: inMonth, day: null }), () =>
				month.format(day({ year: inYear, month: inMonth, day: 1 })),
			),
		monthName: (inMonth) => monthName.format(day({ year: 2000, month: inMonth, day: 1 })),
		year: (inYear) => year.format(day({ year: inYear, month: 1, day: 1 })),
	};
}

/** The date as `<time datetime>` and a list's address have it: `2013-06-03`, `2012-05`, `2012`. */
export function machineDate({ year, month, day }: LocalDate): string {
	const parts = [String(year).padStart(4, "0"), month, day].filter((part) => part !== null);
	return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

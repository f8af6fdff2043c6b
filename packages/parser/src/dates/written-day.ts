import { monthOf } from "../language/months.ts";
import { dateWords, ordinals } from "./date-words.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** Which of two numbers is the day. */
export type DayOrder = "day-first" | "month-first";

/** A day, month or year as a page writes it, with what the writing leaves open. */
export interface WrittenDay {
	year: number | null;
	month: number | null;
	day: number | null;
	/** `03/09/2013`: the two numbers that are day and month in an order not yet known. */
	either: readonly [number, number] | null;
	/** The order that a numeric date shows by itself: `13/09/2013`. */
	order: DayOrder | null;
}

const certain = (year: number | null, month: number, day: number | null): WrittenDay => ({
	year,
	month,
	day,
	either: null,
	order: null,
});

const isYear = (value: number) => value >= 1970 && value <= 2100;
const expandYear = (value: number) => (value >= 70 ? 1900 + value : 2000 + value);

/** `2013`, `'13`. */
function readYear(cursor: TokenCursor): number | null {
	return cursor.try(() => {
		const short = cursor.take("'");
		const token = cursor.peek();
		if (token?.kind !== "number") return null;
		cursor.at++;
		const value = Number(token.text);
		if (token.text.length === 4 && isYear(value)) return value;
		return short && token.text.length === 2 ? expandYear(value) : null;
	});
}

function readMonthName(cursor: TokenCursor): number | null {
	const token = cursor.peek();
	if (token?.kind !== "word") return null;
	const month = monthOf(token.key);
	if (month === null) return null;
	cursor.at++;
	if (cursor.touches()) cursor.take(".");
	return month;
}

/** `3`, `3rd`, `3.`, `1er`, `3º`. */
function readDay(cursor: TokenCursor): number | null {
	return cursor.try(() => {
		const value = cursor.number(31);
		if (value === null || value === 0) return null;
		if (cursor.touches() && (ordinals.has(cursor.key()) || [".", "º"].includes(cursor.key()))) cursor.at++;
		return value;
	});
}

function skipDateWord(cursor: TokenCursor): void {
	if (dateWords.has(cursor.key())) cursor.at++;
}

/** `September 3rd, 2013`, `September 2013`. */
function readMonthFirst(cursor: TokenCursor): WrittenDay | null {
	const month = readMonthName(cursor);
	if (month === null) return null;
	cursor.take(",", "/", "-");
	const day = cursor.try(() => {
		skipDateWord(cursor);
		const value = readDay(cursor);
		return cursor.key() === ":" && cursor.touches() ? null : value;
	});
	const year = cursor.try(() => {
		cursor.take(",", ".", "/", "-", "—");
		skipDateWord(cursor);
		return readYear(cursor);
	});
	return day === null && year === null ? null : certain(year, month, day);
}

/** `3rd of September 2013`, `3. September 2013`, `3 de septiembre de 2013`, `03-Sep-13`. */
function readDayFirst(cursor: TokenCursor): WrittenDay | null {
	const day = readDay(cursor);
	if (day === null) return null;
	const dashed = cursor.take("-", "/", ".");
	if (!dashed) {
		cursor.take(",");
		skipDateWord(cursor);
	}
	const month = readMonthName(cursor);
	if (month === null) return null;
	const year = cursor.try(() => {
		if (dashed && cursor.take("-", "/") && cursor.peek()?.text.length === 2) {
			const short = cursor.number(99);
			return short === null ? null : expandYear(short);
		}
		cursor.take(",", ".");
		skipDateWord(cursor);
		return readYear(cursor);
	});
	return certain(year, month, day);
}

/** `2013-09-03`, `09/03/2013`, `3.9.2013`, `03.09.13`. */
function readNumeric(cursor: TokenCursor): WrittenDay | null {
	const [first, mark, second, , third] = [0, 1, 2, 3, 4].map((ahead) => cursor.peek(ahead));
	if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number") return null;
	if (mark === undefined || !["-", "/", ".", "—", "·"].includes(mark.key) || cursor.key(3) !== mark.key)
		return null;
	if (mark.key !== "." && !(cursor.touches(1) && cursor.touches(2))) return null;
	if (second.text.length > 2) return null;
	const [a, b, c] = [first, second, third].map((token) => Number(token.text)) as [number, number, number];
	cursor.at += 5;
	if (first.text.length === 4) return isYear(a) && b >= 1 && b <= 12 && c >= 1 ? certain(a, b, c) : null;
	if (first.text.length > 2 || ![2, 4].includes(third.text.length)) return null;
	const year = third.text.length === 4 ? c : expandYear(c);
	if (!isYear(year) || a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
	if (a > 12) return { ...certain(year, b, a), order: "day-first" };
	if (b > 12) return { ...certain(year, a, b), order: "month-first" };
	if (a === b) return certain(year, a, b);
	return { year, month: null, day: null, either: [a, b], order: null };
}

/** `03 09 2013`: no more than a date, since numbers in a row may mean anything. */
function readSpaced(cursor: TokenCursor): WrittenDay | null {
	const numbers = [0, 1, 2].map((ahead) => cursor.peek(ahead));
	if (numbers.some((token) => token?.kind !== "number") || cursor.peek(3) !== undefined || cursor.at > 0)
		return null;
	const [day, month, year] = numbers.map((token) => token?.text ?? "") as [string, string, string];
	if (day.length > 2 || month.length > 2 || year.length !== 4 || !isYear(Number(year))) return null;
	if (Number(day) > 31 || Number(day) < 1 || Number(month) > 12 || Number(month) < 1) return null;
	cursor.at += 3;
	const [a, b] = [Number(day), Number(month)];
	if (a > 12) return { ...certain(Number(year), b, a), order: "day-first" };
	return a === b
		? certain(Number(year), a, b)
		: { year: Number(year), month: null, day: null, either: [a, b], order: null };
}

/** `Sep/13 3`: month and year over the day, as some badges have it. */
function readMonthAndYear(cursor: TokenCursor): WrittenDay | null {
	const month = readMonthName(cursor);
	if (month === null || !cursor.take("/") || cursor.peek()?.text.length !== 2) return null;
	const year = cursor.number(99);
	const day = cursor.number(31);
	if (year === null || day === null || day === 0 || cursor.peek() !== undefined) return null;
	return certain(expandYear(year), month, day);
}

/** `2013年9月3日`. */
function readHan(cursor: TokenCursor): WrittenDay | null {
	const year = cursor.number(2100);
	if (year === null || !isYear(year) || !cursor.take("年")) return null;
	const month = cursor.number(12);
	if (month === null || !cursor.take("月")) return null;
	const day = cursor.try(() => {
		const value = cursor.number(31);
		return value !== null && cursor.take("日") ? value : null;
	});
	return certain(year, month, day);
}

/** `2013 September 3`. */
function readYearFirst(cursor: TokenCursor): WrittenDay | null {
	const year = readYear(cursor);
	if (year === null) return null;
	cursor.take(",", "-", "/", ".");
	const month = readMonthName(cursor);
	if (month === null) return null;
	cursor.take("-", "/", ",");
	return certain(year, month, readDay(cursor));
}

/** Every way to write a day, in the order in which they are tried. */
const forms = [
	readHan,
	readNumeric,
	readSpaced,
	readDayFirst,
	readMonthAndYear,
	readMonthFirst,
	readYearFirst,
];

/** The day that is written here, in the first of the forms that fits. */
export function readWrittenDay(cursor: TokenCursor): WrittenDay | null {
	for (const form of forms) {
		const day = cursor.try(() => form(cursor));
		if (day !== null) return isPossible(day) ? day : null;
	}
	return null;
}

function isPossible({ year, month, day }: WrittenDay): boolean {
	if (month === null || day === null) return true;
	return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

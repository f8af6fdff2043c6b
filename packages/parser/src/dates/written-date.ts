import { languages } from "../language/languages.ts";
import { monthOf } from "../language/months.ts";
import type { Token } from "../language/tokens.ts";
import { offsetOfZone } from "./zone-names.ts";

/** Which of two numbers is the day. */
export type DayOrder = "day-first" | "month-first";

/** A date as a page writes it, with what the writing leaves open. */
export interface WrittenDate {
	year: number | null;
	month: number | null;
	day: number | null;
	/** `03/09/2013`: the two numbers that are day and month in an order not yet known. */
	either: readonly [number, number] | null;
	/** The order that a numeric date shows by itself: `13/09/2013`. */
	order: DayOrder | null;
	/** 0 for Sunday. */
	weekday: number | null;
	time: WrittenTime | null;
}

export interface WrittenTime {
	hour: number;
	minute: number;
	second: number | null;
	/** `+00:00`, where the page states it. */
	offset: string | null;
}

export interface Found<T> {
	value: T;
	/** The first token behind it. */
	next: number;
}

const weekdays = new Map<string, number>();
const dateWords = new Set<string>();
const ordinals = new Set<string>();
const halves = new Map<string, "am" | "pm">();
const clockWords = new Set<string>();
for (const table of languages) {
	table.weekdays.forEach((names, index) => {
		for (const name of names) weekdays.set(name, index);
	});
	for (const word of table.dateWords) dateWords.add(word);
	for (const word of table.ordinals) ordinals.add(word);
	for (const word of table.am) halves.set(word, "am");
	for (const word of table.pm) halves.set(word, "pm");
	for (const word of table.clockWords) clockWords.add(word);
}

/** Walks over the tokens of one line; each reading looks at a few tokens and steps back where it fails. */
class Cursor {
	readonly #tokens: readonly Token[];
	at: number;

	constructor(tokens: readonly Token[], at: number) {
		this.#tokens = tokens;
		this.at = at;
	}

	peek(ahead = 0): Token | undefined {
		return this.#tokens[this.at + ahead];
	}

	key(ahead = 0): string {
		return this.peek(ahead)?.key ?? "";
	}

	/** This token touches the one before it. */
	touches(ahead = 0): boolean {
		const token = this.peek(ahead);
		return token !== undefined && this.#tokens[this.at + ahead - 1]?.end === token.start;
	}

	take(...keys: string[]): boolean {
		if (!keys.includes(this.key())) return false;
		this.at++;
		return true;
	}

	number(max: number): number | null {
		const token = this.peek();
		if (token?.kind !== "number" || token.text.length > 4 || Number(token.text) > max) return null;
		this.at++;
		return Number(token.text);
	}

	try<T>(read: () => T | null): T | null {
		const start = this.at;
		const value = read();
		if (value === null) this.at = start;
		return value;
	}
}

type DayOfYear = Omit<WrittenDate, "weekday" | "time">;

const certain = (year: number | null, month: number, day: number | null): DayOfYear => ({
	year,
	month,
	day,
	either: null,
	order: null,
});

const isYear = (value: number) => value >= 1970 && value <= 2100;
const expandYear = (value: number) => (value >= 70 ? 1900 + value : 2000 + value);

/** `2013`, `'13`. */
function readYear(cursor: Cursor): number | null {
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

function readMonthName(cursor: Cursor): number | null {
	const token = cursor.peek();
	if (token?.kind !== "word") return null;
	const month = monthOf(token.key);
	if (month === null) return null;
	cursor.at++;
	if (cursor.touches()) cursor.take(".");
	return month;
}

/** `3`, `3rd`, `3.`, `1er`, `3º`. */
function readDay(cursor: Cursor): number | null {
	return cursor.try(() => {
		const value = cursor.number(31);
		if (value === null || value === 0) return null;
		if (cursor.touches() && (ordinals.has(cursor.key()) || [".", "º"].includes(cursor.key()))) cursor.at++;
		return value;
	});
}

function skipDateWord(cursor: Cursor): void {
	if (dateWords.has(cursor.key())) cursor.at++;
}

/** `September 3rd, 2013`, `September 2013`. */
function readMonthFirst(cursor: Cursor): DayOfYear | null {
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
function readDayFirst(cursor: Cursor): DayOfYear | null {
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
function readNumeric(cursor: Cursor): DayOfYear | null {
	const [first, mark, second, , third] = [0, 1, 2, 3, 4].map((ahead) => cursor.peek(ahead));
	if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number") return null;
	if (mark === undefined || !["-", "/", ".", "—"].includes(mark.key) || cursor.key(3) !== mark.key)
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
function readSpaced(cursor: Cursor): DayOfYear | null {
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
function readMonthAndYear(cursor: Cursor): DayOfYear | null {
	const month = readMonthName(cursor);
	if (month === null || !cursor.take("/") || cursor.peek()?.text.length !== 2) return null;
	const year = cursor.number(99);
	const day = cursor.number(31);
	if (year === null || day === null || day === 0 || cursor.peek() !== undefined) return null;
	return certain(expandYear(year), month, day);
}

/** `2013年9月3日`. */
function readHan(cursor: Cursor): DayOfYear | null {
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
function readYearFirst(cursor: Cursor): DayOfYear | null {
	const year = readYear(cursor);
	if (year === null) return null;
	cursor.take(",", "-", "/", ".");
	const month = readMonthName(cursor);
	if (month === null) return null;
	cursor.take("-", "/", ",");
	return certain(year, month, readDay(cursor));
}

/** `Tuesday`, `(Tue)`, `segunda-feira`, `火曜日`. */
function readWeekday(cursor: Cursor): number | null {
	return cursor.try(() => {
		const bracket = cursor.take("(");
		const weekday = weekdays.get(cursor.key()) ?? null;
		if (weekday === null) return null;
		cursor.at++;
		if (cursor.key() === "-" && cursor.key(1) === "feira") cursor.at += 2;
		while (cursor.touches() && ["曜", "日", "."].includes(cursor.key())) cursor.at++;
		return bracket && !cursor.take(")") ? null : weekday;
	});
}

const readers = [
	readHan,
	readNumeric,
	readSpaced,
	readDayFirst,
	readMonthAndYear,
	readMonthFirst,
	readYearFirst,
];
const beforeTime = new Set([",", "-", "—", "@", "|", "/", "·", "•", "(", ":", "t"]);

/** The date that begins at a token, with the time of day that may follow it; `null` where none does. */
export function readDate(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
	return readDateFrom(tokens, at, true) ?? readDateFrom(tokens, at, false);
}

/** `mar` is a month and a weekday, so a date that does not follow a weekday is tried without one. */
function readDateFrom(
	tokens: readonly Token[],
	at: number,
	weekdayFirst: boolean,
): Found<WrittenDate> | null {
	const cursor = new Cursor(tokens, at);
	const before = weekdayFirst ? readWeekday(cursor) : null;
	if (weekdayFirst && before === null) return null;
	if (before !== null) cursor.take(",", ".", "—");
	cursor.try(() => {
		if (!dateWords.has(cursor.key())) return null;
		cursor.at++;
		return before !== null || cursor.peek()?.kind === "number" ? true : null;
	});
	let day: DayOfYear | null = null;
	for (const reader of readers) day ??= cursor.try(() => reader(cursor));
	if (day === null || !isPossible(day)) return null;
	const after = cursor.try(() => {
		cursor.take(",");
		return readWeekday(cursor);
	});
	const time = cursor.try(() => {
		for (
			let skipped = 0;
			skipped < 3 && (dateWords.has(cursor.key()) || beforeTime.has(cursor.key()));
			skipped++
		)
			cursor.at++;
		const found = readTime(tokens, cursor.at);
		if (found === null) return null;
		cursor.at = found.next;
		return found.value;
	});
	return { value: { ...day, weekday: before ?? after, time }, next: cursor.at };
}

function isPossible({ year, month, day }: DayOfYear): boolean {
	if (month === null || day === null) return true;
	return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** The time of day that begins at a token: `1:05 pm`, `13:05`, `9h15`, `9 h 15 min`, `8 pm`. */
export function readTime(tokens: readonly Token[], at: number): Found<WrittenTime> | null {
	const cursor = new Cursor(tokens, at);
	const japanese = readHalfBefore(cursor);
	const hour = cursor.number(24);
	if (hour === null) return null;
	const separator = cursor.key();
	let minute: number | null = null;
	let second: number | null = null;
	if (
		[":", ".", "h"].includes(separator) &&
		cursor.peek(1)?.kind === "number" &&
		cursor.peek(1)?.text.length === 2
	) {
		cursor.at++;
		minute = cursor.number(59);
		if (minute === null) return null;
		cursor.take("min", "m", "分");
		if (cursor.key() === ":" && cursor.peek(1)?.text.length === 2) {
			cursor.at++;
			second = cursor.number(60);
		}
	}
	const half = japanese ?? readHalf(cursor);
	const clock = clockWords.has(cursor.key());
	if (clock) cursor.at++;
	if (half === null && !clock && (minute === null || separator === ".")) return null;
	const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
	if (hours > 23) return null;
	return { value: { hour: hours, minute: minute ?? 0, second, offset: readOffset(cursor) }, next: cursor.at };
}

/** `午後`. */
function readHalfBefore(cursor: Cursor): "am" | "pm" | null {
	if (cursor.key() !== "午") return null;
	const half = { 前: "am", 後: "pm" } as const;
	const found = half[cursor.key(1) as keyof typeof half] ?? null;
	if (found !== null) cursor.at += 2;
	return found;
}

/** `pm`, `p.m.`. */
function readHalf(cursor: Cursor): "am" | "pm" | null {
	const plain = halves.get(cursor.key());
	if (plain !== undefined) {
		cursor.at++;
		return plain;
	}
	const letter = cursor.key();
	if ((letter !== "a" && letter !== "p") || cursor.key(1) !== "." || cursor.key(2) !== "m") return null;
	cursor.at += 3;
	if (cursor.touches()) cursor.take(".");
	return letter === "a" ? "am" : "pm";
}

/** `EST`: letters are a zone only where all are capitals. */
function readZone(cursor: Cursor): string | null {
	const letters = cursor.peek()?.text ?? "";
	const minutes = /^[A-Z]{3,4}$/.test(letters) ? offsetOfZone(letters) : null;
	if (minutes === null) return null;
	cursor.at++;
	const size = Math.abs(minutes);
	const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
	return `${minutes < 0 ? "-" : "+"}${digits.join(":")}`;
}

/** `GMT`, `EST`, `+0100`, `(UTC)`. */
function readOffset(cursor: Cursor): string | null {
	return cursor.try(() => {
		const bracket = cursor.take("(");
		const utc = cursor.take("gmt", "utc", "z");
		const digits = cursor.peek(1);
		let offset = utc ? "+00:00" : readZone(cursor);
		if (
			(cursor.key() === "+" || cursor.key() === "-") &&
			digits?.kind === "number" &&
			digits.text.length === 4
		) {
			offset = `${cursor.key()}${digits.text.slice(0, 2)}:${digits.text.slice(2)}`;
			cursor.at += 2;
		}
		return bracket && !cursor.take(")") ? null : offset;
	});
}

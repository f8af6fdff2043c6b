import { monthOf } from "../language/months.ts";
import type { Moment } from "../model/moment.ts";
import { furtherMonthOf } from "./further-months.ts";
import { type CivilTime, toMoment } from "./moments.ts";
import { offsetOfZone } from "./zone-names.ts";

/** What a date's text turned out to be: a moment, nothing (empty, or a form of "no date"), or unreadable. */
export type FeedDate = { moment: Moment } | "none" | "unreadable";

const usual =
	/^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d{4}|GMT|UTC)$/;
/** As RFC 822 has them. */
const shortMonths: ReadonlyMap<string, number> = new Map(
	"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ").map((name, index) => [name, index + 1]),
);
const iso =
	/^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:(?: ?[Tt] ?| )(\d{1,2})(?::?(\d\d)(?::?(\d\d)(?:[.,]\d*)?)?)? ?([A-Za-z]{1,5}|(?:GMT|UTC)?[+\u2212-]\d{1,2}(?::?\d{1,2})?)?)?[Zz]?$/;
/** `2013-6-3T1:7:4`: digits that are missing. */
const loose =
	/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\.?(?=[ Tt])([ Tt]+)(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?(?![\d:])/;
const ordinal = /^(\d{4})-?(\d{3})(?:T.*)?$/;
/** The year -1, which is how PHP writes no date at all, the year 0, and zeros. */
const nothing = /^-|^0{4}[-/]|^0+$|[a-z]{3,9}\.? (?:-0*1|0{4})\b/i;

/**
 * Reads a date as feeds write it: RFC 822 with the sloppiness seen in the wild (named zones, two-digit years, wrong or
 * foreign day and month names, missing parts), ISO 8601 and what passes for it, and the local time of WordPress.
 */
export function readFeedDate(written: string): FeedDate {
	const text = written.trim();
	if (text === "") return "none";
	const match = usual.exec(text);
	if (match !== null) {
		const month = shortMonths.get(match[2] as string) ?? monthOf(match[2] as string);
		if (month !== null) return settled(fromUsual(match, month));
	}
	if (text.length > 120) return "unreadable";
	// A weekday may stand before a date of any form; those in words read over it.
	const tidy = text.replace(/[\s\u00a0]+/g, " ").replace(/^\p{L}{2,20}\.?,? (?=\d{4}[-/.])/u, "");
	if (nothing.test(tidy)) return "none";
	return settled(
		fromIso(tidy) ??
			fromOrdinal(tidy) ??
			fromWeek(tidy) ??
			fromEpoch(tidy) ??
			fromEastAsian(tidy) ??
			fromNumbers(tidy) ??
			fromWords(tidy),
	);
}

function settled(time: CivilTime | null): FeedDate {
	const moment = time === null ? null : toMoment(time);
	return moment === null ? "unreadable" : { moment };
}

function fromUsual(match: RegExpExecArray, month: number): CivilTime {
	return {
		year: Number(match[3]),
		month,
		day: Number(match[1]),
		hour: Number(match[4]),
		minute: Number(match[5]),
		second: Number(match[6]),
		offset: match[7] === "+0000" || match[7] === "GMT" ? 0 : readOffset(match[7] as string),
	};
}

/** Minutes from UTC of `+0100`, `-05:30`, `GMT+1`, `EST`; `null` for what is no zone. */
function readOffset(zone: string): number | null {
	const match = /^(?:GMT|UTC|UT)?([+\u2212-])(\d{1,2}):?(\d{1,2})?$/i.exec(zone);
	if (match === null) return offsetOfZone(zone);
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return match[1] === "+" ? minutes : -minutes;
}

function numbers<K extends string>(parts: Record<K, string | undefined>): { [P in K]?: number } {
	const result: { [P in K]?: number } = {};
	for (const key of Object.keys(parts) as K[]) if (parts[key] !== undefined) result[key] = Number(parts[key]);
	return result;
}

function fromIso(text: string): CivilTime | null {
	const [, year, month, day, hour, minute, second, zone] = iso.exec(text.replace(loose, padded)) ?? [];
	if (year === undefined) return null;
	const offset = zone === undefined ? null : readOffset(zone);
	if (zone !== undefined && offset === null) return null;
	// `20040105` and `200401` are dates, `2004` a year; but an hour without minutes needs its `T`.
	return {
		year: Number(year),
		...numbers({ month, day, hour, minute: hour && (minute ?? "0"), second }),
		offset,
	};
}

function padded(
	_: string,
	year: string,
	month: string,
	day: string,
	gap?: string,
	...clock: unknown[]
): string {
	const two = (part: unknown): string => String(part).padStart(2, "0");
	const time = clock.slice(0, 3).filter((part) => typeof part === "string");
	return `${year}-${two(month)}-${two(day)}${gap === undefined ? "" : gap + time.map(two).join(":")}`;
}

/** `2003-335`: the day of the year. */
function fromOrdinal(text: string): CivilTime | null {
	const [, year, day] = ordinal.exec(text) ?? [];
	if (year === undefined || Number(day) < 1 || Number(day) > 366) return null;
	const date = new Date(Date.UTC(Number(year), 0, Number(day)));
	return { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2013-W23-1`: the day of a week of the year. */
function fromWeek(text: string): CivilTime | null {
	const [, year, week, day] = /^(\d{4})-?W(\d\d)-?([1-7])(?:T.*)?$/i.exec(text) ?? [];
	if (year === undefined || Number(week) < 1 || Number(week) > 53) return null;
	// 4 January always lies in the first week.
	const fourth = new Date(Date.UTC(Number(year), 0, 4));
	const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
	const date = new Date(Date.UTC(Number(year), 0, monday + (Number(week) - 1) * 7 + Number(day) - 1));
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `1370254664`: seconds since 1970, or milliseconds, of the years from 2001 to 2033. */
function fromEpoch(text: string): CivilTime | null {
	const [, seconds] = /^@?(1\d{9})(?:\.?\d{3})?$/.exec(text) ?? [];
	if (seconds === undefined) return null;
	const date = new Date(Number(seconds) * 1000);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
		second: date.getUTCSeconds(),
		offset: 0,
	};
}

/** `13.06.2013 10:17`, `6/13/2013 1:17 PM`: points mean that the day comes first; else a number over 12 must tell which is the day. */
function fromNumbers(text: string): CivilTime | null {
	const [, first, mark, second, year, rest = ""] =
		/^(?:\p{L}+\.?,? )?(\d{1,2})([./-])(\d{1,2})\2(\d{4}),?(?: (\d.*))?$/u.exec(text) ?? [];
	if (year === undefined) return null;
	const [a, b] = [Number(first), Number(second)];
	if (mark !== "." && a <= 12 && b <= 12 && a !== b) return null;
	const [day, month] = mark === "." || a > 12 ? [a, b] : [b, a];
	const name = monthNames[month - 1];
	return name === undefined ? null : fromWords(`${day} ${name} ${year} ${rest}`);
}

const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2004년 05월 28일 오후 01:31:15` and the same in Chinese and Japanese characters. */
function fromEastAsian(text: string): CivilTime | null {
	const match =
		/^(\d{4}) ?(?:[년年]|-) ?(\d{1,2}) ?(?:[월月]|-) ?(\d{1,2}) ?[일日]? ?(?:\(?[일월화수목금토日月火水木金土](?:요일|曜日?)?\)?)?(?:星期[一二三四五六日天]|週[一二三四五六日])? ?(오전|오후|上午|下午|午前|午後)? ?(?:(\d{1,2})(?::|[시時点點] ?)(\d\d?)(?:(?::|[분分] ?)(?:(\d\d?)[초秒]?)?)?)?$/u.exec(
			text,
		);
	if (match === null) return null;
	const [, year, month, day, half, hour, minute, second] = match;
	const time: CivilTime = { year: Number(year), ...numbers({ month, day, hour, minute, second }) };
	if (half !== undefined && time.hour !== undefined)
		time.hour = (time.hour % 12) + (/오후|下午|午後/.test(half) ? 12 : 0);
	return time;
}

/** `EST5EDT`, which leaves open whether it is summer. */
const zoneWithSummer = /^[A-Z]{3,4}\d{1,2}[A-Z]{3,4}$/;

/** A date in which a word names the month; the parts may stand in any order that leaves no doubt. */
function fromWords(text: string): CivilTime | null {
	const time: Partial<CivilTime> & { offset: number | null } = { offset: null };
	const plain: string[] = [];
	let pm: boolean | null = null;
	const words = text
		.replace(/\([^()]*\)/g, " ")
		.replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, "$1")
		.replace(/(\d{1,2})([-/.])(\p{L}+)\.?\2(\d{2,4})/gu, "$1 $3 $4")
		.replace(/(\d{4})-(\p{L}+)-(\d{1,2})T?/gu, "$1 $2 $3 ")
		.replace(/(\p{L}+)[-/](\d{1,2})[-/](\d{4})/gu, "$1 $2 $3")
		.replace(/(\d{4}):(\d\d:\d\d)/g, "$1 $2")
		.replace(/(:\d\d)([+-]\d)/g, "$1 $2")
		.split(/[\s,;]+/)
		.filter((word) => word !== "");
	for (const [index, word] of words.entries()) {
		const clock = /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?(am|pm|[A-Z]{1,5})?$/i.exec(word);
		if (clock !== null && time.hour === undefined) {
			Object.assign(time, numbers({ hour: clock[1], minute: clock[2], second: clock[3] }));
			const suffix = clock[4];
			if (suffix !== undefined && /^[ap]m$/i.test(suffix)) pm = /^p/i.test(suffix);
			else if (suffix !== undefined) time.offset = readOffset(suffix);
			continue;
		}
		if (/^[ap]\.?m\.?$/i.test(word) && time.hour !== undefined) {
			pm = /^p/i.test(word);
			continue;
		}
		const month = time.month === undefined ? (monthOf(word) ?? furtherMonthOf(word)) : null;
		if (month !== null) time.month = month;
		else if (/^\d{1,4}\.?$/.test(word)) plain.push(word.replace(".", ""));
		else if (time.hour !== undefined && /^(?:GMT|UTC|UT)?[+\u2212-]\d{1,2}(?::?\d\d)?$/i.test(word))
			time.offset = readOffset(word);
		else if (time.hour !== undefined && offsetOfZone(word) !== null) time.offset ??= offsetOfZone(word);
		else if (/\d/.test(word) && index > 0 && !zoneWithSummer.test(word)) return null;
	}
	const date = dayAndYear(plain, time.month);
	if (time.month === undefined || date === null) return null;
	if (pm !== null && time.hour !== undefined) time.hour = (time.hour % 12) + (pm ? 12 : 0);
	return { ...time, ...date };
}

/** Tells the day from the year: the year is the longer or later number. */
function dayAndYear(
	plain: readonly string[],
	month: number | undefined,
): { year: number; day?: number } | null {
	const [first, second, third] = plain;
	if (first === undefined || third !== undefined || month === undefined) return null;
	if (second === undefined) return first.length === 4 ? { year: Number(first) } : null;
	const [day, year] = first.length > 2 ? [second, first] : [first, second];
	return day.length > 2 ? null : { year: century(year), day: Number(day) };
}

/** RFC 5322: two digits below 50 are of this century, three digits count from 1900. */
function century(year: string): number {
	const number = Number(year);
	if (year.length >= 4) return number;
	if (year.length === 3) return 1900 + number;
	return number < 50 ? 2000 + number : 1900 + number;
}

import { monthOf } from "../language/months.ts";
import type { Moment } from "../model/moment.ts";
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
	/^(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?(?:(?: ?T ?| )(\d{1,2})(?::?(\d\d)(?::?(\d\d)(?:[.,]\d*)?)?)? ?([A-Za-z]{1,5}|(?:GMT|UTC)?[+\u2212-]\d{1,2}(?::?\d{1,2})?)?)?Z?$/;
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
	const tidy = text.replace(/[\s\u00a0]+/g, " ");
	if (nothing.test(tidy)) return "none";
	return settled(fromIso(tidy) ?? fromOrdinal(tidy) ?? fromKorean(tidy) ?? fromWords(tidy));
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
	const [, year, month, day, hour, minute, second, zone] =
		iso.exec(text.replace(/^(\d{4})\/(\d\d?)\/(\d\d?)/, padded)) ?? [];
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

function padded(_: string, year: string, month: string, day: string): string {
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `2003-335`: the day of the year. */
function fromOrdinal(text: string): CivilTime | null {
	const [, year, day] = ordinal.exec(text) ?? [];
	if (year === undefined || Number(day) < 1 || Number(day) > 366) return null;
	const date = new Date(Date.UTC(Number(year), 0, Number(day)));
	return { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2004년 05월 28일 오후 01:31:15` and the same in Chinese and Japanese characters. */
function fromKorean(text: string): CivilTime | null {
	const match =
		/^(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日] ?(오전|오후|上午|下午|午前|午後)? ?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?$/.exec(
			text,
		);
	if (match === null) return null;
	const [, year, month, day, half, hour, minute, second] = match;
	const time: CivilTime = { year: Number(year), ...numbers({ month, day, hour, minute, second }) };
	if (half !== undefined && time.hour !== undefined)
		time.hour = (time.hour % 12) + (/오후|下午|午後/.test(half) ? 12 : 0);
	return time;
}

/** A date in which a word names the month; the parts may stand in any order that leaves no doubt. */
function fromWords(text: string): CivilTime | null {
	const time: Partial<CivilTime> & { offset: number | null } = { offset: null };
	const plain: string[] = [];
	let pm: boolean | null = null;
	const words = text
		.replace(/\([^()]*\)/g, " ")
		.replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, "$1")
		.replace(/(\d{1,2})[-/. ](\p{L}+)\.?[-/. ](\d{2,4})/gu, "$1 $2 $3")
		.replace(/(\d{4})-(\p{L}+)-(\d{1,2})T?/gu, "$1 $2 $3 ")
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
		const month = time.month === undefined ? monthOf(word) : null;
		if (month !== null) time.month = month;
		else if (/^\d{1,4}\.?$/.test(word)) plain.push(word.replace(".", ""));
		else if (time.hour !== undefined && /^(?:GMT|UTC|UT)?[+\u2212-]\d{1,2}(?::?\d\d)?$/i.test(word))
			time.offset = readOffset(word);
		else if (time.hour !== undefined && offsetOfZone(word) !== null) time.offset ??= offsetOfZone(word);
		else if (/\d/.test(word) && index > 0) return null;
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

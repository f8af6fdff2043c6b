import type { WrittenDate } from "../../dates/written-date.ts";
import type { DayOrder } from "../../dates/written-day.ts";
import type { MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** The date of a post as its page writes it. */
export interface PostDate {
	written: WrittenDate;
	/** What the year follows from where the post prints none. */
	yearFrom: "listing" | "neighbours" | "comments" | null;
}

/** The date that the meta lines of a post state, with the time that another of them may hold. */
export function statedDate(metas: readonly MetaLine[]): WrittenDate | null {
	const dates = metas.flatMap((meta) => meta.dates);
	const [first] = [...dates].sort((one, other) => completeness(other) - completeness(one));
	if (first === undefined) return null;
	const time =
		dates.find((date) => date.time !== null)?.time ?? metas.find((meta) => meta.time !== null)?.time ?? null;
	return { ...first, time: first.time ?? time };
}

const completeness = ({ year, day, either }: WrittenDate) =>
	(year === null ? 0 : 2) + (day === null && either === null ? 0 : 1);

/**
 * Dates without a year get the one that their page proves: the year that the heading of the listing names, or
 * the only year in which the post stands in order between the dated posts before and after it.
 */
export function inferYears(
	dates: readonly (WrittenDate | null)[],
	listing: Reading["listing"],
): (PostDate | null)[] {
	const named = listing?.kind === "date" ? listing.date : null;
	const before = lastStated(dates);
	const after = lastStated([...dates].reverse()).reverse();
	return dates.map((written, index) => {
		if (written === null) return null;
		if (written.year !== null || written.month === null) return { written, yearFrom: null };
		if (named !== null && named.year !== null && (named.month ?? written.month) === written.month)
			return { written: { ...written, year: named.year }, yearFrom: "listing" };
		const [one, other] = [before[index], after[index]];
		const year = one && other ? yearBetween(written, one, other) : null;
		return year === null
			? { written, yearFrom: null }
			: { written: { ...written, year }, yearFrom: "neighbours" };
	});
}

/** Readers answer within so many days; a comment that came later proves no year. */
const soon = 60;
const dayLength = 86_400_000;

/** A date without a year gets the year in which the first comment followed it soon. */
export function inferYearFromComment(date: PostDate | null, comment: WrittenDate | null): PostDate | null {
	if (date === null || date.written.year !== null || comment === null || comment.year === null) return date;
	const { written } = date;
	for (const year of [comment.year, comment.year - 1]) {
		const days = (utcDay(comment, comment.year) - utcDay(written, year)) / dayLength;
		if (days >= 0 && days <= soon) return { written: { ...written, year }, yearFrom: "comments" };
	}
	return date;
}

const utcDay = ({ month, day }: WrittenDate, year: number): number =>
	month === null || day === null ? Number.NaN : Date.UTC(year, month - 1, day);

/** For each date the last one up to it that has a year. */
function lastStated(dates: readonly (WrittenDate | null)[]): (WrittenDate | null)[] {
	let last: WrittenDate | null = null;
	return dates.map((date) => {
		if (date !== null && date.year !== null) last = date;
		return last;
	});
}

const fewestInOrder = 3;

/** The order of day and month in which alone the posts of a page follow one another in time. */
export function orderBySequence(dates: readonly (WrittenDate | null)[]): DayOrder | null {
	const stated = dates.filter((date) => date !== null && date.year !== null) as WrittenDate[];
	if (stated.filter(({ either }) => either !== null).length < fewestInOrder) return null;
	const orders = (["day-first", "month-first"] as const).filter((order) =>
		isInOrder(stated.map((date) => dayNumber(inOrder(date, order)))),
	);
	return orders.length === 1 ? (orders[0] ?? null) : null;
}

function inOrder(date: WrittenDate, order: DayOrder): WrittenDate {
	if (date.either === null) return date;
	const [one, other] = date.either;
	return order === "day-first" ? { ...date, day: one, month: other } : { ...date, day: other, month: one };
}

function isInOrder(days: readonly number[]): boolean {
	const steps = days.slice(1).map((day, index) => Math.sign(day - (days[index] ?? 0)));
	return !(steps.includes(1) && steps.includes(-1));
}

/** The one year that puts a day between two others, whichever of them is the later. */
function yearBetween(date: WrittenDate, one: WrittenDate, other: WrittenDate): number | null {
	const [first, last] = [dayNumber(one), dayNumber(other)].sort((a, b) => a - b) as [number, number];
	const years: number[] = [];
	for (let year = Math.floor(first / 10000); year <= Math.floor(last / 10000); year++) {
		const day = dayNumber({ ...date, year });
		if (day >= first && day <= last) years.push(year);
	}
	return years.length === 1 ? (years[0] ?? null) : null;
}

/** `20130903`, to compare days by. */
const dayNumber = ({ year, month, day }: WrittenDate) =>
	(year ?? 0) * 10000 + (month ?? 0) * 100 + (day ?? 0);

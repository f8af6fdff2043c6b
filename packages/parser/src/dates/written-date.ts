import { monthOf } from "../language/months.ts";
import type { Token } from "../language/tokens.ts";
import { dateWords, weekdays } from "./date-words.ts";
import { type Found, TokenCursor } from "./token-cursor.ts";
import { readWrittenDay, type WrittenDay } from "./written-day.ts";
import { readTime, type WrittenTime } from "./written-time.ts";

/** A date as a page writes it, with its time of day. */
export interface WrittenDate extends WrittenDay {
	/** 0 for Sunday. */
	weekday: number | null;
	time: WrittenTime | null;
}

/** `Tuesday`, `(Tue)`, `segunda-feira`, `火曜日`. */
function readWeekday(cursor: TokenCursor): number | null {
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

const beforeTime = new Set([",", "-", "—", "@", "|", "/", "·", "•", "(", ":", "t"]);

/** The date that begins at a token, with the time of day that may follow it; `null` where none does. */
export function readDate(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
	if (!mayBegin(tokens, at)) return null;
	return readDateFrom(tokens, at, true) ?? readDateFrom(tokens, at, false);
}

const firstWords: ReadonlySet<string> = new Set([...weekdays.keys(), ...dateWords]);
/** How far behind its first token a date has a number or the name of a month at the latest. */
const farthest = 6;

/** Whether a date may begin with a token, whatever follows. */
export function mayBeginDate({ kind, key }: Token): boolean {
	if (kind === "word") return firstWords.has(key) || monthOf(key) !== null;
	return kind === "number" || key === "(" || key === "'";
}

/** Most words begin no date; this tells them without reading any further. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || !mayBeginDate(token)) return false;
	for (let ahead = 1; ahead <= farthest; ahead++) {
		const next = tokens[at + ahead];
		if (next === undefined) return false;
		if (next.kind === "number" || next.key === "年" || (next.kind === "word" && monthOf(next.key) !== null))
			return true;
	}
	return false;
}

const longestAbbreviation = 3;

/** `sam` may be a Saturday, or who wrote on a Monday. */
function contradicts(
	word: Token | undefined,
	weekday: number | null,
	{ year, month, day }: WrittenDay,
): boolean {
	if (weekday === null || year === null || month === null || day === null) return false;
	if (word === undefined || word.text.length > longestAbbreviation) return false;
	return new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== weekday;
}

/** `mar` is a month and a weekday, so a date that does not follow a weekday is tried without one. */
function readDateFrom(
	tokens: readonly Token[],
	at: number,
	weekdayFirst: boolean,
): Found<WrittenDate> | null {
	const cursor = new TokenCursor(tokens, at);
	const before = weekdayFirst ? readWeekday(cursor) : null;
	if (weekdayFirst && before === null) return null;
	if (before !== null) cursor.take(",", ".", "—");
	cursor.try(() => {
		if (!dateWords.has(cursor.key())) return null;
		cursor.at++;
		return before !== null || cursor.peek()?.kind === "number" ? true : null;
	});
	const day = readWrittenDay(cursor);
	if (day === null || contradicts(tokens[at], before, day)) return null;
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

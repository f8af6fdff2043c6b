import { type Token, tokenize } from "../../language/tokens.ts";
import { emptyMetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

const longestForeign = 120;
const fewestAlike = 2;

interface ForeignDate {
	reading: Reading;
	year: number;
	day: number;
	/** The words before the date, which a template prints for each post. */
	template: string;
}

/**
 * The dates of a page in a language that no table knows: a day and a year with one word between or beside
 * them, behind the same words on several lines. The month stays open.
 */
export function readForeignDates(readings: readonly Reading[]): void {
	if (readings.some(({ meta }) => meta !== null && meta.dates.length > 0)) return;
	const alike = new Map<string, ForeignDate[]>();
	for (const reading of readings) {
		const date = foreignDate(reading);
		if (date === null) continue;
		const group = alike.get(date.template);
		if (group === undefined) alike.set(date.template, [date]);
		else group.push(date);
	}
	for (const group of alike.values()) {
		if (group.length < fewestAlike) continue;
		for (const { reading, year, day } of group)
			reading.meta = {
				...emptyMetaLine(""),
				slots: ["date"],
				dates: [{ year, month: null, day, either: null, order: null, weekday: null, time: null }],
			};
	}
}

function foreignDate(reading: Reading): ForeignDate | null {
	const { text, gap, meta, furniture, list, apart } = reading;
	if (meta !== null || furniture !== null || list !== null || apart || !gap) return null;
	if (text.length > longestForeign || /[.!?…:]$/.test(text) || !/\d/.test(text)) return null;
	const tokens = tokenize(text).filter(({ kind }) => kind !== "mark");
	for (let at = 0; at + 2 < tokens.length; at++) {
		const found = dateOf(tokens.slice(at, at + longestDate));
		if (found !== null) {
			const template = tokens.slice(0, at).map(({ key }) => key);
			return { reading, ...found, template: template.join(" ") };
		}
	}
	return null;
}

/** A day, up to three words with the month among them, and a year. */
const longestDate = 5;

/** `3 Σεπτεμβρίου 2013`, `szeptember 3 2013`, `2013 szeptember 3`. */
function dateOf(tokens: readonly Token[]): { year: number; day: number } | null {
	const numbers = tokens.flatMap((token, index) => (token.kind === "number" ? [{ token, index }] : []));
	const [one, other] = numbers;
	if (one === undefined || other === undefined || !tokens.some(({ kind }) => kind === "word")) return null;
	if (one.index > 1 || (one.index === 1 && other.index !== 2)) return null;
	if (one.index === 0 && other.index === 1) return null;
	const [day, year] = one.token.text.length === 4 ? [other.token, one.token] : [one.token, other.token];
	if (!/^(?:19[7-9]|20\d)\d$/.test(year.text) || !/^(?:0?[1-9]|[12]\d|3[01])$/.test(day.text)) return null;
	return { year: Number(year.text), day: Number(day.text) };
}

import { readDate } from "../../dates/written-date.ts";
import { tokenize } from "../../language/tokens.ts";
import { emptyMetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

const longestDatedTitle = 150;

/** Where the titles of a page end with their dates, each such line is read as two: a title and a meta line. */
export function splitDatedTitles(readings: readonly Reading[]): Reading[] {
	const dated = new Map(
		readings.flatMap((reading) => {
			const split = splitDatedTitle(reading);
			return split === null ? [] : [[reading, split] as const];
		}),
	);
	if (dated.size === 0 || (dated.size === 1 && !isOnlyDate(readings, [...dated.keys()][0] as Reading)))
		return [...readings];
	return readings.flatMap((reading) => dated.get(reading) ?? [reading]);
}

/** One title alone ends with its date where a colon or bar on its own stands between, and the page has no other. */
function isOnlyDate(readings: readonly Reading[], title: Reading): boolean {
	if (!/ [:|] \S+(?: \S+){0,2}$/.test(title.text)) return false;
	return readings.every((reading) => reading === title || (reading.meta?.dates.length ?? 0) === 0);
}

/** `The mill : 2010-05-29`, `The mill February 3, 2015`. */
function splitDatedTitle(reading: Reading): Reading[] | null {
	const { text, gap, list, meta } = reading;
	if (
		!gap ||
		list !== null ||
		(meta !== null && (meta.unlabelled === 0 || meta.slots.length > 2)) ||
		text.length > longestDatedTitle ||
		!/\d$/.test(text)
	)
		return null;
	const tokens = tokenize(text);
	for (let at = 2; at < tokens.length; at++) {
		const found = readDate(tokens, at);
		if (found === null || found.next < tokens.length || found.value.year === null || found.value.day === null)
			continue;
		const title = text.slice(0, tokens[at]?.start).replace(/[\s:|·—–,(-]+$/u, "");
		// Few words, or some with commas between, are an author or categories.
		if (title.includes(",") || title.split(" ").length < 4) return null;
		const date = { ...emptyMetaLine(""), slots: ["date"] as const, dates: [found.value] };
		return [
			{ ...reading, text: title, line: { ...reading.line, text: title }, meta: null, commentHead: null },
			{ ...reading, gap: false, meta: date, commentHead: null },
		];
	}
	return null;
}

import { mayBeginDate, readDate } from "../../dates/written-date.ts";
import { tokenize } from "../../language/tokens.ts";
import { emptyMetaLine, type MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { vocabularies } from "./vocabulary.ts";

const longestBadge = 14;
const mostBadgeLines = 4;

/** A date over several lines: `Sep`, `03`, `2013`. */
export function joinBadge(readings: readonly Reading[], at: number): void {
	let end = at;
	let numbered = false;
	while (end < readings.length && end - at < mostBadgeLines) {
		const reading = readings[end] as Reading;
		const content = contentOf(reading);
		if (content.length > longestBadge || isWhole(reading.meta)) break;
		numbered ||= digit.test(content);
		end++;
	}
	if (!numbered || end - at < 2) return;
	const [first] = tokenize(contentOf(readings[at] as Reading));
	if (first === undefined || !mayBeginDate(first)) return;
	for (let size = end - at; size >= 2; size--) {
		const lines = readings.slice(at, at + size);
		const tokens = tokenize(lines.map(contentOf).join(" "));
		const found = readDate(tokens, 0);
		if (found === null || found.next < tokens.length || found.value.day === null) continue;
		lines.forEach((reading, index) => {
			const meta = emptyMetaLine(vocabularies[0]?.table.code ?? "");
			Object.assign(reading, {
				meta: index > 0 ? meta : { ...meta, slots: ["date"], dates: [found.value] },
				furniture: null,
				list: null,
			});
		});
		return;
	}
}

const threeNumbers = /^\d{1,2} \d{1,2} (?:\d{2}|\d{4})$/;
const fewestAlike = 2;

/** `22 07 14`, where a page has several such lines. */
export function readNumberDates(readings: readonly Reading[]): void {
	const lines = readings.filter(
		({ text, meta, list, furniture }) =>
			list === null && furniture === null && !meta?.dates.length && threeNumbers.test(text),
	);
	if (lines.length < fewestAlike) return;
	for (const reading of lines) {
		const found = readDate(tokenize(reading.text.replaceAll(" ", ".")), 0);
		if (found === null || (found.value.day ?? found.value.either) === null) continue;
		reading.meta = {
			...emptyMetaLine(vocabularies[0]?.table.code ?? ""),
			slots: ["date"],
			dates: [found.value],
		};
	}
}

const digit = /\d/;
const contentOf = ({ list, text }: Reading): string => list?.text ?? text;
const isWhole = (meta: MetaLine | null) => meta?.dates.some(({ year }) => year !== null) ?? false;

import { type Line, visible } from "../../lines/split.ts";
import { dropCalendars } from "./calendar.ts";
import { readForeignDates } from "./foreign-dates.ts";
import { splitGluedTitles } from "./glued-titles.ts";
import { joinLines } from "./joined-lines.ts";
import { dropStart } from "./page-start.ts";
import { readLineOnce, unread } from "./read-line.ts";
import type { Reading } from "./reading.ts";
import { linesSetApart } from "./set-apart.ts";
import { type Vocabulary, vocabularies } from "./vocabulary.ts";

/** Reads every line that is not blank by itself, then what only several lines together say. */
export function readLines(lines: readonly Line[], known: readonly Vocabulary[] = vocabularies): Reading[] {
	const readings: Reading[] = [];
	const apart = linesSetApart(lines);
	const seen = new Map<string, Reading>();
	let gap = true;
	for (const line of lines) {
		if (line.blank) gap = true;
		else {
			readings.push(
				apart.has(line)
					? { ...unread(line, visible(line.text), gap), apart: true }
					: readLineOnce(line, gap, known, seen),
			);
			gap = false;
		}
	}
	readings.forEach((_, index) => {
		freeTitle(readings, index);
	});
	readings.forEach((_, index) => {
		dropButton(readings, index);
	});
	dropCalendars(readings);
	dropStart(readings);
	joinLines(readings, known);
	const split = splitGluedTitles(readings, known);
	readForeignDates(split);
	return split;
}

const longestButton = 30;

/** `Say it!`, right below the lines that a text browser prints for the field of a comment. */
function dropButton(readings: readonly Reading[], at: number): void {
	const reading = readings[at] as Reading;
	const isField = (other: Reading | undefined) => other !== undefined && /^_{12,}$/.test(other.text);
	if (!isField(readings[at - 1]) || !isField(readings[at - 2]) || isField(reading)) return;
	if (reading.text.length <= longestButton) Object.assign(reading, { furniture: "comment-form", meta: null });
}

/** `Links` heads a sidebar, but not where the date of a post with its author or comments follows, and then a text: there it is a title. */
function freeTitle(readings: readonly Reading[], at: number): void {
	const reading = readings[at] as Reading;
	const meta = readings[at + 1]?.meta;
	// `De pont`, `By the sea`: no byline where the line below names the author.
	if (reading.meta?.bareByline && meta && meta.evidence >= 3 && meta.authors.length > 0) reading.meta = null;
	if (reading.furniture !== "sidebar" && reading.furniture !== "navigation") return;
	if (reading.meta !== null || !meta || meta.evidence < 3) return;
	const dated = meta.dates.some(({ day, either }) => day !== null || either !== null);
	const ofPost = dated && (meta.slots.includes("author") || meta.slots.includes("count"));
	if (ofPost && /[.!?…]["”’)]?$/.test(readings[at + 2]?.text ?? "")) reading.furniture = null;
}

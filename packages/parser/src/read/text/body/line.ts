import { type ListMark, readListMark } from "../list-mark.ts";
import type { Reading } from "../reading.ts";

/** A line of a body. */
export interface BodyLine {
	/** Without the white space at its ends. */
	text: string;
	indent: number;
	/** How many blank lines stand before it. */
	blanks: number;
	list: ListMark | null;
}

/** The lines of a body, the first of which has none before it. */
export function bodyLines(readings: readonly Reading[]): BodyLine[] {
	return readings.map(({ line, gap, list }, index) => {
		const before = readings[index - 1]?.line;
		const apart = before === undefined ? 1 : line.number - (before.last ?? before.number);
		const blanks = !gap || before === undefined ? 0 : Math.max(1, apart - 1);
		const marked = line.plain === undefined ? list : readListMark(line);
		return { text: line.text, indent: line.indent, blanks, list: marked };
	});
}

/** Lines from text that stood within others, such as a quotation without its marks. */
export function innerLines(lines: readonly Pick<BodyLine, "text" | "indent" | "blanks">[]): BodyLine[] {
	let blanks = 0;
	return lines.flatMap(({ text, indent, blanks: before }) => {
		blanks += before;
		if (text === "") {
			blanks++;
			return [];
		}
		const line = { text, indent, blanks, list: readListMark({ text, indent }) };
		blanks = 0;
		return [line];
	});
}

/** A piece of a body: its HTML, and the line behind it. */
export interface Block {
	html: string;
	next: number;
}

/** What is known of a body as a whole when a part of it is read. */
export interface Surroundings {
	/** How far most lines are indented. */
	margin: number;
	/** Line ends are the author's own, as in comments. */
	keepsBreaks: boolean;
	/** Paragraphs stand on lines of their own without blank lines between. */
	tight: boolean;
	/** HTML of the words of a line. */
	inline: (text: string) => string;
	/** HTML of lines within the block that is read. */
	within: (lines: readonly BodyLine[]) => string;
}

/** Reads the block that begins at a line, if it is one of its kind. */
export type BlockReader = (
	lines: readonly BodyLine[],
	at: number,
	surroundings: Surroundings,
) => Block | null;

/** Behind the last line of those from `at` on that pass a test. */
export function runOf(
	lines: readonly BodyLine[],
	at: number,
	belongs: (line: BodyLine, index: number) => boolean,
): number {
	let end = at;
	while (end < lines.length && belongs(lines[end] as BodyLine, end)) end++;
	return end;
}

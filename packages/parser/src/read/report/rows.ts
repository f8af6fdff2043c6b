import { takeCellLines } from "./cell-lines.ts";
import { takeColumnGroups } from "./column-groups.ts";
import type { Line } from "./line.ts";

/** Lines of a table, split into cells. */
export interface Rows {
	lines: Line[];
	rows: string[][];
	/** The source marks the first row as the head. */
	headed: boolean;
}

const isListMark = (text: string) => /^\s*(?:[^\s\p{L}\p{N}]{1,2}|\(?[\da-z]{1,2}[.)])\t[^\t]*$/u.test(text);
const isTabRow = ({ text }: Line) =>
	(!isListMark(text) && text.includes("\t") && text.trim().includes("\t")) || /^\t+\S/.test(text);
const isPipeRow = ({ text }: Line) => /^\s*\|/.test(text);
const isRule = ({ text }: Line) => text.length < 1000 && /^[\s|:+=-]+$/.test(text) && text.includes("-");

const tabCells = ({ text }: Line) => text.split("\t").map((cell) => cell.trim());
const pipeCells = ({ text }: Line) =>
	text
		.trim()
		.replace(/^\||\|$/g, "")
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim().replaceAll("\\|", "|"));

/** The columns at which every one of the lines has white space. */
function blankColumns(lines: readonly Line[]): boolean[] {
	const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
	const blank = new Array<boolean>(width).fill(true);
	for (const { text } of lines) for (let i = 0; i < text.length; i++) if (text[i] !== " ") blank[i] = false;
	return blank;
}

/** Cuts lines at the strips of two and more blank columns that run through all of them. */
function alignedCells(lines: readonly Line[]): string[][] {
	const blank = blankColumns(lines);
	const cuts: [number, number][] = [];
	let start = -1;
	for (let i = 0; i <= blank.length; i++) {
		if (i < blank.length && !blank[i]) {
			if (start < 0) start = i;
			continue;
		}
		if (start >= 0 && (i >= blank.length || blank[i + 1] !== false)) {
			cuts.push([start, i]);
			start = -1;
		}
	}
	return lines.map(({ text }) => cuts.map(([from, to]) => text.slice(from, to).trim()));
}

/** A line whose words stand in columns. */
const isAligned = ({ text }: Line) => text.length < 300 && /\S {2,}\S/.test(text);

/** Rows of short cells in columns; lines that hold no first cell continue the row above them. */
function alignedTable(lines: Line[]): Rows | null {
	if (lines.length < 3) return null;
	const cells = alignedCells(lines);
	if ((cells[0]?.length ?? 0) < 2) return null;
	const filled = cells.flat().filter((cell) => cell !== "");
	const average = filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length;
	if (average > 36) return null;
	const rows: string[][] = [];
	for (const row of cells) {
		const above = rows.at(-1);
		const continues =
			above !== undefined && row[0] === "" && row.every((cell) => !/^[\d£$€%.,\s-]+$/.test(cell));
		if (continues && above !== undefined)
			row.forEach((cell, i) => {
				above[i] = `${above[i]} ${cell}`.trim();
			});
		else rows.push(row);
	}
	return rows.length < 2 ? null : { lines, rows, headed: false };
}

/** No table of aligned columns is longer. */
const longestAligned = 120;

function takeRun(
	lines: readonly Line[],
	from: number,
	belongs: (line: Line) => boolean,
	widestGap = 0,
	most = Number.POSITIVE_INFINITY,
): Line[] {
	let end = from;
	while (end < lines.length && end - from < most) {
		const line = lines[end] as Line;
		if (!belongs(line) || (end > from && (line.gap > widestGap || line.page !== lines[from]?.page))) break;
		end++;
	}
	return lines.slice(from, end);
}

/** The table that begins at a line, if one does. */
export function takeRows(lines: readonly Line[], from: number): Rows | null {
	const line = lines[from] as Line;
	if (isTabRow(line)) {
		const run = takeRun(lines, from, isTabRow);
		return run.length < 2 ? null : { lines: run, rows: run.map(tabCells), headed: false };
	}
	if (isPipeRow(line)) {
		const run = takeRun(lines, from, isPipeRow);
		if (run.length < 2) return null;
		const headed = isRule(run[1] as Line);
		return { lines: run, rows: run.filter((row) => !isRule(row)).map(pipeCells), headed };
	}
	const grouped = takeColumnGroups(lines, from);
	if (grouped !== null) return { ...grouped, headed: true };
	const cells = takeCellLines(lines, from);
	if (cells !== null) return { ...cells, headed: true };
	if (!isAligned(line)) return null;
	return alignedTable(takeRun(lines, from, isAligned, 1, longestAligned));
}

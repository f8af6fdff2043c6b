import type { Line } from "./line.ts";
import { isFigure, isSource, isYear } from "./shape-of-text.ts";

/** A cell is short, and seldom on more lines than these. */
const longestCell = 48;
const mostLines = 3;
const mostColumns = 8;
const mostCells = 400;
/** As many cells at a run's end may be something else. */
const mostBehind = 3;

type Cell = Line[];

const textOf = (cell: Cell) => cell.map(({ text }) => text.trim()).join(" ");
const isNone = (text: string) => /^(?:[–—-]|n\/a|\.{2,3}|…)$/i.test(text);

/** Short lines from one on, each between blank lines; a cell that goes on stands on the next line. */
function takeCells(lines: readonly Line[], from: number): Cell[] {
	const cells: Cell[] = [];
	for (let i = from; i < lines.length && cells.length < mostCells; i++) {
		const line = lines[i] as Line;
		const ends = /[.:;,]$/.test(line.text) && !isFigure(line.text);
		if (line.text.length > longestCell || ends || isSource(line.text) || /\t|\|/.test(line.text)) break;
		if (line.page !== lines[from]?.page) break;
		const cell = cells.at(-1);
		if (cell === undefined || line.gap > 0) cells.push([line]);
		else if (cells.length > 1 && cell.length < mostLines) cell.push(line);
		else return [];
	}
	return cells;
}

/** Whether texts in rows of so many cells are a table: a head in words, and columns each of figures or of words alone. */
function isGrid(texts: readonly string[], columns: number): boolean {
	if (texts.length % columns !== 0 || texts.length / columns < 3) return false;
	if (texts.slice(0, columns).some((text) => (isFigure(text) && !isYear(text)) || isNone(text))) return false;
	let figured = 0;
	for (let column = 0; column < columns; column++) {
		const body = texts.filter((text, i) => i >= columns && i % columns === column && !isNone(text));
		const figures = body.filter(isFigure).length;
		if (figures > 0 && figures < body.length) return false;
		if (figures > 0 && column === 0) return false;
		if (figures > 0) figured++;
	}
	return figured > 0;
}

/** A table that was read cell by cell, row after row, each cell between blank lines. `null` where none begins. */
export function takeCellLines(
	lines: readonly Line[],
	from: number,
): { lines: Line[]; rows: string[][] } | null {
	const next = lines[from + 1];
	if (next === undefined || next.gap === 0 || (lines[from]?.text.length ?? 0) > longestCell) return null;
	const cells = takeCells(lines, from);
	for (let length = cells.length; length >= Math.max(6, cells.length - mostBehind); length--) {
		const texts = cells.slice(0, length).map(textOf);
		for (let columns = 2; columns <= mostColumns; columns++) {
			if (!isGrid(texts, columns)) continue;
			const rows = Array.from({ length: length / columns }, (_, row) =>
				texts.slice(row * columns, (row + 1) * columns),
			);
			return { lines: cells.slice(0, length).flat(), rows };
		}
	}
	return null;
}

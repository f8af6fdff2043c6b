import type { Line } from "./line.ts";
import { isFigure as isFigureText } from "./shape-of-text.ts";

/** A table's cells are short. */
const longestCell = 48;
const mostColumns = 12;

const isFigure = ({ text }: Line) => isFigureText(text);

/** The lines from one to the next blank line, as long as all are short. */
function takeGroup(lines: readonly Line[], from: number): Line[] {
	const group: Line[] = [];
	for (let i = from; i < lines.length && group.length < 200; i++) {
		const line = lines[i] as Line;
		if (group.length > 0 && (line.gap > 0 || line.page !== group[0]?.page)) break;
		if (line.text.length > longestCell || /\t| {2}\S|^\s*[|•#>-]/.test(line.text.trim())) return [];
		group.push(line);
	}
	return group;
}

/**
 * A table that was read column by column: groups of equally many short lines, one of them of figures.
 * `null` where none begins.
 */
export function takeColumnGroups(
	lines: readonly Line[],
	from: number,
): { lines: Line[]; rows: string[][] } | null {
	const line = lines[from] as Line;
	const above = lines[from - 1];
	const begins =
		above === undefined || line.gap > 0 || line.page !== above.page || /[.:!?]$/.test(above.text);
	if (!begins) return null;
	const first = takeGroup(lines, from);
	if (first.length < 3) return null;
	const columns = [first];
	let end = from + first.length;
	while (columns.length < mostColumns) {
		const next = takeGroup(lines, end);
		if (next.length !== first.length || next[0]?.page !== first[0]?.page) break;
		columns.push(next);
		end += next.length;
	}
	const hasFigures = columns.slice(1).some((column) => column.slice(1).every(isFigure));
	if (columns.length < 2 || !hasFigures) return null;
	const rows = first.map((_, row) => columns.map((column) => (column[row] as Line).text.trim()));
	return { lines: columns.flat(), rows };
}

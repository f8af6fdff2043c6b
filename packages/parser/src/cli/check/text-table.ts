import { excerpt } from "./words.ts";

/** A column of a table for a terminal. */
export interface TextColumn {
	title: string;
	/** Longer cells are cut. */
	longest: number;
}

const gap = "  ";

/** Rows as lines of aligned columns below their titles; nothing for no rows. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const cells = rows.map((row) => columns.map(({ longest }, at) => excerpt(row[at] ?? "", longest)));
	const lines = [columns.map(({ title }) => title), ...cells];
	const widths = columns.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? "").length)));
	const ruled = [lines[0] as string[], widths.map((width) => "─".repeat(width)), ...lines.slice(1)];
	return ruled.map((line) =>
		line
			.map((cell, at) => cell.padEnd(widths[at] ?? 0))
			.join(gap)
			.trimEnd(),
	);
}

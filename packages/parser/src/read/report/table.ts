import type { Block, TableRows } from "./block.ts";
import type { Rows } from "./rows.ts";
import { isYear } from "./shape-of-text.ts";

const tags = /<\/?p>|<br\s*\/?>/gi;
const paragraphsOf = (cell: string) =>
	cell
		.split(tags)
		.map((part) => part.trim())
		.filter((part) => part !== "");

/** Prose, not a figure or a label: only prose goes on in the row below. */
const isProse = (cell: string) => cell.split(/\s+/, 3).length === 3;

/** A row without a first cell whose others hold prose continues the row above it. */
function continues(row: readonly string[], above: readonly string[][] | undefined): boolean {
	if (above === undefined || row[0] !== "") return false;
	const filled = row.filter((cell) => cell !== "");
	return filled.length > 0 && filled.every(isProse);
}

/** Makes a table of cells: the first row heads it where the source says so or its cells are all short. */
export function toTable({ rows, headed }: Rows): TableRows {
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const padded = rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
	const [first = [], ...rest] = padded;
	const isHead =
		headed ||
		(rest.length > 0 &&
			first.every((cell) => cell.length <= 60 && (isYear(cell) || !/^\d[\d.,%]*$/.test(cell))));
	const body: string[][][] = [];
	for (const row of isHead ? rest : padded) {
		const above = body.at(-1);
		if (above !== undefined && continues(row, above))
			for (const [i, cell] of row.entries()) above[i]?.push(...paragraphsOf(cell));
		else body.push(row.map(paragraphsOf));
	}
	return { head: isHead ? first : [], body };
}

/** Whether a table without row headings is the right-hand half, printed on the facing page, of the one before it. */
function isFacingHalf(left: TableRows, right: TableRows): boolean {
	const corner = left.head[0] === "" && left.head.slice(1).every((cell) => cell !== "");
	const headed = right.head.length > 0 && right.head.every((cell) => cell !== "");
	return corner && headed && left.body.length === right.body.length;
}

/** Puts the halves of tables that stand on facing pages side by side. */
export function joinFacingTables(blocks: readonly Block[]): Block[] {
	const joined: Block[] = [];
	for (const block of blocks) {
		const before = joined.at(-1);
		if (block.table && before?.table && isFacingHalf(before.table, block.table)) {
			const { table } = block;
			before.table.head.push(...table.head);
			for (const [i, row] of before.table.body.entries()) row.push(...(table.body[i] ?? []));
			before.lines.push(...block.lines);
		} else joined.push(block);
	}
	return joined;
}

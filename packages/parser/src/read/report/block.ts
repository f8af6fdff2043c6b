import type { Line } from "./line.ts";

export type BlockKind =
	| "paragraph"
	| "heading"
	| "item"
	/** A footnote's definition. */
	| "note"
	| "table"
	/** A quotation that stands alone. */
	| "quote"
	/** Who said the quotation before it. */
	| "attribution"
	/** A quotation of the report's own words, set to catch the eye. */
	| "pull-quote"
	/** "Figure 3: …" */
	| "caption"
	/** "Source: …", "Reference: …" */
	| "source"
	/** A label within a figure. */
	| "label"
	/** Marks of nothing, such as a bullet without an item. */
	| "residue";

export interface Aside {
	kind: "box" | "figure";
}

export interface TableRows {
	head: string[];
	/** Each cell is a list of paragraphs. */
	body: string[][][];
}

/** One block of the report, with what the passes over it find out. */
export interface Block {
	kind: BlockKind;
	/** With the source's emphasis marks. */
	text: string;
	lines: Line[];
	/** Blank lines above it; many stand where a picture was lost. */
	gap: number;
	/** A heading's level (1 for chapters) or an item's depth (0 for the outermost). */
	level: number;
	/** An item's or a note's number; `""` for bullets. */
	label: string;
	/** Of a table. */
	table: TableRows | null;
	/** The box or figure that it belongs to; one object for all blocks of one. */
	aside: Aside | null;
}

export function makeBlock(kind: BlockKind, text: string, lines: Line[], more: Partial<Block> = {}): Block {
	return {
		kind,
		text,
		lines,
		gap: lines[0]?.gap ?? 0,
		level: 0,
		label: "",
		table: null,
		aside: null,
		...more,
	};
}

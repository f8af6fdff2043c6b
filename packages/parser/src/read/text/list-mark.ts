import type { Line } from "../../lines/split.ts";

/** The mark before an item of a list. */
export interface ListMark {
	ordered: boolean;
	number: number | null;
	/** Spaces before the mark. */
	indent: number;
	/** What stands behind it. */
	text: string;
}

const bullet = /^([•●▪◦‣∙○■□◆◇·*+–-])\s+(?=\S)/;
const numbered = /^(\d{1,3})[.)]\s+(?=\S)/;

/** Text browsers mark items of lists within lists so, far in. */
const letter = /^o\s+(?=\S)/;
const deep = 8;

/** `• item`, `1. item`. */
export function readListMark({ text, indent }: Pick<Line, "text" | "indent">): ListMark | null {
	const ordered = numbered.exec(text);
	const mark = ordered ?? bullet.exec(text) ?? (indent >= deep ? letter.exec(text) : null);
	if (mark === null) return null;
	return {
		ordered: ordered !== null,
		number: ordered === null ? null : Number(ordered[1]),
		indent,
		text: text.slice(mark[0].length),
	};
}

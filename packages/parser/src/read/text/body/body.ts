import { escapeHtml } from "../../../html/escape.ts";
import { renderInlineMarkdown } from "../../../html/markdown.ts";
import type { Reading } from "../reading.ts";
import { readDivider } from "./dividers.ts";
import { readHeading } from "./headings.ts";
import { type BlockReader, type BodyLine, bodyLines, type Surroundings } from "./line.ts";
import { readList } from "./lists.ts";
import { isMarkdown } from "./markdown.ts";
import { longLine, readParagraph } from "./paragraphs.ts";
import { readPreformatted } from "./preformatted.ts";
import { readQuotation } from "./quotations.ts";

/** What a body consists of; what is none of these is a paragraph. */
const blockReaders: readonly BlockReader[] = [
	readDivider,
	readPreformatted,
	readQuotation,
	readList,
	readHeading,
	readParagraph,
];

/** Quotations within quotations; deeper ones stay text. */
const deepest = 8;

/** The lines of a body as HTML; with `keepsBreaks` each line end is its author's, as in comments. */
export function toHtml(readings: readonly Reading[], keepsBreaks = false): string {
	const lines = bodyLines(readings);
	const marked = readings.some(({ line }) => line.plain !== undefined) || isMarkdown(lines);
	const inline = marked ? renderInlineMarkdown : escapeHtml;
	return blocksToHtml(lines, { keepsBreaks, inline }, 0);
}

function blocksToHtml(
	lines: readonly BodyLine[],
	{ keepsBreaks, inline }: Pick<Surroundings, "keepsBreaks" | "inline">,
	depth: number,
): string {
	const surroundings: Surroundings = {
		keepsBreaks,
		inline,
		margin: marginOf(lines),
		tight: lines.some(
			({ text, blanks }, index) =>
				index > 0 &&
				blanks === 0 &&
				text.length > longLine &&
				(lines[index - 1] as BodyLine).text.length > longLine,
		),
		within: (inner) => blocksToHtml(inner, { keepsBreaks, inline }, depth + 1),
	};
	const readers = depth < deepest ? blockReaders : [readParagraph];
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; ) {
		for (const read of readers) {
			const block = read(lines, at, surroundings);
			if (block === null) continue;
			blocks.push(block.html);
			at = block.next;
			break;
		}
	}
	return blocks.join("\n");
}

/** The indent that most of the text stands at. */
function marginOf(lines: readonly BodyLine[]): number {
	const weight = new Map<number, number>();
	for (const { list, indent, text } of lines)
		if (list === null) weight.set(indent, (weight.get(indent) ?? 0) + text.length);
	let margin = 0;
	let most = 0;
	for (const [indent, sum] of weight)
		if (sum > most || (sum === most && indent < margin)) [margin, most] = [indent, sum];
	return margin;
}

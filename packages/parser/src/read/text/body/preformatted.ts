import { escapeHtml } from "../../../html/escape.ts";
import { endOfFence } from "./fences.ts";
import { type Block, type BlockReader, type BodyLine, runOf } from "./line.ts";

/** Text whose white space has a meaning: between fences, indented code, columns, drawings. */
export const readPreformatted: BlockReader = (lines, at, surroundings) =>
	readFenced(lines, at) ?? readIndentedCode(lines, at, surroundings.margin) ?? readColumns(lines, at);

/** Its lines as they stood, from the indent of the one that stands least far in. */
function verbatim(lines: readonly BodyLine[], isCode: boolean): string {
	const margin = lines.reduce((least, { indent }) => Math.min(least, indent), farthest);
	const text = lines
		.map(({ text, indent, blanks }, index) => {
			const before = index === 0 ? "" : "\n".repeat(blanks + 1);
			return `${before}${" ".repeat(Math.min(indent - margin, farthest))}${escapeHtml(text)}`;
		})
		.join("");
	return isCode ? `<pre><code>${text}</code></pre>` : `<pre>${text}</pre>`;
}

const farthest = 200;
function readFenced(lines: readonly BodyLine[], at: number): Block | null {
	const next = endOfFence(lines, at);
	if (next === null) return null;
	const inner = lines.slice(at + 1, next - 1);
	return { html: inner.length === 0 ? "<pre></pre>" : verbatim(inner, true), next };
}

/** A program stands at least so far in. */
export const farIn = 4;
const mostLines = 500;
const longestCode = 300;
/** What ends, begins or stands in lines of programs and seldom in those of texts. */
const code =
	/[;{}]$|^(?:[$#%>]\s|[<@}]|\/\/|\/\*)|\w\(|[=!<>]=|[-=]>|::|<\/?\w+|\w\s?=\s?[\w"'$[{]|^(?:def|class|function|import|return|if|for|while|var|let|const|public|private|echo|sudo|git|npm)\b/;

/** Whether most of the lines look like a program's. */
export function isCode(lines: readonly Pick<BodyLine, "text">[]): boolean {
	const likely = lines.filter(({ text }) => text.length <= longestCode && code.test(text)).length;
	return likely * 2 >= lines.length;
}

/** Lines further in than the text that are a program. */
function readIndentedCode(lines: readonly BodyLine[], at: number, margin: number): Block | null {
	const first = lines[at] as BodyLine;
	if (first.indent < margin + farIn || (at > 0 && first.blanks === 0)) return null;
	const next = runOf(lines, at, ({ indent }, index) => indent >= margin + farIn && index < at + mostLines);
	const own = lines.slice(at, next);
	return isCode(own) ? { html: verbatim(own, true), next } : null;
}

const fewestRows = 3;
const longestRow = 200;

/** Rows whose cells stand below one another, or a drawing of lines and corners. */
function readColumns(lines: readonly BodyLine[], at: number): Block | null {
	if (!/\s{2}|\t|[|+]/.test((lines[at] as BodyLine).text)) return null;
	const next = runOf(
		lines,
		at,
		({ blanks, text, list }, index) =>
			(index === at || blanks === 0) && list === null && text.length <= longestRow,
	);
	const rows = lines.slice(at, next);
	if (rows.length < fewestRows) return null;
	return isDrawing(rows) || isAligned(rows) ? { html: verbatim(rows, false), next } : null;
}

/** `+----+`, `| a  |`, in every line. */
const isDrawing = (rows: readonly BodyLine[]) =>
	rows.every(({ text }) => /^[|+\\/].*[|+\\/]$/.test(text) || /^[-=+|\s:]{3,}$/.test(text));

/** The columns at which a cell begins behind at least two spaces that no sentence's end explains. */
function cellStarts({ text, indent }: BodyLine): Set<number> {
	const starts = new Set<number>();
	for (const { index, 0: gap } of text.matchAll(/(?<![.!?:\s])\s{2,}|(?<=[.!?:])\s{3,}|\t/g))
		starts.add(gap.includes("\t") ? -1 : indent + index + gap.length);
	return starts;
}

function isAligned(rows: readonly BodyLine[]): boolean {
	const [first, ...rest] = rows.map(cellStarts);
	return [...(first ?? [])].some((start) => rest.every((starts) => starts.has(start)));
}

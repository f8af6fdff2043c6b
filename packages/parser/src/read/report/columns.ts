import type { Line } from "./line.ts";
import { toPages } from "./page-numbers.ts";

/** Fewer lines than these with text on both sides of a gutter are a table or chance. */
const fewestSplit = 5;
/** Columns of text are at least as wide as this; those of tables mostly are not. */
const narrowestColumn = 24;
/** Pages are no wider, in characters. */
const widestPage = 260;

/** The spaces within a line between two columns: where they begin and end. */
function* gaps(text: string): Generator<[number, number]> {
	for (const match of text.matchAll(/(?<=\S) {3,}(?=\S)/g))
		yield [match.index, match.index + match[0].length];
}

/** The place between two columns of a page; `null` for a page with one column. */
function findGutter(page: readonly Line[]): number | null {
	const votes = new Array<number>(widestPage).fill(0);
	for (const { text } of page) {
		if (text.length > widestPage) return null;
		for (const [from, to] of gaps(text)) for (let x = from; x < to; x++) (votes[x] as number)++;
	}
	const most = votes.reduce((a, b) => Math.max(a, b), 0);
	if (most < fewestSplit) return null;
	const gutter = votes.lastIndexOf(most);
	const split = page.filter(({ text }) => isSplit(text, gutter));
	const crossing = page.filter(({ text }) => isCrossing(text, gutter)).length;
	const width = (side: (text: string) => string) =>
		split.reduce((sum, { text }) => sum + side(text).trim().length, 0) / split.length;
	const wide =
		width((text) => text.slice(0, gutter)) >= narrowestColumn &&
		width((text) => text.slice(gutter)) >= narrowestColumn;
	return split.length >= fewestSplit && crossing <= split.length / 2 && wide ? gutter : null;
}

const isCrossing = (text: string, gutter: number) =>
	/\S/.test(text.slice(gutter - 1, gutter + 1)) && text.slice(0, gutter - 1).trim() !== "";
const isSplit = (text: string, gutter: number) =>
	!isCrossing(text, gutter) && text.slice(0, gutter).trim() !== "" && text.slice(gutter).trim() !== "";

/** One side of the lines between two that span the page. */
function column(lines: readonly Line[], side: (text: string) => string): Line[] {
	const pieces: Line[] = [];
	let gap = 0;
	for (const line of lines) {
		const text = side(line.text).trimEnd();
		gap += line.gap;
		if (text.trim() === "") gap++;
		else {
			pieces.push({ ...line, text, gap });
			gap = 0;
		}
	}
	return pieces;
}

function readColumns(page: Line[]): Line[] {
	const gutter = findGutter(page);
	if (gutter === null) return page;
	const read: Line[] = [];
	let stretch: Line[] = [];
	const flush = () => {
		const left = column(stretch, (text) => text.slice(0, gutter));
		const [first, ...rest] = column(stretch, (text) => text.slice(gutter));
		read.push(...left);
		if (first !== undefined)
			read.push({ ...first, gap: /[.!?:]$/.test(left.at(-1)?.text ?? ".") ? 1 : 0 }, ...rest);
		stretch = [];
	};
	for (const line of page) {
		if (!isCrossing(line.text, gutter)) stretch.push(line);
		else {
			flush();
			read.push(line);
		}
	}
	flush();
	return read;
}

/** Puts columns that stand side by side into the order in which they are read. */
export function unfoldColumns(lines: readonly Line[]): Line[] {
	return toPages(lines).flatMap(readColumns);
}

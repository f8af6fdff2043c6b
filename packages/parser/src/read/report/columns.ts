import type { Line } from "./line.ts";
import { toPages } from "./page-numbers.ts";

/** Fewer lines than these beside one another are a table or chance. */
const fewestBeside = 5;
/** Columns of text are at least as wide as this; those of tables mostly are not. */
const narrowestColumn = 24;
/** Pages are no wider, in characters. */
const widestPage = 260;
/** Places that are tried, those first at which most lines begin anew. */
const mostCandidates = 6;
/** As many blank lines part what stands above from what stands below, which may have columns of its own. */
const regionGap = 2;

const leftOf = (text: string, gutter: number) => text.slice(0, gutter).trim();
const rightOf = (text: string, gutter: number) => text.slice(gutter).trim();
const isCrossing = ({ text }: Line, gutter: number) =>
	/\S/.test(text.slice(gutter - 2, gutter)) && rightOf(text, gutter) !== "";

/** Where a second column may begin: after a wide space, within a line or at its beginning. */
function* beginnings(text: string): Generator<number> {
	for (const match of text.matchAll(/(?<=\S) {3,}(?=\S)|^ {24,}(?=\S)/g)) yield match.index + match[0].length;
}

/** Whether a line has text in a second column, wherever that may begin. */
const hasSecond = (text: string) => !beginnings(text).next().done;

/** How many lines stand beside one another: on one line, or by turns where the columns' lines are not level. */
function countBeside(lines: readonly Line[], gutter: number): number {
	let count = 0;
	let before: "left" | "right" | null = null;
	for (const line of lines) {
		const [left, right] = [leftOf(line.text, gutter) !== "", rightOf(line.text, gutter) !== ""];
		const side = isCrossing(line, gutter) || (left && right) ? null : left ? "left" : "right";
		if (side === null && !isCrossing(line, gutter)) count++;
		else if (side !== null && before !== null && side !== before && line.gap === 0) count++;
		before = side;
	}
	return count;
}

/** How surely the second of two columns begins at a place: the lines beside one another less those that cross it. */
function sureness(lines: readonly Line[], gutter: number): number {
	const within = lines.filter((line) => !isCrossing(line, gutter));
	const mean = (side: (text: string, gutter: number) => string) => {
		const lengths = within.map(({ text }) => side(text, gutter).length).filter((length) => length > 0);
		return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
	};
	if (mean(leftOf) < narrowestColumn || mean(rightOf) < narrowestColumn) return 0;
	const beside = countBeside(lines, gutter);
	const crossing = lines.length - within.length;
	return beside < fewestBeside || crossing > beside / 2 ? 0 : beside - crossing;
}

/** The place at which the second of two columns begins; `null` for lines that stand in one. */
function findGutter(lines: readonly Line[]): number | null {
	const votes = new Map<number, number>();
	for (const { text } of lines) {
		if (text.length > widestPage) return null;
		for (const start of beginnings(text))
			if (start >= narrowestColumn) votes.set(start, (votes.get(start) ?? 0) + 1);
	}
	const candidates = [...votes].sort(([a, m], [b, n]) => n - m || b - a).slice(0, mostCandidates);
	let best: { gutter: number; sure: number } | null = null;
	for (const [gutter] of candidates) {
		const sure = sureness(lines, gutter);
		if (sure > (best?.sure ?? 0)) best = { gutter, sure };
	}
	return best?.gutter ?? null;
}

/** One side of lines between two that span the page. */
function column(lines: readonly Line[], side: (text: string) => string): Line[] {
	const pieces: Line[] = [];
	let gap = 0;
	let empty = 0;
	const empties: number[] = [];
	for (const line of lines) {
		const text = side(line.text).trimEnd();
		gap += line.gap;
		if (text.trim() === "") {
			empty++;
			continue;
		}
		pieces.push({ ...line, text, gap });
		empties.push(empty);
		gap = 0;
		empty = 0;
	}
	// Where the columns' lines are not level, every other line is empty on one side; else an empty one parts paragraphs.
	const level = empties.filter((count) => count > 0).length <= pieces.length * 0.4;
	const indent = Math.min(...pieces.map(({ text }) => text.length - text.trimStart().length));
	return pieces.map((piece, i) => ({
		...piece,
		text: piece.text.slice(indent),
		gap: piece.gap + Math.max(0, (empties[i] ?? 0) - (level ? 0 : 1)),
	}));
}

/** The lines of both sides, the left one first. */
function unfold(lines: readonly Line[], gutter: number): Line[] {
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
	for (const line of lines) {
		if (!isCrossing(line, gutter)) stretch.push(line);
		else {
			flush();
			read.push(line);
		}
	}
	flush();
	return read;
}

/** The lines of a page as wide gaps part them: a title or a picture between spans both columns. */
function regionsOf(page: readonly Line[]): { lines: Line[]; gutter: number | null }[] {
	const parts: Line[][] = [];
	for (const line of page) {
		if (parts.length === 0 || line.gap >= regionGap) parts.push([]);
		parts.at(-1)?.push(line);
	}
	const common = findGutter(page);
	const regions: { lines: Line[]; gutter: number | null }[] = [];
	for (const lines of parts) {
		if (common === null || !lines.some(({ text }) => hasSecond(text))) {
			regions.push({ lines, gutter: null });
			continue;
		}
		const fits = !lines.some((line) => isCrossing(line, common));
		const gutter = fits ? common : (findGutter(lines) ?? common);
		regions.push({ lines, gutter });
	}
	return regions;
}

/** Puts columns that stand side by side into the order in which they are read. */
export function unfoldColumns(lines: readonly Line[]): Line[] {
	return toPages(lines)
		.flatMap(regionsOf)
		.flatMap((region) => (region.gutter === null ? region.lines : unfold(region.lines, region.gutter)));
}

import type { ContentsEntry } from "./contents-entry.ts";
import { isOpener } from "./headings.ts";
import { type Line, plainKey } from "./line.ts";
import { isLoneNumber } from "./page-numbers.ts";
import { fromRoman } from "./roman.ts";
import { wordsOf } from "./words.ts";

export interface Contents {
	entries: ContentsEntry[];
	/** All lines of the list, its own heading included. */
	lines: Line[];
}

/** An entry fits on a line or two; nothing longer is looked at. */
const longestEntry = 200;
const headings = new Set(wordsOf("contents"));

interface Row {
	text: string;
	/** A tab, dots or several spaces stand before the page's number. */
	sure: boolean;
	page: number;
}

/** A line that ends in a page's number: `2 Changing roles ..... 22`. */
function toRow(line: Line): Row | null {
	if (line.text.length > longestEntry || isLoneNumber(line)) return null;
	const match = /([\s.·…_]+)(\d{1,4}|[ivxlc]{1,7})$/.exec(line.text);
	if (match === null) return null;
	const [whole, leader = "", number = ""] = match;
	const text = line.text.slice(0, -whole.length).trim();
	const page = /^\d/.test(number) ? Number(number) : fromRoman(number);
	if (page === null || !/\p{L}/u.test(text)) return null;
	return { text, sure: /\t|\s{2}|[.·…_]\s*[.·…_]|…/.test(leader), page };
}

function levelOf(text: string, indent: number): number {
	const numbered = /^\d+((?:\.\d+)+)/.exec(text);
	if (numbered !== null) return (numbered[1] as string).split(".").length;
	return indent >= 2 && !/^\d/.test(text) ? 2 : 1;
}

const isNumbered = ({ text }: ContentsEntry) => /^\d{1,2}\.?\s/.test(text);

/** Where chapters are numbered, what stands below one without a number is a section of it, unless any report has such a chapter. */
function rankUnnumbered(entries: readonly ContentsEntry[]): ContentsEntry[] {
	if (entries.filter(isNumbered).length < 2 || entries.some(({ level }) => level > 1)) return [...entries];
	let inChapter = false;
	return entries.map((entry) => {
		if (isNumbered(entry)) inChapter = true;
		else if (isOpener(entry.text)) inChapter = false;
		return inChapter && !isNumbered(entry) ? { ...entry, level: 2 } : entry;
	});
}

const indentOf = (line: Line) => line.text.length - line.text.trimStart().length;

/** Where the list begins: at its heading, or at four rows in a run whose numbers ascend. */
function findStart(lines: readonly Line[]): { first: number; headed: boolean } | null {
	const end = Math.min(lines.length, 600);
	let run = 0;
	let page = 0;
	for (let i = 0; i < end; i++) {
		const line = lines[i] as Line;
		if (line.text.length < 60 && headings.has(plainKey(line.text))) return { first: i, headed: true };
		const row = toRow(line);
		run = row?.sure && row.page >= page ? run + 1 : 0;
		page = run > 0 ? (row?.page ?? 0) : 0;
		if (run === 4) return { first: i - 3, headed: false };
	}
	return null;
}

/** The list of contents, by the habit that its lines end in pages' numbers. */
export function findContents(lines: readonly Line[]): Contents | null {
	const start = findStart(lines);
	if (start === null) return null;
	const first = start.headed ? start.first + 1 : start.first;
	const standing = new Map<string, number>();
	for (const { text } of lines.slice(first)) {
		if (text.length > longestEntry) continue;
		const key = plainKey(text);
		standing.set(key, (standing.get(key) ?? 0) + 1);
	}
	const base = Math.min(...lines.slice(first, first + 12).map(indentOf));
	const entries: ContentsEntry[] = [];
	const known = new Set<string>();
	const taken = lines.slice(start.first, first);
	let begun: Line | null = null;
	let lastPage = 0;
	for (let i = first; i < lines.length; i++) {
		const line = lines[i] as Line;
		const row = toRow(line);
		const next = lines[i + 1];
		const key = plainKey(line.text);
		const turned = i > first && line.page !== lines[i - 1]?.page;
		// A head with the number of its page looks like an entry.
		if (turned && entries.length > 2 && (row === null || row.page < lastPage)) break;
		if (row !== null) {
			lastPage = row.page;
			const text = begun === null ? row.text : `${begun.text.trim()} ${row.text}`;
			entries.push({ text, level: levelOf(text, indentOf(begun ?? line) - base) });
			known.add(plainKey(text));
			begun = null;
		} else if (isLoneNumber(line)) {
			// A page's number in a column of its own, or that of the list's own page.
		} else if (known.has(key) || line.text.length > longestEntry) break;
		else if ((standing.get(key) ?? 0) > 1) {
			entries.push({ text: line.text.trim(), level: levelOf(line.text.trim(), indentOf(line) - base) });
			known.add(key);
		} else if (begun === null && next !== undefined && next.gap === 0 && toRow(next)?.sure) begun = line;
		else break;
		taken.push(line);
	}
	return entries.length < 2 ? null : { entries: rankUnnumbered(entries), lines: taken };
}

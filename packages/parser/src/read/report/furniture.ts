import { type Line, plainKey } from "./line.ts";
import { anyOf } from "./words.ts";

/** What pages print beside their text: `page-number` or `running-head` for each line of it. */
export type Furniture = Map<Line, "page-number" | "running-head">;

/** Nothing longer is a running head. */
const longestHead = 140;
/** How far apart the numbers of neighbouring pages may be, for pages that print none. */
const widestStep = 4;

const loneNumber = new RegExp(
	`^[-–—|\\[\\s]*(?:(?:${anyOf("page")})\\s*)?(?:\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:of|von|de|sur|di|van|/)\\s*\\d{1,4})?[-–—|\\]\\s]*$`,
	"iu",
);
const isLoneNumber = ({ text }: Line) => text.length < 40 && loneNumber.test(text);
const pageOf = ({ text }: Line) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);

/** What a head says without the page's number, which may stand on either side of it. */
function headKey({ text }: Line): string {
	return text.length > longestHead ? "" : plainKey(text.replace(/^\s*\d{1,4}\b|\b\d{1,4}$/g, ""));
}

const carriesNumber = ({ text }: Line) =>
	text.length <= longestHead &&
	/^\s*\d{1,4}(?:\s*[|–—-]\s*|\s{2,})\D|\D(?:\s*[|–—-]\s*|\s{2,}|\s)\d{1,4}$/.test(text);

function toPages(lines: readonly Line[]): Line[][] {
	const pages: Line[][] = [];
	let last = -1;
	for (const line of lines) {
		if (line.page !== last) pages.push([]);
		pages.at(-1)?.push(line);
		last = line.page;
	}
	return pages;
}

/** The first and last lines of a page, where heads and feet stand. */
const edge = (page: Line[], depth: number) =>
	page.length <= 2 * depth ? page : [...page.slice(0, depth), ...page.slice(-depth)];

/** Without form feeds, numbers that stand alone are pages' numbers where three in a row ascend in small steps. */
function ascendingNumbers(lines: readonly Line[]): Line[] {
	const found: Line[] = [];
	let chain: Line[] = [];
	for (const line of lines) {
		if (!isLoneNumber(line) || Number.isNaN(pageOf(line))) continue;
		const step = pageOf(line) - pageOf(chain.at(-1) ?? line);
		if (chain.length > 0 && (step < 1 || step > widestStep)) chain = [];
		chain.push(line);
		if (chain.length === 3) found.push(...chain);
		else if (chain.length > 3) found.push(line);
	}
	return found;
}

/**
 * Heads that stand at many pages' edges, or beside the numbers of pages. Where a head is the title of a
 * chapter, its first line stays, for it heads the chapter.
 */
function runningHeads(candidates: readonly Line[], isChapter: (line: Line) => boolean): Line[] {
	const groups = new Map<string, Line[]>();
	for (const line of candidates) {
		const key = headKey(line);
		if (!/\p{L}/u.test(key)) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [line]);
		else group.push(line);
	}
	return [...groups.values()].flatMap((group) => {
		const numbered = group.filter(carriesNumber).length;
		if (group.length < 3 && !(group.length === 2 && numbered === 2)) return [];
		const keeper = group.find((line) => isChapter(line));
		return group.filter((line) => line !== keeper);
	});
}

/** The second of two equal lines that follow one another: a chapter's title and its first running head. */
function doubled(lines: readonly Line[]): Line[] {
	return lines.filter((line, i) => {
		const before = lines[i - 1];
		if (before === undefined || line.gap === 0 || line.text.length > longestHead) return false;
		const key = plainKey(line.text);
		return /\p{L}/u.test(key) && !/[.:;]$/.test(line.text) && key === plainKey(before.text);
	});
}

/** Finds what belongs to the pages and not to the text. `isChapter` tells lines that are a chapter's title. */
export function findFurniture(lines: readonly Line[], isChapter: (line: Line) => boolean): Furniture {
	const furniture: Furniture = new Map();
	const pages = toPages(lines);
	const paged = pages.length > 1;
	const numbers = paged
		? pages.flatMap((page) => edge(page, 3).filter(isLoneNumber))
		: ascendingNumbers(lines);
	for (const line of numbers) furniture.set(line, "page-number");
	const beside = (line: Line | undefined) => line !== undefined && furniture.get(line) === "page-number";
	const candidates = paged
		? pages.flatMap((page) =>
				edge(
					page.filter((line) => !furniture.has(line)),
					2,
				),
			)
		: lines.filter((_, i) => beside(lines[i - 1]) || beside(lines[i + 1]));
	for (const line of runningHeads(candidates, isChapter)) furniture.set(line, "running-head");
	for (const line of doubled(lines.filter((line) => !furniture.has(line))))
		furniture.set(line, "running-head");
	return furniture;
}

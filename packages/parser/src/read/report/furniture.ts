import { titleKeys } from "./headings.ts";
import { type Line, plainKey } from "./line.ts";
import { findPageNumbers, toPages } from "./page-numbers.ts";

/** What pages print beside their text. */
export interface Furniture {
	lines: Map<Line, "page-number" | "running-head">;
	/** What the running heads say, by key; one of them is often the title. */
	heads: Map<string, string>;
}

/** Nothing longer is a running head. */
const longestHead = 140;

/** A number that is none of a page. */
const year = /(?:^|\D)(?:19|20)\d{2}$/;

/** What a head says without the page's number, which may stand on either side of it. */
const withoutNumber = ({ text }: Line) =>
	year.test(text) ? text.trim() : text.trim().replace(/^\d{1,4}\b[\s|–—-]*|[\s|–—-]*\b\d{1,4}$/g, "");
const headKey = (line: Line) => (line.text.length > longestHead ? "" : plainKey(withoutNumber(line)));

const carriesNumber = ({ text }: Line) =>
	text.length <= longestHead &&
	!year.test(text) &&
	/^\s*\d{1,4}(?:\s*[|–—-]\s*|\s{2,})\D|\D(?:\s*[|–—-]\s*|\s{2,}|\s)\d{1,4}$/.test(text);

/** The two outermost lines at either end of a page. */
const edges = (page: Line[]) => (page.length <= 4 ? page : [...page.slice(0, 2), ...page.slice(-2)]);

/**
 * Heads that stand at several pages' edges; of those beside the numbers of pages or on the title page as well
 * two are enough. Where a head is the title of a chapter, its first line stays, for it heads the chapter.
 */
function runningHeads(
	candidates: readonly Line[],
	isNumbered: (line: Line) => boolean,
	isChapter: (line: Line) => boolean,
	titles: ReadonlySet<string>,
): Line[] {
	const groups = new Map<string, Line[]>();
	for (const line of candidates) {
		const key = headKey(line);
		if (!/\p{L}/u.test(key)) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [line]);
		else group.push(line);
	}
	return [...groups].flatMap(([key, group]) => {
		const sure = group.filter(isNumbered).length === group.length || titles.has(key);
		if (group.length < (sure ? 2 : 3)) return [];
		const keeper = group.find((line) => isChapter(line) && !carriesNumber(line));
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

/** Heads at the top of a page that say the title of the chapter whose numbered title stands right below. */
function aboveTitles(pages: readonly Line[][], isChapter: (line: Line) => boolean): Line[] {
	return pages.slice(1).flatMap((page) => {
		const [first, second] = page;
		if (first === undefined || second === undefined || second.gap === 0 || !isChapter(second)) return [];
		const [whole = "", short = ""] = titleKeys(second.text);
		return short !== whole && titleKeys(first.text)[0] === short ? [first] : [];
	});
}

/** Finds what belongs to the pages and not to the text. `isChapter` tells lines that are a chapter's title. */
export function findFurniture(lines: readonly Line[], isChapter: (line: Line) => boolean): Furniture {
	const found: Furniture["lines"] = new Map();
	const numbers = new Set(findPageNumbers(lines));
	for (const line of numbers) found.set(line, "page-number");
	const beside = new Set(
		lines.filter((_, i) => numbers.has(lines[i - 1] as Line) || numbers.has(lines[i + 1] as Line)),
	);
	const pages = toPages(lines);
	const candidates =
		pages.length > 1
			? pages.slice(1).flatMap((page) => edges(page.filter((line) => !numbers.has(line))))
			: [...beside].filter((line) => !numbers.has(line));
	const titles = new Set(pages.length > 1 ? pages[0]?.map(headKey) : []);
	const heads = runningHeads(
		candidates,
		(line) => beside.has(line) || carriesNumber(line),
		isChapter,
		titles,
	);
	for (const line of heads) found.set(line, "running-head");
	const rest = pages.map((page) => page.filter((line) => !found.has(line)));
	for (const line of aboveTitles(rest, isChapter)) found.set(line, "running-head");
	for (const line of doubled(lines.filter((line) => !found.has(line)))) found.set(line, "running-head");
	return { lines: found, heads: new Map(heads.map((line) => [headKey(line), withoutNumber(line)])) };
}

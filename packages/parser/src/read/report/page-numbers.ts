import type { Line } from "./line.ts";
import { anyOf } from "./words.ts";

/** How far apart the numbers of neighbouring pages may be, for pages that print none. */
const widestStep = 4;

const bare = /^\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$/i;
const dressed = new RegExp(
	`^[-–—|\\[\\s]*(?:(?:${anyOf("page")})\\s*)?\\d{1,4}(?:\\s*(?:of|von|de|sur|di|van|/)\\s*\\d{1,4})?[-–—|\\]\\s]*$`,
	"iu",
);

/** A number that stands alone on its line. */
export const isLoneNumber = ({ text }: Line): boolean =>
	text.length < 160 && (bare.test(text) || dressed.test(text.trim().slice(0, 40)));

export const numberOf = ({ text }: Line): number => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);

/** Lines page by page, as form feeds divide them. */
export function toPages(lines: readonly Line[]): Line[][] {
	const pages: Line[][] = [];
	let last = -1;
	for (const line of lines) {
		if (line.page !== last) pages.push([]);
		pages.at(-1)?.push(line);
		last = line.page;
	}
	return pages;
}

type Side = "top" | "bottom";

/** Lone numbers next to a page's edges, with the side at which each stands. */
function edgeNumbers(page: readonly Line[]): { line: Line; side: Side; outermost: boolean }[] {
	const found: { line: Line; side: Side; outermost: boolean }[] = [];
	for (const [i, line] of page.slice(0, 2).entries())
		if (isLoneNumber(line)) found.push({ line, side: "top", outermost: i === 0 });
	for (const [i, line] of page
		.slice(Math.max(2, page.length - 2))
		.reverse()
		.entries())
		if (isLoneNumber(line)) found.push({ line, side: "bottom", outermost: i === 0 });
	return found;
}

/** Pages' numbers ascend with the pages, at one side; numbers of footnotes near an edge do not. */
function numbersOfPages(pages: readonly Line[][]): Line[] {
	const found = pages.flatMap(edgeNumbers);
	const votes = new Map<string, number>();
	const voteOf = ({ line, side }: { line: Line; side: Side }) => `${side} ${numberOf(line) - line.page}`;
	for (const one of found) votes.set(voteOf(one), (votes.get(voteOf(one)) ?? 0) + 1);
	const [winner] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [];
	const numbers = found.filter((one) => one.outermost || voteOf(one) === winner).map(({ line }) => line);
	return [...numbers, ...strayNumbers(pages, numbers)];
}

/** As many pages agree on what their numbers count from. */
const fewestAgreeing = 3;

/**
 * A page's number amid its text, where a converter took the columns or the head apart: it stands alone, is the
 * one that the page must have, and no other was found on that page.
 */
function strayNumbers(pages: readonly Line[][], numbers: readonly Line[]): Line[] {
	const votes = new Map<number, number>();
	for (const line of numbers) {
		const offset = numberOf(line) - line.page;
		votes.set(offset, (votes.get(offset) ?? 0) + 1);
	}
	const [offset, agreeing] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
	if (agreeing < fewestAgreeing) return [];
	const numbered = new Set(numbers.map(({ page }) => page));
	return pages.flatMap((page) => {
		const stray = page.find(
			(line, i) =>
				line.gap > 0 &&
				(page[i + 1]?.gap ?? 1) > 0 &&
				isLoneNumber(line) &&
				numberOf(line) === line.page + offset,
		);
		return stray === undefined || numbered.has(stray.page) ? [] : [stray];
	});
}

/** Without form feeds, numbers that stand alone are pages' numbers where three in a row ascend in small steps. */
function ascendingNumbers(lines: readonly Line[]): Line[] {
	const found: Line[] = [];
	let chain: Line[] = [];
	for (const line of lines) {
		if (!isLoneNumber(line) || Number.isNaN(numberOf(line))) continue;
		const step = numberOf(line) - numberOf(chain.at(-1) ?? line);
		if (chain.length > 0 && (step < 1 || step > widestStep)) chain = [];
		chain.push(line);
		if (chain.length === 3) found.push(...chain);
		else if (chain.length > 3) found.push(line);
	}
	return found;
}

/** Where pages are numbered, Roman numerals that stand alone number those of the front matter. */
const isRomanAlone = ({ text, gap }: Line) => gap > 0 && /^\s*[ivx]{1,6}\s*$/.test(text);

/** The lines that hold nothing but the number of their page. */
export function findPageNumbers(lines: readonly Line[]): Line[] {
	const pages = toPages(lines);
	if (pages.length > 1) return numbersOfPages(pages);
	const numbers = ascendingNumbers(lines);
	return numbers.length === 0 ? numbers : [...numbers, ...lines.filter(isRomanAlone)];
}

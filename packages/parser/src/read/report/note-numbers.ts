import type { Line } from "./line.ts";
import { isLoneNumber, numberOf, toPages } from "./page-numbers.ts";

/** A number at the end of a word: what is left of a raised one. */
const glued = /(?<=[\p{Ll}”’)\]][.,;:!?”’)]{0,3})(\d{1,3})(?=[\s.,;:)”’]|$)/gu;

/** Where each of so many notes begins among the lines below their numbers. */
function beginnings(lines: readonly Line[], count: number): number[] {
	const found = lines.flatMap((line, i) => {
		const before = lines[i - 1];
		if (before === undefined) return [0];
		return /[.)”’/\d]$/.test(before.text) && /^\s*[\p{Lu}‘“'"]/u.test(line.text) ? [i] : [];
	});
	return found.length === count ? found : Array.from({ length: Math.min(count, lines.length) }, (_, i) => i);
}

function hangOnPage(page: readonly Line[]): Line[] {
	const referred = new Set<number>();
	const kept: Line[] = [];
	for (let i = 0; i < page.length; i++) {
		const line = page[i] as Line;
		let end = i;
		while (
			end < page.length &&
			isLoneNumber(page[end] as Line) &&
			numberOf(page[end] as Line) === numberOf(line) + end - i
		)
			end++;
		const count = end - i;
		const isNumbered = /^\s*\d/.test(page[end]?.text ?? "");
		if (count === 0 || !referred.has(numberOf(line)) || end === page.length || isNumbered) {
			for (const match of line.text.matchAll(glued)) referred.add(Number(match[1]));
			kept.push(line);
			continue;
		}
		const below =
			count === 1 ? page.slice(end, end + 1) : page.slice(end).filter((one) => !isLoneNumber(one));
		const starts = beginnings(below, count);
		for (const [k, one] of below.entries()) {
			const which = starts.indexOf(k);
			const text = which < 0 ? one.text : `${numberOf(page[i + which] as Line)} ${one.text.trim()}`;
			kept.push({ ...one, text, gap: which < 0 ? one.gap : Math.max(one.gap, 1) });
		}
		i = end + below.length - 1;
	}
	return kept;
}

/** Puts the raised numbers of footnotes, which a conversion set on lines of their own, before their notes. */
export function hangNoteNumbers(lines: readonly Line[]): Line[] {
	return toPages(lines).flatMap(hangOnPage);
}

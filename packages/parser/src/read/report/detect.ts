import { findContents } from "./contents.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import { isOpener } from "./headings.ts";
import { type Line, plainKey, toLines } from "./line.ts";
import { readStated, statesReport } from "./stated.ts";

/** The beginning of a document tells its kind. */
const looked = 200_000;

/** What a report's text shows and a blog page's does not. */
const signs: readonly { pattern: RegExp; atLeast: number; weight: number }[] = [
	{ pattern: /\f/g, atLeast: 1, weight: 0.35 },
	{ pattern: /^(?:[⁰¹²³⁴-⁹]{1,3} |\[\^[^\]\s]{1,40}\]:|\[\d{1,3}\] )/gm, atLeast: 2, weight: 0.3 },
	{ pattern: /^#{1,4} \S/gm, atLeast: 3, weight: 0.35 },
	{ pattern: /^(?:copyright |©|isbn\b|published by )/gim, atLeast: 1, weight: 0.15 },
	{ pattern: /^(?:page|seite|página|pagina) \d+(?: \p{L}+ \d+)?$/gimu, atLeast: 2, weight: 0.3 },
	{ pattern: /^\d{1,2}(?:\.\d{1,2})?\.? \p{Lu}[^.]{2,80}$/gmu, atLeast: 3, weight: 0.2 },
	{ pattern: /^\|.*\|$/gm, atLeast: 3, weight: 0.1 },
];

/** What a dump of a blog page shows. */
const blogSigns =
	/\bleave a (?:comment|reply)\b|\b\d+ (?:comments?|responses?)\b|\bno comments\b|\bposted (?:by|on|in)\b|\bfiled under\b|\b(?:tags|tagged|categories):|\bpermalink\b|\bolder (?:posts|entries)\b|\b(?:said|says)[.…]{0,3}:?$|\breply$/gim;

/** Characters that no text holds: control characters and what no encoding explains. */
const foreign = /(?![\t\n\f\r])\p{Cc}|\ufffd|\p{Cn}/gu;

/** Whether each title of a list stands in the text as well. */
function allStand(entries: readonly ContentsEntry[], lines: readonly Line[]): boolean {
	const standing = new Set(lines.filter(({ text }) => text.length < 200).map(({ text }) => plainKey(text)));
	return entries.length > 1 && entries.every(({ text }) => standing.has(plainKey(text)));
}

/** How surely a text is a report: 0 for other formats, at most 0.95. */
export function surenessOf(text: string): number {
	const { values, start } = readStated(text.slice(0, looked));
	if (start > 0 && statesReport(values)) return 0.95;
	const beginning = text.slice(start, looked);
	if (/^\s*(?:<[?!a-z]|[[{]\s*["{[])/i.test(beginning)) return 0;
	if ((beginning.match(foreign)?.length ?? 0) > beginning.length / 100) return 0;
	const lines = toLines(beginning);
	let sure = 0;
	for (const { pattern, atLeast, weight } of signs)
		if ((beginning.match(pattern)?.length ?? 0) >= atLeast) sure += weight;
	const contents = findContents(lines);
	const isListed = contents !== null && (contents.entries.length >= 3 || allStand(contents.entries, lines));
	// Posts in Markdown have front matter as well, but no list of pages.
	if (start > 0) return isListed ? 0.95 : 0;
	if (isListed) sure += 0.4;
	if (lines.some(({ text: line }) => isOpener(line))) sure += 0.2;
	sure -= Math.min(beginning.match(blogSigns)?.length ?? 0, 6) * 0.1;
	return Math.max(0, Math.min(0.95, sure < 0.3 ? 0 : 0.3 + sure / 2));
}

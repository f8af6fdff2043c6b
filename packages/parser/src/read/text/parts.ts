import { isMeta } from "./layout/line-shape.ts";
import type { Segment } from "./layout/segment.ts";
import { emptyMetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { isTitled } from "./values.ts";

/** What the lines of one post are. */
export interface PostParts {
	title: Reading | null;
	meta: Reading[];
	body: Reading[];
	more: Reading[];
	furniture: Reading[];
}

/** Kinds of furniture that stand within a text as well: between two of its sentences they are what they look like. */
const withinText = new Set(["share-bar"]);

/** Sorts the lines of a segment: meta lines and furniture at both ends, the body between. */
export function partsOf(readings: readonly Reading[], segment: Segment): PostParts {
	const title = readings[segment.title] ?? null;
	const rest = readings.slice(segment.from, segment.to).filter((reading) => reading !== title);
	joinTerms(rest);
	dropLinkLists(rest);
	dropRelated(rest);
	let from = 0;
	while (from < rest.length && isHead(rest, from)) from++;
	let to = rest.length;
	while (to > from && isBehindBody(rest, to - 1)) to--;
	to = endOfText(rest, from, to);
	const parts: PostParts = { title, meta: [], body: [], more: [], furniture: [] };
	rest.forEach((reading, index) => {
		const inside = index >= from && index < to;
		if (inside && !isWithinFurniture(reading) && !isTermsLine(reading)) parts.body.push(reading);
		else if (isMeta(reading) || reading.meta?.bareByline || isWeakHead(reading)) parts.meta.push(reading);
		else if (reading.more) parts.more.push(reading);
		else {
			if (isNeighbour(rest, index)) reading.furniture ??= "pagination";
			parts.furniture.push(reading);
		}
	});
	return parts;
}

function isBehindBody(rest: readonly Reading[], index: number): boolean {
	const reading = rest[index] as Reading;
	return isFoot(reading) || isWeakHead(reading) || isNeighbour(rest, index);
}

const longestNeighbour = 120;

/** `← The title of the post before`; beside it also `The title of the post after →`. */
function isNeighbour(rest: readonly Reading[], index: number): boolean {
	const { text } = rest[index] as Reading;
	if (text.length > longestNeighbour) return false;
	if (pointsBack(rest[index])) return true;
	// `Next: The lock` right under `Previous: The mill`.
	const above = rest[index - 1];
	if (above?.furniture === "pagination" && rest[index]?.gap === false && /^\p{L}+: \S/u.test(text))
		return true;
	return /[→»›]$/.test(text) && (pointsBack(rest[index - 1]) || pointsBack(rest[index + 1]));
}

/** A quotation has both marks. */
function pointsBack(reading: Reading | undefined): boolean {
	return reading !== undefined && /^[←«‹][^»›]*$/.test(reading.text);
}

function isFoot(reading: Reading): boolean {
	return isMeta(reading) || reading.furniture !== null || reading.more;
}

const longParagraph = 100;
const longestLeftover = 60;
const mostLeftovers = 12;

/**
 * Behind the meta line or the more link at the foot of a text, short lines that are no sentences are the
 * page's: the name of the site, headings of a sidebar.
 */
function endOfText(rest: readonly Reading[], from: number, to: number): number {
	let end = to;
	while (end > from && to - end < mostLeftovers) {
		const reading = rest[end - 1] as Reading;
		if (isMeta(reading) || reading.more) {
			const before = rest.slice(from, end - 1);
			const last = before.findLast((other) => !isFoot(other));
			if (last !== undefined && last.text.length > longParagraph) return footFrom(rest, from, end);
			if (last === undefined || !isLeftover(last)) return to;
			end--;
			continue;
		}
		if (reading.furniture === null && !isLeftover(reading)) return to;
		end--;
	}
	return to;
}

/** A short line that is no sentence. */
const isLeftover = ({ text }: Reading): boolean =>
	text.length <= longestLeftover && !/[.!?…]["”’)]?$/.test(text);

function footFrom(rest: readonly Reading[], from: number, end: number): number {
	let start = end;
	while (start > from && isBehindBody(rest, start - 1)) start--;
	return start;
}

const longestRelated = 120;
const mostRelated = 20;

/** Behind a heading such as `Related posts` stand titles of others, up to the end of the post. */
function dropRelated(rest: readonly Reading[]): void {
	const heading = rest.findLastIndex(({ furniture }) => furniture === "related-posts");
	if (heading < 0) return;
	const isTitle = ({ text }: Reading) => text.length <= longestRelated && !/[^.]\.$/.test(text);
	const below = rest.slice(heading + 1);
	const end = below.findIndex((reading) => !isFoot(reading) && !isTitle(reading));
	// A sentence, and the line over it, is a note on the author.
	const own = (end < 0 ? below : below.slice(0, Math.max(0, end - 1))).filter((reading) => !isFoot(reading));
	if (own.length > mostRelated) return;
	for (const reading of own) Object.assign(reading, { furniture: "related-posts", list: null, meta: null });
}

/** Under the title also what would be too weak elsewhere: `By NAME`, `in News`, or how often the post was read. */
function isHead(rest: readonly Reading[], index: number): boolean {
	const reading = rest[index] as Reading;
	if (index > 0 && /^\d{1,6}$/.test(reading.text)) return true;
	return isFoot(reading) || reading.meta?.bareByline === true || isWeakHead(reading);
}

/** `in News, Social Economy`, on a line of its own. */
function isWeakHead({ meta, text }: Reading): boolean {
	return (
		meta !== null &&
		meta.evidence === 1 &&
		meta.slots.length === 1 &&
		meta.categories.length > 0 &&
		meta.categories.every(isTitled) &&
		text.length <= 100 &&
		meta.unlabelled === 0
	);
}

function isWithinFurniture({ furniture, more, text }: Reading): boolean {
	if (more && text.includes(" ")) return true;
	if (furniture === "related-posts") return true;
	return furniture !== null && withinText.has(furniture) && text.includes(" ");
}

/** `Tags: a, b` between two paragraphs is a meta line all the same. */
function isTermsLine(reading: Reading): boolean {
	const { meta } = reading;
	return (
		isMeta(reading) &&
		meta !== null &&
		(meta.slots.includes("tags") || meta.slots.includes("categories")) &&
		meta.unlabelled === 0
	);
}

const longestTerm = 40;

/** Terms on lines of their own under an empty label: `Tags:`, `tag one`, `tag two`. */
function joinTerms(rest: readonly Reading[]): void {
	rest.forEach((label, index) => {
		const slot = label.meta?.slots.at(-1);
		if (label.meta === null || !isMeta(label) || (slot !== "tags" && slot !== "categories")) return;
		if (label.meta[slot].length > 0 || (slot === "tags" && label.meta.lostTags !== 1)) return;
		const names: string[] = [];
		const listed = rest[index + 1]?.list?.ordered === false;
		for (let at = index + 1; at < rest.length; at++) {
			const reading = rest[at] as Reading;
			if (isFoot(reading) || reading.text.length > longestTerm || /[.!?]$/.test(reading.text)) break;
			if (
				listed
					? reading.list === null || (names.length > 0 && reading.gap)
					: reading.gap || reading.list !== null
			)
				break;
			names.push((reading.list?.text ?? reading.text).replace(/,$/, ""));
			reading.meta = emptyMetaLine(label.meta.language);
			reading.list = null;
		}
		if (names.length > 0) label.meta = { ...label.meta, [slot]: names, lostTags: 0 };
	});
}

/** A list at the end of a post most of whose items are links of the page is one of links altogether. */
function dropLinkLists(rest: readonly Reading[]): void {
	let end = rest.length;
	while (end > 0 && isFoot(rest[end - 1] as Reading) && (rest[end - 1] as Reading).list === null) end--;
	let start = end;
	while (start > 0 && (rest[start - 1] as Reading).list !== null) {
		start--;
		if ((rest[start] as Reading).gap) break;
	}
	const items = rest.slice(start, end);
	const links = items.filter((reading) => isFoot(reading) || /^\d+$/.test(reading.list?.text ?? ""));
	const [heading, ...below] = items;
	// `Blogroll`, with links below it.
	const isSidebar =
		heading?.furniture === "sidebar" && below.every(({ line }) => line.indent > heading.line.indent);
	if (items.length < 2 || (links.length * 2 < items.length && !isSidebar)) return;
	for (const reading of items) if (!isFoot(reading)) reading.furniture = "navigation";
}

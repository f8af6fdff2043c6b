import type { Slot } from "../../language/table.ts";
import { isDateAlone, type MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";

/** Where one post stands among the readings of a page. */
export interface Segment {
	/** Of the title; -1 where there is none. */
	title: number;
	/** The first reading of the post. */
	from: number;
	/** Behind the last. */
	to: number;
}

/** Where the posts of a page stand, and how sure that is. */
export interface Layout {
	segments: readonly Segment[];
	/** Mean quality of titles, less what contradicts. */
	score: number;
	/** How the posts were told apart. */
	by: "meta-lines" | "one-post";
}

/** Where a meta line stands in its post. */
type Place = "above" | "below" | "foot";

/** The shape of a meta line: what it begins with, and whether it has a date. */
function shapeOf(reading: Reading): string | null {
	const { meta } = reading;
	if (meta === null || meta.evidence < 2) return reading.more ? "more" : null;
	const [lead] = meta.slots;
	if (lead === undefined) return null;
	if (isDateAlone(meta)) return "date alone";
	return `${lead}${meta.dates.length > 0 && lead !== "date" ? "+date" : ""}`;
}

/** Neither text of a post nor a title. */
export function isPassive(reading: Reading): boolean {
	return isMeta(reading) || reading.furniture !== null || reading.more;
}

export function isMeta(reading: Reading): boolean {
	return reading.meta !== null && reading.meta.evidence >= 2;
}

/** -1 (certainly none) to 1: how well a line serves as a title. */
export function titleQuality(readings: readonly Reading[], index: number): number {
	const reading = readings[index];
	if (reading === undefined || reading.apart || isPassive(reading)) return -1;
	const { text, list, gap } = reading;
	const { length } = text;
	if (reading.meta?.bareByline || reading.listing !== null || !/\p{L}/u.test(text)) return -1;
	if (list !== null && (!list.ordered || list.indent > 0)) return -1;
	if (length > 250) return -1;
	let quality = length > 150 ? 0.4 : 1;
	if (/[^.]\.$/.test(text) && length > 40) quality -= 0.6;
	if (/(?:\.{3}|…)$/.test(text) && length > 60) quality -= 0.6;
	if (/[,;:]$/.test(text)) quality -= 0.5;
	if (/^\p{Ll}/u.test(text)) quality -= 0.2;
	const next = readings[index + 1];
	const before = readings[index - 1];
	if (next !== undefined && !next.gap && !isPassive(next)) quality -= 0.5;
	if (!gap && before !== undefined && !isPassive(before)) quality -= 0.6;
	return quality;
}

interface Hypothesis {
	shapes: ReadonlySet<string>;
	place: Place;
}

/** The lines of a page with what each trial asks of them again. */
class Lines {
	readonly readings: readonly Reading[];
	readonly shapes: readonly (string | null)[];
	readonly #qualities: number[] = [];

	constructor(readings: readonly Reading[]) {
		this.readings = readings;
		this.shapes = readings.map(shapeOf);
	}

	quality(index: number): number {
		this.#qualities[index] ??= titleQuality(this.readings, index);
		return this.#qualities[index];
	}
}

/** Finds the posts of a page; lines that repeat are furniture unless they serve better as titles. */
export function findLayout(readings: readonly Reading[], repeated: readonly Reading[]): Layout {
	const plain = findRepeatingLayout(readings);
	if (repeated.length === 0) return plain;
	for (const reading of repeated) reading.furniture = "repeated-line";
	const without = findRepeatingLayout(readings);
	if (without.score >= plain.score) return without;
	for (const reading of repeated) reading.furniture = null;
	return plain;
}

/** Finds the posts of a page by the layout that repeats: each shape of meta line is tried in each place, and the best reading of the page counts. */
function findRepeatingLayout(readings: readonly Reading[]): Layout {
	const lines = new Lines(readings);
	const shapes = new Set(lines.shapes.filter((shape) => shape !== null));
	const places: readonly Place[] = ["below", "above", "foot"];
	const tried = places.flatMap((place) => {
		if (place !== "foot") shapes.delete("more");
		else if (readings.filter((reading) => reading.more).length > 1) shapes.add("more");
		const single = [...shapes].map((shape) => tryHypothesis(lines, { shapes: new Set([shape]), place }));
		const good = single.filter((layout) => layout.mean >= 0.5).flatMap((layout) => [...layout.shapes]);
		const dated = [...shapes].filter((shape) => shape.includes("date"));
		const unions = [good, dated].filter((union) => union.length > 1);
		return [...single, ...unions.map((union) => tryHypothesis(lines, { shapes: new Set(union), place }))];
	});
	let best: Tried | null = null;
	for (const layout of tried)
		if (layout.segments.length > 0 && (best === null || layout.score > best.score)) best = layout;
	if (best !== null && best.score > 0) return { segments: best.segments, score: best.mean, by: "meta-lines" };
	return { segments: onePost(readings), score: 0.3, by: "one-post" };
}

interface Tried extends Layout {
	mean: number;
	shapes: ReadonlySet<string>;
}

const worstTitle = 0.2;

function tryHypothesis(lines: Lines, { shapes, place }: Hypothesis): Tried {
	const { readings } = lines;
	const anchors = lines.shapes.flatMap((shape, index) =>
		shape !== null && shapes.has(shape) ? [index] : [],
	);
	const starts = place === "foot" ? startsAfter(readings, anchors) : startsAt(readings, anchors, place);
	const kept = starts.filter((start) => lines.quality(start.title) >= worstTitle);
	const segments = kept.map(({ title, from }, index) => ({
		title,
		from,
		to: kept[index + 1]?.from ?? readings.length,
	}));
	const qualities = segments.map((segment) => lines.quality(segment.title));
	const repeats = segments.reduce((sum, segment) => sum + repeatedSlots(readings, segment), 0);
	const first = segments[0]?.from ?? readings.length;
	const orphans = readings.slice(0, first).filter((reading) => isMeta(reading)).length;
	const bodies = segments.filter((segment) => hasBody(readings, segment)).length;
	// A page may list titles alone, but not sentences.
	const onlyTitles = bodies === 0 && qualities.every((quality) => quality >= 0.5);
	const empty = onlyTitles ? 0 : segments.length - bodies;
	const missed = segments.reduce((sum, segment) => sum + hiddenTitle(readings, segment), 0);
	const total = qualities.reduce((sum, quality) => sum + quality + 0.5, 0);
	const lost = readings.slice(0, first).filter((reading) => isParagraph(reading)).length;
	const dropped = starts.length - kept.length;
	const wrong =
		1.5 * repeats +
		orphans +
		1.6 * empty +
		0.8 * missed +
		0.5 * dropped +
		0.5 * Math.min(lost, mostLost) +
		(place === "foot" ? 0.1 : 0);
	const score = total - wrong;
	const mean = segments.length === 0 ? -1 : score / segments.length - 0.5;
	return { segments, score, mean, shapes, by: "meta-lines" };
}

/** A page may have an introduction, but no posts that its layout does not show. */
const mostLost = 3;
const longParagraph = 150;

const isParagraph = (reading: Reading) => reading.text.length > longParagraph && !isPassive(reading);

type Start = Pick<Segment, "title" | "from">;

function startsAt(
	readings: readonly Reading[],
	anchors: readonly number[],
	place: "above" | "below",
): Start[] {
	const starts: Start[] = [];
	const step = place === "above" ? 1 : -1;
	for (const anchor of anchors) {
		if (place === "above" && isSentence(readings[anchor] as Reading)) continue;
		let title = anchor + step;
		while (Math.abs(title - anchor) < farthestTitle && mayStandBetween(readings[title], place)) title += step;
		if (readings[title] === undefined || starts.at(-1)?.title === title) continue;
		starts.push({ title, from: place === "above" ? anchor : title });
	}
	return starts;
}

/** `This entry was posted on …`: such a sentence stands under a text. */
const isSentence = ({ text }: Reading) => text.length > 60 && text.endsWith(".");

/** How many meta lines and pieces of furniture may stand between a title and its meta line. */
const farthestTitle = 10;

/** Between title and meta line stands neither text nor the more link of another post; a count alone may. */
function mayStandBetween(reading: Reading | undefined, place: "above" | "below"): boolean {
	if (reading === undefined || (place === "below" && reading.more)) return false;
	return isPassive(reading) || !/\p{L}/u.test(reading.text);
}

/** Each post begins with the first text behind the last one's foot. */
function startsAfter(readings: readonly Reading[], anchors: readonly number[]): Start[] {
	const starts: Start[] = [];
	let from = 0;
	for (const anchor of anchors) {
		if (anchor < from) continue;
		let title = from;
		while (title < anchor && isPassive(readings[title] as Reading)) title++;
		if (title < anchor) {
			if (starts.length === 0) title = titleBeforeBody(readings, title, anchor);
			starts.push({ title, from: starts.length === 0 ? title : from });
		}
		from = anchor + 1;
		while (
			from < readings.length &&
			isPassive(readings[from] as Reading) &&
			!isDateAlone((readings[from] as Reading).meta)
		)
			from++;
	}
	return starts;
}

/** Of the short lines at the start of a page, the last before the first long one is the title. */
function titleBeforeBody(readings: readonly Reading[], from: number, to: number): number {
	let title = from;
	const candidates: number[] = [];
	const repeated = repeatedTexts(readings);
	/** The name of the site was passed, so that the next line is no name of a site. */
	let named = false;
	let index = from;
	for (; index < to; index++) {
		const reading = readings[index] as Reading;
		if (isPassive(reading)) continue;
		if (repeated.has(reading.text)) {
			named = true;
			continue;
		}
		if (reading.text.length > 150 || reading.list !== null) break;
		if (titleQuality(readings, index) < 0.5) break;
		title = index;
		candidates.push(index);
		if (named) break;
	}
	return named ? title : (bestNamed(readings, candidates, index, to) ?? title);
}

const shortestWord = 5;

/** Of several lines that may be the title, that of whose words the text uses clearly more. */
function bestNamed(
	readings: readonly Reading[],
	candidates: readonly number[],
	from: number,
	to: number,
): number | null {
	if (candidates.length < 2) return null;
	const words = new Set(readings.slice(from, to).flatMap(({ text }) => wordsOf(text)));
	const rated = candidates.map((index) => {
		const own = wordsOf((readings[index] as Reading).text);
		return { index, share: own.filter((word) => words.has(word)).length / Math.max(1, own.length) };
	});
	const [first, second] = rated.sort((one, other) => other.share - one.share);
	return first !== undefined && second !== undefined && first.share >= second.share + clearlyMore
		? first.index
		: null;
}

const clearlyMore = 0.4;

const wordsOf = (text: string) =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length >= shortestWord);

const once = ["date", "categories", "tags", "author"] as const;

/** Lines that stand on the page more than once, as the name of the site does; a title does not. */
function repeatedTexts(readings: readonly Reading[]): Set<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const { text } of readings) (seen.has(text) ? repeated : seen).add(text);
	return repeated;
}

const slotValues = new WeakMap<MetaLine, ReadonlyMap<Slot, string>>();

/** The values of a meta line for the slots that a post has but once, in a form that can be compared. */
function valuesOf(meta: MetaLine): ReadonlyMap<Slot, string> {
	let values = slotValues.get(meta);
	if (values === undefined) {
		const stated = {
			date: meta.dates.map(({ month, day, either }) => [month, day, either]),
			author: meta.authors,
			tags: meta.tags,
			categories: meta.categories,
		};
		values = new Map(
			once.filter((slot) => meta.slots.includes(slot)).map((slot) => [slot, JSON.stringify(stated[slot])]),
		);
		slotValues.set(meta, values);
	}
	return values;
}

/** How many slots a post states twice with different values. */
function repeatedSlots(readings: readonly Reading[], { from, to }: Segment): number {
	const said = new Map<Slot, string>();
	let repeats = 0;
	for (let index = from; index < to; index++) {
		const reading = readings[index] as Reading;
		if (reading.meta === null || !isMeta(reading)) continue;
		for (const [slot, value] of valuesOf(reading.meta)) {
			const before = said.get(slot);
			if (before !== undefined && before !== value && value !== "[]" && before !== "[]") repeats++;
			else said.set(slot, value);
		}
	}
	return repeats;
}

/** How much the text under the title looks like a title itself: a meta line stands right under it, or a long paragraph. */
function hiddenTitle(readings: readonly Reading[], { title, to }: Segment): number {
	let text = title + 1;
	while (text < to && isPassive(readings[text] as Reading)) text++;
	const next = readings[text + 1];
	if (text + 1 >= to || next === undefined || titleQuality(readings, text) < 0.8) return 0;
	if (isMeta(next)) return hasBody(readings, { title: text, from: text, to }) ? 1 : 0;
	return title + 1 < text && next.text.length > 150 && (readings[text] as Reading).text.length < 100
		? 0.4
		: 0;
}

function hasBody(readings: readonly Reading[], { title, to }: Segment): boolean {
	for (let index = title + 1; index < to; index++) if (!isPassive(readings[index] as Reading)) return true;
	return false;
}

/** A page without meta lines that repeat is one post. */
function onePost(readings: readonly Reading[]): Segment[] {
	const first = readings.findIndex((reading) => !isPassive(reading));
	if (first < 0) return [];
	const title = titleBeforeBody(readings, first, readings.length);
	return [{ title: titleQuality(readings, title) > 0 ? title : -1, from: title, to: readings.length }];
}

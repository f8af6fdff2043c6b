import type { TextLayout } from "../../../options/text-layout.ts";
import type { Reading } from "../reading.ts";
import {
	hasBody,
	hiddenTitle,
	isTextOf,
	repeatedSlots,
	repeatsPost,
	type TitleQuality,
} from "./contradictions.ts";
import { titleBeforeBody } from "./first-title.ts";
import { isMeta, isPassive, shapeOf } from "./line-shape.ts";
import { type Place, startsAfter, startsAt } from "./post-starts.ts";
import { withPreludes } from "./preludes.ts";
import type { Segment } from "./segment.ts";
import { titleQuality } from "./title-quality.ts";

/** Where the posts of a page stand, and how sure that is. */
export interface Layout {
	segments: readonly Segment[];
	/** Mean quality of titles, less what contradicts. */
	score: number;
	/** How the posts were told apart. */
	by: "meta-lines" | "one-post" | "option";
}

const places: readonly Place[] = ["below-title", "above-title", "below-text"];

interface Hypothesis {
	shapes: ReadonlySet<string>;
	place: Place;
}

/** The lines of a page with what each trial asks of them again. */
class Lines {
	readonly readings: readonly Reading[];
	readonly shapes: readonly (string | null)[];
	readonly #qualities: number[] = [];
	/** Where each shape stands. */
	readonly #places: Map<string, number[]> = new Map();
	/** How many meta lines stand before each reading, and how many long paragraphs. */
	readonly #metas: Uint32Array;
	readonly #paragraphs: Uint32Array;

	constructor(readings: readonly Reading[]) {
		this.readings = readings;
		this.shapes = readings.map(shapeOf);
		this.#metas = new Uint32Array(readings.length + 1);
		this.#paragraphs = new Uint32Array(readings.length + 1);
		readings.forEach((reading, index) => {
			const shape = this.shapes[index] ?? null;
			if (shape !== null) this.#placesOf(shape).push(index);
			this.#metas[index + 1] = (this.#metas[index] as number) + Number(isMeta(reading));
			this.#paragraphs[index + 1] = (this.#paragraphs[index] as number) + Number(isParagraph(reading));
		});
	}

	#placesOf(shape: string): number[] {
		let places = this.#places.get(shape);
		if (places === undefined) {
			places = [];
			this.#places.set(shape, places);
		}
		return places;
	}

	readonly quality: TitleQuality = (index) => {
		this.#qualities[index] ??= titleQuality(this.readings, index);
		return this.#qualities[index];
	};

	/** Where lines of some shapes stand. */
	placesOf(shapes: ReadonlySet<string>): readonly number[] {
		const [first, ...others] = [...shapes].map((shape) => this.#placesOf(shape));
		if (first === undefined || others.length === 0) return first ?? [];
		return [first, ...others].flat().sort((one, other) => one - other);
	}

	metasBefore(index: number): number {
		return this.#metas[index] as number;
	}

	paragraphsBefore(index: number): number {
		return this.#paragraphs[index] as number;
	}
}

/** Finds the posts of a page; lines that repeat are furniture unless they serve better as titles. */
export function findLayout(
	readings: readonly Reading[],
	repeated: readonly Reading[],
	pinned: TextLayout | null,
): Layout {
	if (pinned === "one-post") return { segments: onePost(readings), score: 1, by: "option" };
	const plain = findRepeatingLayout(readings, pinned);
	if (repeated.length === 0) return plain;
	for (const reading of repeated) reading.furniture = "repeated-line";
	const without = findRepeatingLayout(readings, pinned);
	if (without.score >= plain.score) return without;
	for (const reading of repeated) reading.furniture = null;
	return plain;
}

/** Finds the posts of a page by the layout that repeats: each shape of meta line is tried in each place, and the best reading of the page counts. */
function findRepeatingLayout(readings: readonly Reading[], pinned: TextLayout | null): Layout {
	const lines = new Lines(readings);
	const shapes = new Set(lines.shapes.filter((shape) => shape !== null));
	const tried = places
		.filter((place) => pinned === null || pinned === place)
		.flatMap((place) => {
			for (const shape of ["more", "cut"]) {
				if (place !== "below-text") shapes.delete(shape);
				else if (lines.shapes.filter((own) => own === shape).length > 1) shapes.add(shape);
			}
			const single = [...shapes].map((shape) => tryHypothesis(lines, { shapes: new Set([shape]), place }));
			const good = single.filter((layout) => layout.mean >= 0.5).flatMap((layout) => [...layout.shapes]);
			const dated = [...shapes].filter((shape) => shape.includes("date"));
			const unions = [good, dated].filter((union) => union.length > 1);
			return [...single, ...unions.map((union) => tryHypothesis(lines, { shapes: new Set(union), place }))];
		});
	let best: Tried | null = null;
	for (const layout of tried)
		if (layout.segments.length > 0 && (best === null || layout.score > best.score)) best = layout;
	if (best !== null && (best.score > 0 || pinned !== null))
		return { segments: best.segments, score: best.mean, by: "meta-lines" };
	return { segments: onePost(readings), score: 0.3, by: "one-post" };
}

interface Tried extends Layout {
	mean: number;
	shapes: ReadonlySet<string>;
}

const worstTitle = 0.2;

function tryHypothesis(lines: Lines, { shapes, place }: Hypothesis): Tried {
	const { readings } = lines;
	const anchors = lines.placesOf(shapes);
	const starts = place === "below-text" ? startsAfter(readings, anchors) : startsAt(readings, anchors, place);
	const kept = starts.filter(
		(start, index) =>
			lines.quality(start.title) >= worstTitle &&
			!isTextOf(readings, starts[index - 1], start, lines.quality) &&
			!repeatsPost(
				readings,
				starts[index - 1],
				start,
				starts[index + 1]?.from ?? readings.length,
				lines.quality,
			),
	);
	const segments = withPreludes(
		readings,
		kept.map(({ title, from }, index) => ({ title, from, to: kept[index + 1]?.from ?? readings.length })),
	);
	const qualities = segments.map((segment) => lines.quality(segment.title));
	const repeats = segments.reduce((sum, segment) => sum + repeatedSlots(readings, segment), 0);
	const first = segments[0]?.from ?? readings.length;
	const orphans = lines.metasBefore(first);
	const bodies = segments.filter((segment) => hasBody(readings, segment)).length;
	// A page may list titles alone, but not sentences.
	const onlyTitles = bodies === 0 && qualities.every((quality) => quality >= 0.5);
	const empty = onlyTitles ? 0 : segments.length - bodies;
	const missed = segments.reduce((sum, segment) => sum + hiddenTitle(readings, segment, lines.quality), 0);
	const total = qualities.reduce((sum, quality) => sum + quality + 0.5, 0);
	const lost = lines.paragraphsBefore(first);
	const dropped = starts.length - kept.length;
	const wrong =
		1.5 * repeats +
		orphans +
		1.6 * empty +
		0.8 * missed +
		0.5 * dropped +
		0.5 * Math.min(lost, mostLost) +
		(place === "below-text" ? 0.1 : 0);
	const score = total - wrong;
	const mean = segments.length === 0 ? -1 : score / segments.length - 0.5;
	return { segments, score, mean, shapes, by: "meta-lines" };
}

/** A page may have an introduction, but no posts that its layout does not show. */
const mostLost = 3;
const longParagraph = 150;

const isParagraph = (reading: Reading) => reading.text.length > longParagraph && !isPassive(reading);

/** A page without meta lines that repeat is one post. */
function onePost(readings: readonly Reading[]): Segment[] {
	const first = readings.findIndex((reading) => !isPassive(reading));
	if (first < 0) return [];
	const title = titleBeforeBody(readings, first, readings.length);
	return [{ title: titleQuality(readings, title) > 0 ? title : -1, from: title, to: readings.length }];
}

import { categoryWords } from "../../language/category-words.ts";
import { slugify } from "../../model/slug.ts";
import type { MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { isName, isPersonalName } from "./values.ts";

/**
 * Where no word says what a value is (`Local News | May 3, 2013`), the page may: a value that another line
 * calls a category, that stands in a list of the page, or that has a word of categories, is a category.
 */
export function settleUnlabelled(readings: readonly Reading[]): void {
	const categories = new Set<string>();
	const authors = new Set<string>();
	for (const { meta, list } of readings) {
		if (list?.ordered === false) categories.add(slugify(list.text.replace(/\s*\(\d+\)$/, "")));
		if (meta === null || meta.unlabelled > 0) continue;
		for (const name of meta.categories) categories.add(slugify(name));
		for (const name of meta.authors) authors.add(slugify(name));
	}
	const isCategory = (name: string) => {
		const slug = slugify(name);
		return (
			!authors.has(slug) && (categories.has(slug) || slug.split("-").some((word) => categoryWords.has(word)))
		);
	};
	const isAuthor = (name: string) =>
		authors.has(slugify(name)) || (isPersonalName(name) && !isCategory(name));
	for (const lines of linesAlike(readings)) {
		// What one line of a shape shows holds for all of them.
		const shown = [0, 1].filter((place) => lines.some(({ meta }) => isCategory(valuesOf(meta)[place] ?? "")));
		const place = lines.length > 1 && shown.length === 1 ? (shown[0] ?? -1) : -1;
		for (const reading of lines) {
			const { meta } = reading;
			const isTerm = (name: string) =>
				!authors.has(slugify(name)) && (isCategory(name) || valuesOf(meta)[place] === name);
			const mayBeAuthor = (name: string) => isAuthor(name) || (place >= 0 && isName(name));
			reading.meta = settle(meta, isTerm, (name) => mayBeAuthor(name) && !isTerm(name));
		}
	}
}

type UnlabelledLine = Reading & { meta: MetaLine };

/** The lines with unlabelled values, those of one shape together. */
function linesAlike(readings: readonly Reading[]): Iterable<UnlabelledLine[]> {
	const shapes = new Map<string, UnlabelledLine[]>();
	for (const reading of readings) {
		if (!isUnlabelled(reading)) continue;
		const { slots, unlabelled } = reading.meta;
		const named = slots.map((slot) => (slot === "author" || slot === "categories" ? "value" : slot));
		const shape = `${unlabelled} ${named.join()}`;
		const lines = shapes.get(shape);
		if (lines === undefined) shapes.set(shape, [reading]);
		else lines.push(reading);
	}
	return shapes.values();
}

const isUnlabelled = (reading: Reading): reading is UnlabelledLine => (reading.meta?.unlabelled ?? 0) > 0;

/** The author and the categories of a line in its order. */
function valuesOf({ slots, authors, categories }: MetaLine): string[] {
	const author = authors.length === 1 ? authors : [];
	const category = categories.length > 0 ? [categories.join(", ")] : [];
	return slots.indexOf("author") < slots.indexOf("categories")
		? [...author, ...category]
		: [...category, ...author];
}

type Test = (name: string) => boolean;

function settle(meta: MetaLine, isCategory: Test, isAuthor: Test): MetaLine {
	const { authors, categories, unlabelled } = meta;
	const [author, ...others] = authors;
	const [category, ...more] = categories;
	const swapped: MetaLine = {
		...meta,
		authors: categories,
		categories: authors,
		slots: meta.slots.map((slot) =>
			slot === "author" ? "categories" : slot === "categories" ? "author" : slot,
		),
	};
	if (author !== undefined && category !== undefined)
		return unlabelled === 2 && isCategory(author) && isAuthor(category) && more.length === 0 ? swapped : meta;
	if (author !== undefined) return others.length === 0 && isCategory(author) ? swapped : meta;
	return category !== undefined && more.length === 0 && isAuthor(category) ? swapped : meta;
}

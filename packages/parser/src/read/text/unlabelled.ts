import { categoryWords } from "../../language/category-words.ts";
import { slugify } from "../../model/slug.ts";
import type { MetaLine } from "./meta-line.ts";
import type { Reading } from "./reading.ts";
import { isPersonalName } from "./values.ts";

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
	for (const reading of readings)
		if (reading.meta !== null && reading.meta.unlabelled > 0)
			reading.meta = settle(reading.meta, isCategory, isAuthor);
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

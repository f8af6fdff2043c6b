import { categoryWords } from "../../../language/category-words.ts";
import { slugify } from "../../../model/slug.ts";
import type { Reading } from "../reading.ts";
import { splitTerms } from "../values.ts";

/** A term without the arrow that leads to its archive. */
export const nameOf = (text: string): string => text.replace(/^[[({]+|[\s»›→|\])}]+$/gu, "");

/** The terms that the lists and the meta lines of a page name. */
export function termsOf(readings: readonly Reading[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { meta, list } of readings) {
		if (meta !== null) for (const name of meta.categories) names.add(name);
		if (list?.ordered === false) names.add(list.text.replace(/\s*\(\d+\)$/, ""));
	}
	return new Set([...names].map(slugify));
}

/** Whether a line names a term that the page knows, or has a word that the names of categories have. */
export function isKnownTerm({ text }: Reading, known: ReadonlySet<string>): boolean {
	return splitTerms([nameOf(text)]).names.some(
		(name) =>
			known.has(slugify(name)) ||
			slugify(name)
				.split("-")
				.some((word) => categoryWords.has(word)),
	);
}

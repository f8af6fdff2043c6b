import { categoryWords } from "../../../language/category-words.ts";
import { slugify } from "../../../model/slug.ts";
import type { Reading } from "../reading.ts";
import { splitTerms } from "../values.ts";

/** A term without the arrow that leads to its archive. */
export const nameOf = (text: string): string => text.replace(/^[[({]+|[\s»›→|\])}]+$/gu, "");

/** The terms that the lists and the meta lines of a page name. */
export function termsOf(readings: readonly Reading[]): ReadonlySet<string> {
	return new Set(
		readings.flatMap(({ meta, list }) => [
			...(meta?.categories ?? []).map(slugify),
			...(list?.ordered === false ? [slugify(list.text.replace(/\s*\(\d+\)$/, ""))] : []),
		]),
	);
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

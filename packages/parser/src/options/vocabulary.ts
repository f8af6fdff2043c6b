import { reject } from "./reject.ts";

/**
 * Words of a theme or language that the built-in tables lack, for text dumps. Case, typographic quotes
 * and white space don't count. In `commentHeads`, `NAME` and `DATE` stand for what changes; in the
 * others `%` stands for a number and a `*` at an end for anything.
 */
export interface Vocabulary {
	/** Before an author: `penned by`. */
	author?: readonly string[];
	/** Before categories: `shelved under`. */
	categories?: readonly string[];
	/** Before tags. */
	tags?: readonly string[];
	/** Before a date. */
	date?: readonly string[];
	/** Statements of the number of comments: `% scribbles`. */
	counts?: readonly string[];
	/** Links to the rest of a text. */
	more?: readonly string[];
	/** Lines that belong to the page: `visit our shop *`. */
	furniture?: readonly string[];
	/** Lines over comments: `NAME scribbled on DATE`. */
	commentHeads?: readonly string[];
	/** Headings of the list of comments: `% scribbles`. */
	commentHeadings?: readonly string[];
}

export const vocabularyKeys: readonly (keyof Vocabulary)[] = [
	"author",
	"categories",
	"tags",
	"date",
	"counts",
	"more",
	"furniture",
	"commentHeads",
	"commentHeadings",
];

/** Checks the option. @throws TypeError that names what is wrong with it. */
export function settleVocabulary(given: unknown): Vocabulary | null {
	if (given === undefined) return null;
	const allowed = `lists of phrases under ${vocabularyKeys.join(", ")}`;
	if (typeof given !== "object" || given === null) return reject("vocabulary", given, allowed);
	for (const [key, phrases] of Object.entries(given)) {
		const known = vocabularyKeys.some((name) => name === key);
		const listed =
			Array.isArray(phrases) && phrases.every((phrase) => typeof phrase === "string" && phrase.trim() !== "");
		if (!known || !listed) reject("vocabulary", given, allowed);
	}
	return given;
}

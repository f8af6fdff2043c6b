import { categoryWords } from "../../language/category-words.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { vocabularies } from "./vocabulary.ts";

const words = [...new Set(vocabularies.flatMap(({ and }) => [...and]))];

/**
 * Some themes print `News and Views` for two categories. Whether that is one or two, the other posts of
 * the page show: two, where one of the parts is a category of its own.
 */
export function splitJoinedTerms(posts: readonly CapturedPost[]): void {
	for (const field of ["categories", "tags"] as const) {
		const known = new Set(posts.flatMap((post) => post[field].map(({ name }) => name)));
		for (const post of posts) post[field] = post[field].flatMap((term) => split(term, known));
	}
}

function split(term: Term, known: ReadonlySet<string>): Term[] {
	const apart = splitAtKnown(term.name, known) ?? splitAtSeams(term.name, known);
	if (apart !== null) return apart.map((name) => ({ name, slug: slugify(name) }));
	for (const word of words) {
		const parts = term.name.split(` ${word} `);
		if (parts.length < 2 || !parts.some((part) => known.has(part))) continue;
		return parts.map((name) => ({ name, slug: slugify(name) }));
	}
	return [term];
}

/** `PoliticsTravel`, whose separator was lost, if each part is a word of categories. */
function splitAtSeams(name: string, known: ReadonlySet<string>): string[] | null {
	const parts = name.split(/(?<=\p{Ll})(?=\p{Lu})/u);
	const isTerm = (part: string) => known.has(part) || categoryWords.has(part.toLowerCase());
	return parts.length > 1 && parts.every(isTerm) ? parts : null;
}

const mostParts = 8;

/** `News Travel Local History` as the terms that other posts have, if it is nothing but those. */
function splitAtKnown(name: string, known: ReadonlySet<string>): string[] | null {
	const words = name.split(" ");
	if (words.length < 2 || words.length > 3 * mostParts) return null;
	const parts: string[] = [];
	let at = 0;
	while (at < words.length) {
		let end = words.length;
		while (end > at && (end - at === words.length || !known.has(words.slice(at, end).join(" ")))) end--;
		if (end === at || parts.length === mostParts) return null;
		parts.push(words.slice(at, end).join(" "));
		at = end;
	}
	return parts;
}

import type { CapturedPost } from "../model/capture.ts";
import { detached } from "../model/detached.ts";

/**
 * WordPress writes an item's categories first and its tags after, each sorted by name, with no mark between. Where the
 * alphabet restarts is the boundary. What that leaves open is settled by the vocabulary of the whole feed, then by the
 * rule that a post has at least one category; what still stands open is a tag.
 */

/** How the terms of an item divide: the first `categories` of them, up to `open` perhaps more. */
export interface Division {
	categories: string[];
	tags: string[];
	/** Those of `tags` that nothing decides. */
	undecided: string[];
}

const sortKeys = new Map<string, string>();

/** By which WordPress's database sorts: neither case nor accents count. Terms come again and again. */
function sortKey(name: string): string {
	let key = sortKeys.get(name);
	if (key !== undefined) return key;
	key = makeSortKey(name);
	if (sortKeys.size >= 2000) sortKeys.clear();
	sortKeys.set(detached(name), key);
	return key;
}

function makeSortKey(name: string): string {
	return name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}

/** The places at which the alphabet restarts. */
function restarts(terms: readonly string[]): number[] {
	const found: number[] = [];
	let before = "";
	for (let index = 0; index < terms.length; index++) {
		const key = sortKey(terms[index] as string);
		if (key < before) found.push(index);
		before = key;
	}
	return found;
}

/** What the items of a feed together say about its terms. */
export class Vocabulary {
	readonly #categories = new Set<string>();
	readonly #tags = new Set<string>();
	/** Terms that were asked about last, and where their alphabet restarts: who learns from terms divides them next. */
	#last: { terms: readonly string[]; found: number[] } = { terms: [], found: [] };

	/** Learns from items whose terms (in order) divide beyond doubt, and from those which that decides in turn. */
	learn(items: readonly (readonly string[])[]): void {
		let open = items.filter((terms) => terms.length > 0);
		for (let before = -1; before !== open.length; ) {
			before = open.length;
			open = open.filter((terms) => !this.#learnFrom(terms));
		}
	}

	/** Adds a term of which the feed itself says what it is. */
	add(kind: "category" | "tag", term: string): void {
		(kind === "category" ? this.#categories : this.#tags).add(term);
	}

	divide(terms: readonly string[]): Division {
		const range = this.#boundary(terms);
		if (range !== null)
			return {
				categories: terms.slice(0, range.from),
				tags: terms.slice(range.from),
				undecided: terms.slice(range.from, range.to),
			};
		const first =
			terms.find((term) => this.#kind(term) === "category") ??
			terms.find((term) => this.#kind(term) !== "tag");
		const isCategory = (term: string) => this.#kind(term) === "category" || term === first;
		const tags = terms.filter((term) => !isCategory(term));
		return {
			categories: terms.filter(isCategory),
			tags,
			undecided: tags.filter((term) => this.#kind(term) === null),
		};
	}

	#learnFrom(terms: readonly string[]): boolean {
		const range = this.#boundary(terms);
		if (range === null || range.from !== range.to) return false;
		for (let index = 0; index < terms.length; index++)
			this.add(index < range.from ? "category" : "tag", terms[index] as string);
		return true;
	}

	/** Between which places the tags begin; `null` for terms that no one sorted. */
	#boundary(terms: readonly string[]): { from: number; to: number } | null {
		if (this.#last.terms !== terms) this.#last = { terms, found: restarts(terms) };
		const { found } = this.#last;
		if (found.length > 1) return null;
		if (found.length === 1) return { from: found[0] as number, to: found[0] as number };
		let from = Math.min(1, terms.length);
		let to = terms.length;
		for (let index = 0; index < terms.length; index++) {
			const kind = this.#kind(terms[index] as string);
			if (kind === "category") from = Math.max(from, index + 1);
			if (kind === "tag" && index >= from) to = Math.min(to, index);
		}
		return { from, to: Math.max(from, to) };
	}

	/** What a term is; `null` where the feed does not say, or says both. */
	#kind(term: string): "category" | "tag" | null {
		const category = this.#categories.has(term);
		if (category === this.#tags.has(term)) return null;
		return category ? "category" : "tag";
	}
}

/** Divides the terms of a post by what is known of them. */
export function divideTerms({ categories, tags, evidence }: CapturedPost, vocabulary: Vocabulary): void {
	if (evidence.flatTerms.length === 0) return;
	const division = vocabulary.divide(evidence.flatTerms);
	for (const name of division.categories) categories.push({ name, slug: "" });
	for (const name of division.tags) tags.push({ name, slug: "" });
	evidence.undecidedTerms.push(...division.undecided);
}

import type { Post, Term } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { slugify } from "../model/slug.ts";
import { termKey } from "./gather.ts";

/**
 * How a blog writes its terms: the slug and the parent that a source states hold for every post that bears
 * the term, as does the spelling of the name that was met first.
 */
export class Spellings {
	readonly #categories = new Map<string, Term>();
	readonly #tags = new Map<string, Term>();

	/** @param terms from the most trusted sources first */
	#learn(spelled: Map<string, Term>, terms: readonly Term[]): void {
		for (const term of terms) {
			const key = termKey(term);
			const known = spelled.get(key);
			const slug = known === undefined || isMade(known) ? term.slug : known.slug;
			const parent = known?.parent ?? term.parent;
			const name = known?.name ?? term.name;
			spelled.set(key, parent === undefined ? { name, slug } : { name, slug, parent });
		}
	}

	apply(post: Post): void {
		post.categories = spell(this.#categories, post.categories);
		post.tags = spell(this.#tags, post.tags);
	}

	learnPost({ categories, tags }: Post): void {
		this.#learn(this.#categories, categories);
		this.#learn(this.#tags, tags);
	}

	learnSite({ categories }: Site): void {
		this.#learn(this.#categories, categories);
	}
}

const spell = (spelled: ReadonlyMap<string, Term>, terms: readonly Term[]): Term[] =>
	terms.map((term) => spelled.get(termKey(term)) ?? term);

/** Whether a slug is but what the name makes. */
const isMade = ({ name, slug }: Term): boolean => slug === slugify(name);

import type { Post, Term } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { slugify } from "../model/slug.ts";
import { termKey } from "./gather.ts";

/**
 * How a blog writes its terms: the slug and the parent that a source states hold for every post that bears
 * the term, as does the spelling of the name that was met first.
 */
export class Spellings {
	readonly #terms = new Map<string, Term>();

	/** @param terms from the most trusted sources first */
	learn(taxonomy: string, terms: readonly Term[]): void {
		for (const term of terms) {
			const key = `${taxonomy}\n${termKey(term)}`;
			const known = this.#terms.get(key);
			const slug = known === undefined || isMade(known) ? term.slug : known.slug;
			const parent = known?.parent ?? term.parent;
			const name = known?.name ?? term.name;
			this.#terms.set(key, parent === undefined ? { name, slug } : { name, slug, parent });
		}
	}

	#spell(taxonomy: string, terms: readonly Term[]): Term[] {
		return terms.map((term) => this.#terms.get(`${taxonomy}\n${termKey(term)}`) ?? term);
	}

	apply(post: Post): void {
		post.categories = this.#spell("category", post.categories);
		post.tags = this.#spell("tag", post.tags);
	}

	learnPost({ categories, tags }: Post): void {
		this.learn("category", categories);
		this.learn("tag", tags);
	}

	learnSite({ categories }: Site): void {
		this.learn("category", categories);
	}
}

/** Whether a slug is but what the name makes. */
const isMade = ({ name, slug }: Term): boolean => slug === slugify(name);

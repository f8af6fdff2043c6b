import type { Post, Term } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { termKey } from "./gather.ts";
import type { Member } from "./member.ts";

type Kind = "category" | "tag";

/** What all captures of a blog say about one of its terms. */
interface Entry {
	/** How often a source calls it so in words: an export, "Filed under", `rel=tag`. */
	stated: Record<Kind, number>;
	/** How often the order of an item's terms shows it. */
	shown: Record<Kind, number>;
}

const none: ReadonlySet<string> = new Set();

/** The terms of one blog, learnt from all its captures. */
export class Vocabulary {
	readonly #entries = new Map<string, Entry>();

	#entry(term: Term): Entry {
		const key = termKey(term);
		const known = this.#entries.get(key);
		if (known !== undefined) return known;
		const entry = { stated: { category: 0, tag: 0 }, shown: { category: 0, tag: 0 } };
		this.#entries.set(key, entry);
		return entry;
	}

	learnSite({ categories }: Site): void {
		for (const term of categories) this.#entry(term).stated.category++;
	}

	learnPost({ categories, tags, evidence }: Member["post"]): void {
		const open: ReadonlySet<string> =
			evidence.undecidedTerms.length === 0 ? none : new Set(evidence.undecidedTerms);
		const how = evidence.flatTerms.length > 0 ? "shown" : "stated";
		for (const term of categories) if (!open.has(term.name)) this.#entry(term)[how].category++;
		for (const term of tags) if (!open.has(term.name)) this.#entry(term)[how].tag++;
	}

	/** What a term is; `null` where no source says, or as many say the one as the other. */
	kindOf(term: Term): Kind | null {
		const { stated, shown } = this.#entry(term);
		for (const { category, tag } of [stated, shown])
			if (category !== tag) return category > tag ? "category" : "tag";
		return null;
	}
}

/** Carries what is decided on to what must follow: no category stands after a tag in a list that is ordered so. */
function spread(kinds: (Kind | null)[]): (Kind | null)[] {
	const lastCategory = kinds.lastIndexOf("category");
	const firstTag = kinds.indexOf("tag");
	if (firstTag >= 0 && firstTag < lastCategory) return kinds;
	return kinds.map((kind, index) => {
		if (kind !== null) return kind;
		if (index < lastCategory) return "category";
		return firstTag >= 0 && index > firstTag ? "tag" : null;
	});
}

/** Decides by the vocabulary of the whole archive what a feed left open; what stays open stays what it was read as. */
export function settleTerms(post: Member["post"], vocabulary: Vocabulary): Pick<Post, "categories" | "tags"> {
	const { categories, tags, evidence } = post;
	if (evidence.undecidedTerms.length === 0) return { categories, tags };
	const open = new Set(evidence.undecidedTerms);
	const place = new Map(evidence.flatTerms.map((name, index) => [name, index]));
	const terms = [
		...categories.map((term) => ({ term, read: "category" as Kind })),
		...tags.map((term) => ({ term, read: "tag" as Kind })),
	].sort((one, other) => (place.get(one.term.name) ?? 0) - (place.get(other.term.name) ?? 0));
	const kinds = spread(terms.map(({ term, read }) => (open.has(term.name) ? vocabulary.kindOf(term) : read)));
	const of = (kind: Kind): Term[] =>
		terms.filter(({ read }, index) => (kinds[index] ?? read) === kind).map(({ term }) => term);
	return { categories: of("category"), tags: of("tag") };
}

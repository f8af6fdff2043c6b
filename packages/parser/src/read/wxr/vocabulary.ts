import type { Author, Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import type { Element } from "../../xml/element.ts";
import { decodeSlug, field, plain } from "./field.ts";

/** WordPress's names for its own two taxonomies; version 1.0 wrote `tag`. */
const builtIn: Record<string, string> = { "": "category", category: "category", post_tag: "post_tag", tag: "post_tag" };

/** How each of the channel's elements names the parts of a term. */
const termElements: Record<string, { taxonomy: string | null; name: string; slug: string; parent: string }> = {
	"wp:category": { taxonomy: "category", name: "wp:cat_name", slug: "wp:category_nicename", parent: "wp:category_parent" },
	"wp:tag": { taxonomy: "post_tag", name: "wp:tag_name", slug: "wp:tag_slug", parent: "wp:tag_parent" },
	"wp:term": { taxonomy: null, name: "wp:term_name", slug: "wp:term_slug", parent: "wp:term_parent" },
};

export function taxonomyOf(domain: string): string {
	return Object.hasOwn(builtIn, domain) ? (builtIn[domain] as string) : domain;
}

interface KnownTerm {
	name: string;
	slug: string;
	/** The parent's slug; in exports of WordPress 2 its name. */
	parent: string;
}

class Taxonomy {
	readonly bySlug: Map<string, KnownTerm> = new Map();
	readonly byName: Map<string, KnownTerm> = new Map();

	add(term: KnownTerm): void {
		if (!this.bySlug.has(term.slug)) this.bySlug.set(term.slug, term);
		if (!this.byName.has(term.name)) this.byName.set(term.name, term);
	}

	find(slug: string, name: string): KnownTerm | undefined {
		return slug === "" ? this.byName.get(name) : this.bySlug.get(slug);
	}
}

/** The blog's authors and terms, which an export states before its items. */
export class Vocabulary {
	readonly #authors = new Map<string, Author>();
	readonly #taxonomies = new Map<string, Taxonomy>();

	/** Takes an element of the channel; says whether it was one of the vocabulary. */
	take(element: Element): boolean {
		if (element.name === "wp:author") this.#addAuthor(element);
		else if (Object.hasOwn(termElements, element.name)) this.#addTerm(element);
		else return false;
		return true;
	}

	/** Whoever has a login. The e-mail address, which the blog never showed, is passed over. */
	#addAuthor(element: Element): void {
		const login = field(element, "wp:author_login");
		const full = `${field(element, "wp:author_first_name")} ${field(element, "wp:author_last_name")}`.trim();
		const name = plain(field(element, "wp:author_display_name") || full || login);
		if (name !== "") this.#authors.set(login, { name, slug: slugify(login) });
	}

	#addTerm(element: Element): void {
		const names = termElements[element.name];
		if (names === undefined) return;
		const slug = decodeSlug(field(element, names.slug));
		const name = plain(field(element, names.name)) || slug;
		if (name === "") return;
		const taxonomy = names.taxonomy ?? taxonomyOf(field(element, "wp:term_taxonomy"));
		const parent = plain(decodeSlug(field(element, names.parent)));
		this.#taxonomy(taxonomy).add({ name, slug: slug || slugify(name), parent });
	}

	#taxonomy(name: string): Taxonomy {
		let taxonomy = this.#taxonomies.get(name);
		if (taxonomy === undefined) {
			taxonomy = new Taxonomy();
			this.#taxonomies.set(name, taxonomy);
		}
		return taxonomy;
	}

	get authors(): Author[] {
		return [...this.#authors.values()];
	}

	/** All categories, with their parents. */
	get categories(): Term[] {
		const { bySlug } = this.#taxonomy("category");
		return [...bySlug.values()].map((term) => this.#withParent("category", term));
	}

	/** Who writes under a login; exports before version 1.1 tell no more than that. */
	author(login: string): Author {
		return this.#authors.get(login) ?? { name: login, slug: slugify(login) };
	}

	/** A term as a post names it, with what the vocabulary knows beyond that. */
	term(taxonomy: string, slug: string, name: string): Term {
		const known = this.#taxonomy(taxonomy).find(slug, name);
		if (known === undefined) return { name: name || slug, slug: slug || slugify(name) };
		return { ...this.#withParent(taxonomy, known), name: name || known.name };
	}

	#withParent(taxonomy: string, { name, slug, parent }: KnownTerm): Term {
		if (parent === "") return { name, slug };
		const { bySlug, byName } = this.#taxonomy(taxonomy);
		return { name, slug, parent: bySlug.has(parent) ? parent : (byName.get(parent)?.slug ?? parent) };
	}
}

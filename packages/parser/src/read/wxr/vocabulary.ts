import type { Author, Term } from "../../model/post.ts";
import type { LegacyNumber, Site } from "../../model/site.ts";
import { slugify } from "../../model/slug.ts";
import type { Element } from "../../xml/element.ts";
import { decodeSlug, field, idField, plainField } from "./field.ts";

/** WordPress's own two taxonomies. Version 1.0 wrote `tag`, or nothing. */
const builtIn = new Map([
	["", "category"],
	["tag", "post_tag"],
]);

/** How each of the channel's elements names the parts of a term. */
const termElements = new Map([
	[
		"wp:category",
		{ taxonomy: "category", prefix: "wp:category", name: "wp:cat_name", slug: "wp:category_nicename" },
	],
	["wp:tag", { taxonomy: "post_tag", prefix: "wp:tag", name: "wp:tag_name", slug: "wp:tag_slug" }],
	["wp:term", { taxonomy: null, prefix: "wp:term", name: "wp:term_name", slug: "wp:term_slug" }],
]);

/** The taxonomies whose terms have plain addresses of their own. */
const numbered = new Map<string, LegacyNumber["kind"]>([
	["category", "category"],
	["post_tag", "tag"],
]);

export function taxonomyOf(domain: string): string {
	return builtIn.get(domain) ?? domain;
}

interface KnownTerm {
	name: string;
	slug: string;
	/** The parent's slug; in exports of WordPress 2 its name. */
	parent: string;
}

/** The blog's authors and terms, which an export states before its items. */
export class Vocabulary {
	readonly #site: Site;
	readonly #authors = new Map<string, Author>();
	/** By taxonomy and slug, and by taxonomy and name. */
	readonly #bySlug = new Map<string, KnownTerm>();
	readonly #byName = new Map<string, KnownTerm>();

	/** `site` gets the authors and categories. */
	constructor(site: Site) {
		this.#site = site;
	}

	/** Takes an element of the channel; says whether it was one of the vocabulary. */
	take(element: Element): boolean {
		const names = termElements.get(element.name);
		if (names !== undefined) {
			const taxonomy = names.taxonomy ?? taxonomyOf(field(element, "wp:term_taxonomy"));
			const slug = decodeSlug(field(element, names.slug));
			const name = plainField(element, names.name) || slug;
			const parent = decodeSlug(plainField(element, `${names.prefix}_parent`));
			if (name === "") return true;
			this.#addTerm(taxonomy, { name, slug: slug || slugify(name), parent });
			const kind = numbered.get(taxonomy);
			if (kind !== undefined) this.#addNumber(kind, idField(element, "wp:term_id"), slug || slugify(name));
		} else if (element.name === "wp:author") this.#addAuthor(element);
		else return false;
		return true;
	}

	/** Whoever has a login. The mail address, which the blog never showed, is passed over. */
	#addAuthor(element: Element): void {
		const login = field(element, "wp:author_login");
		const parts = [plainField(element, "wp:author_first_name"), plainField(element, "wp:author_last_name")];
		const name = plainField(element, "wp:author_display_name") || parts.join(" ").trim() || login;
		if (name === "" || this.#authors.has(login)) return;
		const author = { name, slug: slugify(login) };
		this.#authors.set(login, author);
		this.#site.authors.push({ ...author });
		this.#addNumber("author", idField(element, "wp:author_id"), author.slug);
	}

	#addNumber(kind: LegacyNumber["kind"], number: number | null, slug: string): void {
		if (number === null || slug === "") return;
		this.#site.numbers ??= [];
		this.#site.numbers.push({ kind, number, slug });
	}

	#addTerm(taxonomy: string, term: KnownTerm): void {
		const bySlug = `${taxonomy}\0${term.slug}`;
		const byName = `${taxonomy}\0${term.name}`;
		if (this.#bySlug.has(bySlug)) return;
		this.#bySlug.set(bySlug, term);
		if (!this.#byName.has(byName)) this.#byName.set(byName, term);
		if (taxonomy === "category") this.#site.categories.push(this.#withParent(taxonomy, term));
	}

	/** Who writes under a login; exports before version 1.1 tell no more than that. */
	author(login: string): Author {
		return { ...(this.#authors.get(login) ?? { name: login, slug: slugify(login) }) };
	}

	/** A term as a post names it, with what the vocabulary knows beyond that. */
	term(taxonomy: string, slug: string, name: string): Term {
		const known =
			slug === "" ? this.#byName.get(`${taxonomy}\0${name}`) : this.#bySlug.get(`${taxonomy}\0${slug}`);
		if (known === undefined) return { name: name || slug, slug: slug || slugify(name) };
		return { ...this.#withParent(taxonomy, known), name: name || known.name };
	}

	#withParent(taxonomy: string, { name, slug, parent }: KnownTerm): Term {
		if (parent === "") return { name, slug };
		const isSlug = this.#bySlug.has(`${taxonomy}\0${parent}`);
		const named = isSlug ? undefined : this.#byName.get(`${taxonomy}\0${parent}`);
		return { name, slug, parent: named?.slug ?? parent };
	}
}

import type { Moment } from "./moment.ts";
import type { Author, Term } from "./post.ts";

/** A blog that posts come from. `id` is derived from its address, else from its title. */
export interface Site {
	id: string;
	title: string | null;
	url: string | null;
	description: string | null;
	language: string | null;
	/** An IANA name. */
	timeZone: string | null;
	generator: string | null;
	feedUrl: string | null;
	updated: Moment | null;
	authors: Author[];
	/** The vocabulary with its hierarchy, where a source states it. */
	categories: Term[];
	image: { url: string; title: string | null } | null;
	rights: string | null;
	guid: string | null;
	/** The numbers by which WordPress's plain addresses name terms and authors (`?cat=N`), where an export states them. */
	numbers?: LegacyNumber[];
}

/** What a number of WordPress's data base stands for: the slug of a category, a tag or an author. */
export interface LegacyNumber {
	kind: "category" | "tag" | "author";
	number: number;
	slug: string;
}

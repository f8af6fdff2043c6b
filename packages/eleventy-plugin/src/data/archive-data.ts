import type { Entry, List, SiteModel } from "../site/model.ts";

/** What templates of the site's own get as `archive`. */
export interface ArchiveData {
	title: string;
	description: string | null;
	/** Posts and reports, newest first. */
	posts: readonly Entry[];
	pages: readonly Entry[];
	reports: readonly Entry[];
	/** Everything that has a page of its own. */
	entries: readonly Entry[];
	/** Every archive of the site, home first. */
	lists: readonly List[];
	/** All archives cut into pages, to be paginated over with size 1. */
	listPages: SiteModel["listPages"];
	years: readonly List[];
	months: readonly List[];
	categories: readonly List[];
	tags: readonly List[];
	authors: readonly List[];
	sources: readonly List[];
	site: SiteModel;
}

/** Frozen, so that Eleventy passes it by reference instead of merging it for every page. */
export function archiveData(site: SiteModel): Readonly<ArchiveData> {
	const { title, description, posts, entries, lists, listPages } = site;
	const ofKind = (kind: List["kind"]): readonly List[] => lists.filter((list) => list.kind === kind);
	return Object.freeze({
		title,
		description,
		posts,
		pages: entries.filter(({ post }) => post.kind === "page"),
		reports: entries.filter(({ post }) => post.kind === "report"),
		entries,
		lists,
		listPages,
		years: ofKind("year"),
		months: ofKind("month"),
		categories: ofKind("category"),
		tags: ofKind("tag"),
		authors: ofKind("author"),
		sources: ofKind("source"),
		site,
	});
}

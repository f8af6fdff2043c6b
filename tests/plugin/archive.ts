import type { Archive, Comment, Post, Site } from "blog-archive-parser";

/** A blog's description with what a test wants to say. */
export function site(said: Partial<Site> = {}): Site {
	return {
		id: "old.example",
		title: "Old Blog",
		url: "http://old.example",
		description: null,
		language: null,
		timeZone: null,
		generator: null,
		feedUrl: null,
		updated: null,
		authors: [],
		categories: [],
		image: null,
		rights: null,
		guid: null,
		...said,
	};
}

/** A post with what a test wants to say; its id and title follow its slug. */
export function post(said: Partial<Post> & { slug: string }): Post {
	return {
		id: `old.example/${said.slug}`,
		kind: "post",
		site: "old.example",
		title: `About ${said.slug}`,
		url: null,
		guid: null,
		legacyId: null,
		status: "published",
		published: { iso: "2013-06-03T10:17:44+00:00", precision: "second" },
		updated: null,
		authors: [],
		categories: [],
		tags: [],
		taxonomies: {},
		excerpt: null,
		html: `<p>The text of ${said.slug}.</p>`,
		text: `The text of ${said.slug}.`,
		excerptOnly: false,
		protected: false,
		sticky: false,
		media: [],
		meta: {},
		comments: { count: null, open: null, url: null, feedUrl: null, items: [] },
		enclosures: [],
		language: null,
		rights: null,
		subtitle: null,
		publisher: null,
		outline: [],
		footnotes: [],
		confidence: 1,
		confidenceNotes: [],
		sources: { title: ["feed"], ...(said.published === null ? {} : { published: ["feed"] }) },
		conflicts: [],
		...said,
	};
}

export function comment(said: Partial<Comment> & { id: string }): Comment {
	return {
		author: { name: "Jane" },
		published: null,
		html: `<p>Comment ${said.id}</p>`,
		text: `Comment ${said.id}`,
		parent: null,
		kind: "comment",
		approved: true,
		flags: [],
		...said,
	};
}

/** An archive of posts, as `parse` would print it. */
export function archive(posts: Post[], sites: Site[] = [site()]): Archive {
	return {
		version: 1,
		sites,
		posts,
		captures: [
			{
				id: "feed",
				path: "feed.xml",
				format: "rss",
				site: sites[0]?.id ?? null,
				capturedAfter: null,
				capturedBefore: null,
				posts: posts.length,
				ledger: { lines: 0, content: 0, metadata: 0, comments: 0, furniture: 0, unaccounted: 0 },
			},
		],
		diagnostics: [],
	};
}

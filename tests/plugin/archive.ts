import type { Archive, Comment, Post, Site } from "blog-archive-parser";
import * as plain from "../harness/archives.ts";

/** A blog's description with what a test wants to say. */
export function site(said: Partial<Site> = {}): Site {
	return plain.site({
		id: "old.example",
		title: "Old Blog",
		url: "http://old.example",
		description: null,
		language: null,
		...said,
	});
}

/** A post with what a test wants to say; its id and title follow its slug. */
export function post(said: Partial<Post> & { slug: string }): Post {
	return plain.post({
		id: `old.example/${said.slug}`,
		site: "old.example",
		title: `About ${said.slug}`,
		url: null,
		html: `<p>The text of ${said.slug}.</p>`,
		text: `The text of ${said.slug}.`,
		sources: { title: ["feed"], ...(said.published === null ? {} : { published: ["feed"] }) },
		...said,
	});
}

export function comment(said: Partial<Comment> & { id: string }): Comment {
	return plain.comment({
		author: { name: "Jane" },
		published: null,
		html: `<p>Comment ${said.id}</p>`,
		text: `Comment ${said.id}`,
		...said,
	});
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

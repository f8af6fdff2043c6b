import type { Archive } from "../model/archive.ts";
import type { Post, Term } from "../model/post.ts";
import { slugify } from "../model/slug.ts";
import type { WriteOptions } from "./options.ts";

/** Whether everybody may read a post in a feed. Pages are no news, so that feeds leave them out. */
export function isPublic(post: Post): boolean {
	return post.status === "published" && !post.protected && post.kind !== "page";
}

/** The slugs of the terms that a name or slug stands for, with those of all terms below them. */
function slugsOf(wanted: string, terms: readonly Term[]): Set<string> {
	const folded = wanted.trim().toLowerCase();
	const slug = slugify(wanted);
	const slugs = new Set(
		terms
			.filter(
				(term) => term.slug === folded || term.slug === slug || term.name.trim().toLowerCase() === folded,
			)
			.map((term) => term.slug),
	);
	for (let before = -1; before < slugs.size; ) {
		before = slugs.size;
		for (const { slug, parent } of terms) if (parent !== undefined && slugs.has(parent)) slugs.add(slug);
	}
	return slugs;
}

/**
 * The posts of a category and of those below it. Where the archive has no such category but a tag of that name, it is
 * the posts with the tag: not every source tells the one from the other.
 */
export function postsInCategory({ sites, posts }: Archive, wanted: string): Post[] {
	const categories = [
		...sites.flatMap((site) => site.categories),
		...posts.flatMap((post) => post.categories),
	];
	const slugs = slugsOf(wanted, categories);
	if (slugs.size > 0) return posts.filter((post) => post.categories.some(({ slug }) => slugs.has(slug)));
	const tags = slugsOf(
		wanted,
		posts.flatMap((post) => post.tags),
	);
	return posts.filter((post) => post.tags.some(({ slug }) => tags.has(slug)));
}

/** The posts that a feed tells of, in the archive's order: newest first. */
export function selectPosts(archive: Archive, { category, limit, reports }: WriteOptions): Post[] {
	const posts = category === undefined ? archive.posts : postsInCategory(archive, category);
	const shown = posts.filter((post) => isPublic(post) && !(reports === "none" && post.kind === "report"));
	return limit === undefined ? shown : shown.slice(0, limit);
}

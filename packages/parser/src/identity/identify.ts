import { canonicalUrl } from "../addresses/canonical.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import type { CaptureId, Post, Term } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { identifyComments } from "./comment-ids.ts";
import { digest } from "./digest.ts";
import { siteId } from "./site-id.ts";
import { postSlug, withSlug } from "./slugs.ts";
import { isUnknown, sharedSources, soleSources } from "./statements.ts";

/** What a post is known by, from the surest sign to the weakest. */
function nameOf(post: Post): unknown[] {
	if (post.guid !== null) return ["guid", post.guid.value];
	if (post.legacyId !== null) return ["p", post.legacyId];
	if (post.url !== null) return ["url", canonicalUrl(post.url) ?? post.url];
	if (post.title !== "" || post.published !== null) return ["title", post.title, post.published?.iso];
	return ["text", post.text];
}

/** Changes the post, which is the reader's gift: a copy would make its text before anybody asks for it. */
function addSlugs(post: CapturedPost): void {
	post.slug = postSlug(post);
	post.authors = post.authors.map(withSlug);
	post.categories = post.categories.map(withSlug);
	post.tags = post.tags.map(withSlug);
	for (const name of Object.keys(post.taxonomies))
		post.taxonomies[name] = (post.taxonomies[name] as Term[]).map(withSlug);
}

/** As much of a slug as makes an id readable. */
function beginningOf(slug: string): string {
	const beginning = slug.slice(0, 40);
	return beginning.endsWith("-") ? beginning.replace(/-+$/, "") : beginning;
}

/** Completes one post after another of the same document. */
export type IdentifyPost = (post: CapturedPost) => CapturedPost;

/**
 * Makes the function that gives each post of one document its id, slugs and sources. It remembers
 * only ids, so that a stream of posts needs hardly any memory; a second post of the same name
 * becomes `…-2`.
 */
export function postIdentifier(
	site: string,
	capture: CaptureId,
	sourcesOf: (post: Post) => Post["sources"] = soleSources(capture),
): IdentifyPost {
	const seen = new Set<number>();
	/** How many posts have a name that is not only one's. */
	const copies = new Map<number, number>();
	return (post) => {
		addSlugs(post);
		const name = digest(site, ...nameOf(post));
		const key = Number.parseInt(name.slice(0, 7), 16);
		const before = seen.size;
		const copy = seen.add(key).size > before ? 1 : (copies.get(key) ?? 1) + 1;
		if (copy > 1) copies.set(key, copy);
		const id = post.id || `${beginningOf(post.slug)}-${name}${copy > 1 ? `-${copy}` : ""}`;
		post.id = id;
		post.site ||= site;
		if (post.comments.items.length > 0)
			post.comments.items = identifyComments(post.comments.items, post.title || id);
		if (isUnknown(post.sources)) post.sources = sourcesOf(post);
		if (post.evidence.diagnostics.length > 0)
			post.evidence.diagnostics = post.evidence.diagnostics.map((one) => ({ ...one, capture, post: id }));
		return post;
	};
}

/** Gives a site its id and its authors and categories their slugs. */
export function identifySite(site: Site, capture: CaptureId): Site {
	return {
		...site,
		id: site.id || siteId(site, capture),
		authors: site.authors.map(withSlug),
		categories: site.categories.map(withSlug),
	};
}

/** Completes what a reader leaves open: ids, slugs, sources. The posts' diagnostics move to the capture. */
export function identify(capture: Capture): Capture {
	const site = identifySite(capture.site, capture.id);
	const identifyPost = postIdentifier(site.id, capture.id, sharedSources(capture.id));
	const identified = capture.posts.map(identifyPost);
	const ofPosts = identified.flatMap((post) => post.evidence.diagnostics);
	for (const post of identified) post.evidence.diagnostics = [];
	return { ...capture, site, posts: identified, diagnostics: [...capture.diagnostics, ...ofPosts] };
}

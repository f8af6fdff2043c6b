import { tellingPart } from "../addresses/canonical.ts";
import { detached } from "../model/detached.ts";
import type { Author, Post, Term } from "../model/post.ts";
import { slugify } from "../model/slug.ts";
import { digest } from "./digest.ts";

const nameless = /^(?:\d*|index|default|archives?|posts?|blog|feed|story|entry|view|item|page)$/;

const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i;

function lastSegment(address: string): string {
	const whole = path.exec(address)?.[1] ?? "";
	let end = whole.length;
	while (whole[end - 1] === "/") end--;
	const segment = whole.slice(whole.lastIndexOf("/", end - 1) + 1, end);
	if (!segment.includes("%")) return segment;
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** `/2013/06/who-cares/` and `/who_cares.html` name their post; `/?p=1788` and `/archives/1788` do not. */
function slugOfAddress(address: string | null): string {
	if (address === null) return "";
	const slug = slugify(
		lastSegment(tellingPart(address)).replace(/\.(?:html?|php|aspx?|shtml|jsp|cfm)$/i, ""),
	);
	return nameless.test(slug) ? "" : slug;
}

/** What a post's new address ends in: the source's word, else its old address's, else the title's, else what is known. */
export function postSlug(post: Post): string {
	return (
		post.slug ||
		slugOfAddress(post.url) ||
		slugify(post.title) ||
		(post.legacyId !== null ? `post-${post.legacyId}` : "") ||
		(post.published !== null ? `post-${slugify(post.published.iso.replace(/:.*|[+Z].*$/g, ""))}` : "") ||
		`post-${digest(post.guid?.value, post.url, post.text)}`
	);
}

/** Whether a slug is the source's own word, which an edited title does not change, and not made of the title. */
export function isStatedSlug({ slug, url, title }: Pick<Post, "slug" | "url" | "title">): boolean {
	return slug === slugOfAddress(url) || (title !== "" && slug !== slugify(title));
}

/** Terms and authors come again and again. */
const slugs = new Map<string, string>();

function slugOfName(name: string): string {
	const known = slugs.get(name);
	if (known !== undefined) return known;
	const slug = slugify(name) || `n-${digest(name)}`;
	if (slugs.size >= 2000) slugs.clear();
	slugs.set(detached(name), slug);
	return slug;
}

/** Gives a term or an author the slug that its name makes, where its source states none. */
export function withSlug<Named extends Author | Term>(named: Named): Named {
	return named.slug !== "" ? named : { ...named, slug: slugOfName(named.name) };
}

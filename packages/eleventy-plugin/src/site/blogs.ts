import type { Archive } from "blog-archive-parser";
import { slugify } from "blog-archive-parser/write";
import type { AddressBook } from "../addresses/book.ts";
import { safeSegment } from "../addresses/segment.ts";
import type { Dated } from "./dated.ts";
import type { Blog } from "./model.ts";

const hostOf = (url: string | null): string | null =>
	url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;

/** The blogs that posts came from, by the archive's order of sites. */
export function findBlogs(
	archive: Archive,
	posts: readonly Dated[],
	base: string,
	book: AddressBook,
): Blog[] {
	const counts = new Map<string, number>();
	for (const { post } of posts) counts.set(post.site, (counts.get(post.site) ?? 0) + 1);
	return archive.sites
		.filter((site) => counts.has(site.id))
		.map((site) => {
			const name = site.title ?? hostOf(site.url) ?? site.id;
			const slug = safeSegment(slugify(name)) || safeSegment(site.id) || "blog";
			return { name, address: book.claim(`${base}source/${slug}/`), site, count: counts.get(site.id) ?? 0 };
		});
}

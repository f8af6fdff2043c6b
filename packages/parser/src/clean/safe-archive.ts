import { isDangerous, safeUrl } from "../addresses/safe-url.ts";
import { guardAddresses } from "../html/guard-addresses.ts";
import type { Archive } from "../model/archive.ts";
import type { Author, Comment, Conflict, Media, Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";

const orNull = (address: string | null): string | null => (address === null ? null : safeUrl(address));

function withSafeUrl<T extends { url?: string }>(person: T): T {
	if (person.url === undefined) return person;
	const url = safeUrl(person.url);
	const { url: _, ...rest } = person;
	return (url === null ? rest : { ...rest, url }) as T;
}

const safeAuthors = (authors: Author[]): Author[] =>
	authors.some(({ url }) => url !== undefined) ? authors.map(withSafeUrl) : authors;

function safeComment(comment: Comment): Comment {
	return {
		...comment,
		author: comment.author === null ? null : withSafeUrl(comment.author),
		html: guardAddresses(comment.html),
	};
}

/** Strings of lost values: bodies by their fields, addresses wherever they stand. */
function safeValue(value: unknown, key: string): unknown {
	if (typeof value === "string") {
		if (key === "html") return guardAddresses(value);
		return isDangerous(value) && /url|guid|value|link/i.test(key) ? null : value;
	}
	if (Array.isArray(value)) return value.map((one) => safeValue(one, key));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, safeValue(inner, name)]));
}

function safeConflict(conflict: Conflict): Conflict {
	const key = conflict.field.split(".").at(-1) ?? "";
	return {
		...conflict,
		kept: safeValue(conflict.kept, key),
		others: conflict.others.map((one) => safeValue(one, key)),
	};
}

function listed<T extends { url: string }>(items: T[]): T[] {
	if (items.length === 0) return items;
	return items.flatMap((item) => {
		const url = safeUrl(item.url, "image");
		return url === null ? [] : [{ ...item, url }];
	});
}

function withSafePage({ page, ...media }: Media): Media {
	const safe = page === undefined ? null : safeUrl(page);
	return safe === null ? media : { ...media, page: safe };
}

function safeComments(comments: Post["comments"]): Post["comments"] {
	const url = orNull(comments.url);
	const feedUrl = orNull(comments.feedUrl);
	if (url === comments.url && feedUrl === comments.feedUrl && comments.items.length === 0) return comments;
	return { ...comments, url, feedUrl, items: comments.items.map(safeComment) };
}

/** Makes the addresses of a post safe to follow where they are, and leaves its HTML otherwise as it was. */
export function makeSafe(post: Post): void {
	post.url = orNull(post.url);
	if (post.guid !== null && isDangerous(post.guid.value)) post.guid = null;
	post.authors = safeAuthors(post.authors);
	post.html = guardAddresses(post.html);
	post.media = listed(post.media).map(withSafePage);
	post.enclosures = listed(post.enclosures);
	if (post.footnotes.length > 0)
		post.footnotes = post.footnotes.map((note) => ({ ...note, html: guardAddresses(note.html) }));
	post.comments = safeComments(post.comments);
	if (post.conflicts.length > 0) post.conflicts = post.conflicts.map(safeConflict);
}

export function safePost(post: Post): Post {
	const safe = { ...post };
	makeSafe(safe);
	return safe;
}

export function safeSite(site: Site): Site {
	const image = site.image === null ? null : safeUrl(site.image.url, "image");
	return {
		...site,
		url: orNull(site.url),
		feedUrl: orNull(site.feedUrl),
		guid: site.guid !== null && isDangerous(site.guid) ? null : site.guid,
		authors: safeAuthors(site.authors),
		image: site.image === null || image === null ? null : { ...site.image, url: image },
	};
}

/**
 * Every address of an archive made safe: none is `javascript:`, `vbscript:` or `data:` (images apart), in the
 * typed fields and in the HTML, also in disguise. This holds for raw and cleaned archives alike.
 */
export function safeArchive(archive: Archive): Archive {
	return { ...archive, sites: archive.sites.map(safeSite), posts: archive.posts.map(safePost) };
}

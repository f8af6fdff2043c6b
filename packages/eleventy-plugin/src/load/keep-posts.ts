import { isDeepStrictEqual } from "node:util";
import type { Archive, Post } from "blog-archive-parser";

/** Whether two posts are the same, but for the captures that they name: their ids change with the beginnings of documents. */
function isSamePost(one: Post, other: Post): boolean {
	const names = Object.keys(one) as (keyof Post)[];
	return (
		names.length === Object.keys(other).length &&
		names.every(
			(name) => name === "sources" || one[name] === other[name] || isDeepStrictEqual(one[name], other[name]),
		)
	);
}

/** Whether a post is in memory and not read from a file, which may be gone, when it is asked for its body. */
const isHeld = (post: Post): boolean => Object.getOwnPropertyDescriptor(post, "html")?.get === undefined;

/** An archive in which the posts that are as they were before are the same objects, so that what is known of them still holds. */
export function keepPosts(archive: Archive, before: Archive | null): Archive {
	if (before === null) return archive;
	const known = new Map(before.posts.map((post) => [post.id, post]));
	const posts = archive.posts.map((post) => {
		const former = known.get(post.id);
		if (former === undefined || former === post || !isHeld(former) || !isSamePost(post, former)) return post;
		former.sources = post.sources;
		return former;
	});
	return { ...archive, posts };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null;

/** A copy down to the strings, for somebody who may change it. */
export function copyOf<T>(value: T): T {
	if (Array.isArray(value)) return value.map(copyOf) as T;
	if (!isRecord(value)) return value;
	const copy: Record<string, unknown> = {};
	for (const name in value) copy[name] = copyOf(value[name]);
	return copy as T;
}

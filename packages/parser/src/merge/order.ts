import { startOf } from "../model/instant.ts";
import type { Post } from "../model/post.ts";
import type { Member } from "./member.ts";

/** A welded post, and what it was made of. */
export interface Placed {
	post: Post;
	/** Its place among all members. */
	rank: number;
	members: readonly Member[];
}

/** Newest first, undated last; of the same moment as their documents list them. */
export function newestFirst(one: Placed, other: Placed): number {
	const [a, b] = [one.post.published, other.post.published];
	if (a === null || b === null) return a === b ? one.rank - other.rank : a === null ? 1 : -1;
	return startOf(b) - startOf(a) || one.rank - other.rank;
}

/** Posts with the ids they have; a second post of the same id becomes `…-2`. */
export function uniqueIds(posts: readonly Post[]): Post[] {
	const taken = new Set(posts.map(({ id }) => id));
	const used = new Set<string>();
	return posts.map((post) => {
		let id = post.id;
		for (let copy = 2; used.has(id) || (id !== post.id && taken.has(id)); copy++) id = `${post.id}-${copy}`;
		used.add(id);
		return id === post.id ? post : { ...post, id };
	});
}

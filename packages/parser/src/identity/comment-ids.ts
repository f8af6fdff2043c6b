import type { Comment } from "../model/post.ts";
import { digest } from "./digest.ts";

/** Numbers a name that is taken: `x`, `x-2`, `x-3`. */
function unused(name: string, taken: ReadonlySet<string>): string {
	let candidate = name;
	for (let copy = 2; taken.has(candidate); copy++) candidate = `${name}-${copy}`;
	return candidate;
}

/** Gives every comment an id that its post has once; a source's own ids, and the parents that name them, stay. */
export function identifyComments(comments: readonly Comment[], post: string): Comment[] {
	const taken = new Set<string>();
	return comments.map((comment) => {
		const { author, published, text } = comment;
		const stated = comment.id || `comment-${digest(post, author?.name, published?.iso, text)}`;
		const id = unused(stated, taken);
		taken.add(id);
		return { ...comment, id };
	});
}

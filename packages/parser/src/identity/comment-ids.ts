import type { Comment } from "../model/post.ts";
import { digest } from "./digest.ts";

/** Numbers ids that occur more than once: `x`, `x-2`, `x-3`. */
export function uniqueCommentIds(comments: readonly Comment[]): Comment[] {
	const taken = new Set(comments.map(({ id }) => id));
	const used = new Set<string>();
	// Where the search went on: thousands of comments may be the same.
	const nextCopy = new Map<string, number>();
	return comments.map((comment) => {
		let id = comment.id;
		let copy = nextCopy.get(id) ?? 2;
		for (; used.has(id) || (id !== comment.id && taken.has(id)); copy++) id = `${comment.id}-${copy}`;
		nextCopy.set(comment.id, copy);
		used.add(id);
		return id === comment.id ? comment : { ...comment, id };
	});
}

/** `#3` names the third comment of the list, where a source has no ids. */
function withParents(comments: Comment[]): Comment[] {
	return comments.map((comment) => {
		const position = /^#(\d+)$/.exec(comment.parent ?? "")?.[1];
		return position === undefined
			? comment
			: { ...comment, parent: comments[Number(position) - 1]?.id ?? null };
	});
}

/**
 * Gives every comment an id that its post has once, the same in every capture that shows the comment alike; a
 * source's own ids, and the parents that name them, stay.
 * @param post what the post is called
 */
export function identifyComments(comments: readonly Comment[], post: string): Comment[] {
	const identified = uniqueCommentIds(
		comments.map((comment) => {
			const { author, published, text } = comment;
			const id = comment.id || `comment-${digest(post, author?.name, published?.iso, text)}`;
			return { ...comment, id };
		}),
	);
	return withParents(identified);
}

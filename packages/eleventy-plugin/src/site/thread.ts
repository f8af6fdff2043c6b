import type { Comment, Post } from "blog-archive-parser";
import type { CommentNode, CommentThread } from "./model.ts";

/** Deeper answers stand beside what they answer: no page is narrow enough for all of them. */
const deepest = 6;

/**
 * Answers below what they answer; one whose parent is missing, or that answers itself in a circle, stands
 * on its own.
 */
function nest(comments: readonly Comment[]): CommentNode[] {
	const known = new Map(comments.map((comment) => [comment.id, comment]));
	const depths = new Map<string, number>();
	const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: [] as CommentNode[] }]));
	const holders = new Map<string, Comment | null>();
	const roots: CommentNode[] = [];
	for (const comment of comments) {
		const node = nodes.get(comment.id);
		if (node === undefined) continue;
		let above = parentOf(comment, known);
		if (above !== null && depthOf(comment, known, depths) === 0) above = null;
		for (; above !== null && depthOf(above, known, depths) >= deepest; )
			above = holders.get(above.id) ?? parentOf(above, known);
		holders.set(comment.id, above);
		(above === null ? roots : (nodes.get(above.id)?.answers ?? roots)).push(node);
	}
	return roots;
}

const parentOf = ({ parent }: Comment, known: ReadonlyMap<string, Comment>): Comment | null =>
	parent === null ? null : (known.get(parent) ?? null);

/** How many comments stand above one; 0 also for those of a circle. Each is looked at once. */
function depthOf(comment: Comment, known: ReadonlyMap<string, Comment>, depths: Map<string, number>): number {
	const path: Comment[] = [];
	const seen = new Set<string>();
	let at: Comment | null = comment;
	while (at !== null && !depths.has(at.id) && !seen.has(at.id)) {
		seen.add(at.id);
		path.push(at);
		at = parentOf(at, known);
	}
	const circle = at !== null && seen.has(at.id);
	let depth = at === null || circle ? -1 : (depths.get(at.id) ?? -1);
	for (const one of path.reverse()) {
		depth = circle ? 0 : depth + 1;
		depths.set(one.id, depth);
	}
	return depths.get(comment.id) ?? 0;
}

/** The comments of a post, threaded, with pingbacks and trackbacks apart; those not approved are left out. */
export function threadOf(post: Post, feed: string | null): CommentThread {
	const approved = post.comments.items.filter((comment) => comment.approved);
	return {
		count: post.comments.count ?? (approved.length > 0 ? approved.length : null),
		open: post.comments.open,
		comments: nest(approved.filter((comment) => comment.kind === "comment")),
		pings: approved.filter((comment) => comment.kind !== "comment"),
		feed,
	};
}

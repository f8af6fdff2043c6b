import type { Comment, Post } from "blog-archive-parser";
import type { CommentNode, CommentThread } from "./model.ts";

/** Answers below what they answer; one whose parent is missing, or that answers itself in a circle, stands on its own. */
function nest(comments: readonly Comment[]): CommentNode[] {
	const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: [] as CommentNode[] }]));
	const roots: CommentNode[] = [];
	for (const comment of comments) {
		const node = nodes.get(comment.id);
		if (node === undefined) continue;
		const parent =
			comment.parent === null || leadsTo(comment, comment.id, nodes) ? null : nodes.get(comment.parent);
		(parent?.answers ?? roots).push(node);
	}
	return roots;
}

function leadsTo(from: Comment, id: string, nodes: ReadonlyMap<string, CommentNode>): boolean {
	const seen = new Set<string>();
	for (let parent = from.parent; parent !== null && !seen.has(parent); ) {
		if (parent === id) return true;
		seen.add(parent);
		parent = nodes.get(parent)?.comment.parent ?? null;
	}
	return false;
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

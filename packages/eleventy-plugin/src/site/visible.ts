import type { Post } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";

/** Whether an entry is published: hidden ones are only when they were asked for. */
export function isVisible(post: Post, { include, scheduledUntil }: Settings): boolean {
	if (post.protected && !include.includes("protected")) return false;
	if (post.status === "published") return true;
	if (include.includes(post.status)) return true;
	if (post.status !== "scheduled" || scheduledUntil === null || post.published === null) return false;
	return post.published.iso.slice(0, scheduledUntil.length) <= scheduledUntil;
}

import type { PostStatus } from "../../model/post.ts";

/** What WordPress calls the statuses of posts. */
export const postStatuses: ReadonlyMap<string, PostStatus> = new Map([
	["", "published"],
	["publish", "published"],
	["inherit", "published"],
	["future", "scheduled"],
	["draft", "draft"],
	["auto-draft", "draft"],
	["pending", "pending"],
	["private", "private"],
	["trash", "trash"],
]);

/** What stands in `wp:comment_approved`. */
export const commentStatuses: ReadonlyMap<string, "approved" | "waiting" | "spam" | "trash"> = new Map([
	["", "approved"],
	["1", "approved"],
	["approve", "approved"],
	["approved", "approved"],
	["0", "waiting"],
	["hold", "waiting"],
	["unapproved", "waiting"],
	["spam", "spam"],
	["trash", "trash"],
	["post-trashed", "trash"],
]);

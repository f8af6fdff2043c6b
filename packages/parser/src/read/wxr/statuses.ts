import type { PostStatus } from "../../model/post.ts";

/** What WordPress calls the statuses of posts. */
export const postStatuses: Record<string, PostStatus> = {
	"": "published",
	publish: "published",
	inherit: "published",
	future: "scheduled",
	draft: "draft",
	"auto-draft": "draft",
	pending: "pending",
	private: "private",
	trash: "trash",
};

/** What stands in `wp:comment_approved`. */
export const commentStatuses: Record<string, "approved" | "waiting" | "spam" | "trash"> = {
	"": "approved",
	"1": "approved",
	approved: "approved",
	approve: "approved",
	"0": "waiting",
	hold: "waiting",
	unapproved: "waiting",
	spam: "spam",
	trash: "trash",
	"post-trashed": "trash",
};

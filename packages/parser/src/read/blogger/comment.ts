import type { Feed } from "../../feed/feed.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { attribute, childNamed, type Element } from "../../xml/element.ts";
import { bodyOf, field, linkOf, momentIn, personOf } from "./entry.ts";

/** A comment, and the post that it is about. */
export interface BloggerComment {
	comment: Comment;
	/** The post's id, as its own entry states it. */
	post: string;
	/** The post's address. */
	url: string | null;
	/** Blogger held it for spam, or somebody deleted it. */
	hidden: boolean;
}

/** What Takeout calls the states of comments; the classic export holds only what was to be seen. */
const approved: ReadonlySet<string> = new Set(["", "LIVE"]);
const waiting: ReadonlySet<string> = new Set(["AWAITING_MODERATION", "PENDING"]);

/** The number at the end of an id or address of Blogger. */
function numberOf(id: string): string | null {
	return id.split(/\D/).at(-1) || null;
}

/** The comment that this one answers: a link to it in the classic export, its id in Takeout's. */
function parentOf(feed: Feed, entry: Element): string | null {
	const related = linkOf(feed, entry, "related");
	return numberOf(field(entry, "blogger:inreplyto") || (related?.includes("/comments/") ? related : ""));
}

export function readComment(feed: Feed, entry: Element): BloggerComment {
	const id = field(entry, "atom:id");
	const html = bodyOf(feed, entry, "comments");
	const reply = childNamed(entry, "thr:in-reply-to");
	const status = field(entry, "blogger:status").toUpperCase();
	const isHidden = !approved.has(status) && !waiting.has(status);
	const author = personOf(entry);
	const href = reply === null ? null : feed.address(attribute(reply, "href") ?? "", reply, entry);
	return {
		comment: {
			id: numberOf(id) ?? id,
			author: author?.name === "Unknown" ? null : author,
			published: momentIn(feed, entry, "atom:published"),
			html,
			text: htmlToText(html),
			parent: parentOf(feed, entry),
			kind: "comment",
			approved: approved.has(status),
			flags: isHidden ? ["suspected-spam"] : [],
		},
		post: (reply && attribute(reply, "ref")?.trim()) || field(entry, "blogger:parent"),
		url: href ?? linkOf(feed, entry, "alternate")?.split(/[?#]/, 1)[0] ?? null,
		hidden: isHidden,
	};
}

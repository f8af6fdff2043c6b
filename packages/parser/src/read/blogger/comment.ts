import { readFeedDate } from "../../dates/feed-date.ts";
import { htmlToText } from "../../html/text.ts";
import type { Moment } from "../../model/moment.ts";
import type { Comment } from "../../model/post.ts";
import { attribute, childNamed, type Element } from "../../xml/element.ts";
import { field, linkOf, personOf } from "./entry.ts";

/** A comment, and the post that it is about. */
export interface BloggerComment {
	comment: Comment;
	/** The post's id, as its own entry states it. */
	post: string;
	/** The post's address. */
	url: string | null;
	/** Blogger held it for spam, or somebody deleted it. */
	spam: boolean;
}

/** What Takeout calls the states of comments; the classic export holds only what was to be seen. */
const approved = new Set(["", "LIVE"]);
const waiting = new Set(["PENDING", "PENDING_MODERATION", "AWAITING_MODERATION"]);

/** The number at the end of an id or of an address of Blogger. */
function numberOf(id: string): string | null {
	const last = id.split(/\D/).at(-1);
	return last === undefined || last === "" ? null : last;
}

export function momentIn(element: Element, name: string): Moment | null {
	const date = readFeedDate(field(element, name));
	return typeof date === "object" ? date.moment : null;
}

/** The comment that this one answers: a link to it in the classic export, its id in Takeout's. */
function parentOf(entry: Element): string | null {
	const related = linkOf(entry, "related");
	const answered = field(entry, "blogger:inreplyto");
	return numberOf(answered || (related?.includes("/comments/") ? related : ""));
}

export function readComment(entry: Element): BloggerComment {
	const id = field(entry, "atom:id");
	const html = field(entry, "atom:content") || field(entry, "atom:summary");
	const reply = childNamed(entry, "thr:in-reply-to");
	const status = field(entry, "blogger:status").toUpperCase();
	const author = personOf(entry);
	return {
		comment: {
			id: numberOf(id) ?? id,
			author: author?.name === "Unknown" ? null : author,
			published: momentIn(entry, "atom:published"),
			html,
			text: htmlToText(html),
			parent: parentOf(entry),
			kind: "comment",
			approved: approved.has(status),
			flags: [],
		},
		post: (reply && attribute(reply, "ref")?.trim()) || field(entry, "blogger:parent"),
		url:
			(reply && attribute(reply, "href")?.trim()) || linkOf(entry, "alternate")?.split(/[?#]/, 1)[0] || null,
		spam: !approved.has(status) && !waiting.has(status),
	};
}

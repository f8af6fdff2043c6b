import { readFeedDate } from "../../dates/feed-date.ts";
import { htmlToText } from "../../html/text.ts";
import type { Moment } from "../../model/moment.ts";
import type { Comment } from "../../model/post.ts";
import { childrenNamed, type Element } from "../../xml/element.ts";
import { commentHtml } from "./body.ts";
import { field, plain } from "./field.ts";
import { commentStatuses } from "./statuses.ts";

const kinds: Record<string, Comment["kind"]> = {
	pingback: "pingback",
	trackback: "trackback",
	webmention: "pingback",
};

/** Notes that a shop keeps among its comments; nobody ever saw them on a page. */
const notes = new Set(["action_log", "order_note", "webhook_delivery"]);

/** The comments of an item, and how many of them were left out. */
export interface ItemComments {
	items: Comment[];
	leftOut: number;
}

/** An instant from its UTC form, else the blog's local time. */
export function momentOf(utc: string, local: string): Moment | null {
	const instant = readFeedDate(utc === "" ? "" : `${utc}Z`);
	if (typeof instant === "object") return instant.moment;
	const date = readFeedDate(local);
	return typeof date === "object" ? date.moment : null;
}

function readComment(element: Element): Comment {
	const type = field(element, "wp:comment_type");
	const name = plain(field(element, "wp:comment_author"));
	const url = field(element, "wp:comment_author_url");
	const html = commentHtml(field(element, "wp:comment_content"));
	const parent = field(element, "wp:comment_parent");
	const linked = /^https?:\/\/[^\s/]/i.test(url) ? { url } : {};
	const status = commentStatuses[field(element, "wp:comment_approved")];
	return {
		id: field(element, "wp:comment_id"),
		author: name === "" ? null : { name, ...linked },
		published: momentOf(field(element, "wp:comment_date_gmt"), field(element, "wp:comment_date")),
		html,
		text: htmlToText(html),
		parent: parent === "" || parent === "0" ? null : parent,
		kind: Object.hasOwn(kinds, type) ? (kinds[type] as Comment["kind"]) : "comment",
		approved: status === "approved",
		flags: status === "spam" ? ["suspected-spam"] : [],
	};
}

/** Answers to a comment that is not there belong to the nearest one above it that is. */
function adopt(comment: Comment, kept: ReadonlySet<string>, parents: ReadonlyMap<string, string | null>): Comment {
	let { parent } = comment;
	for (let steps = 0; parent !== null && !kept.has(parent) && steps < 100; steps++) parent = parents.get(parent) ?? null;
	return { ...comment, parent: parent === comment.id || (parent !== null && !kept.has(parent)) ? null : parent };
}

/** Reads an item's comments; spam and what is in the trash only where they are wanted. Mail and IP addresses are passed over. */
export function commentsOf(item: Element, withSpam: boolean): ItemComments {
	const elements = childrenNamed(item, "wp:comment");
	const hidden = (element: Element) => {
		const status = commentStatuses[field(element, "wp:comment_approved")];
		return notes.has(field(element, "wp:comment_type")) || (!withSpam && (status === "spam" || status === "trash"));
	};
	const parents = new Map(elements.map((one) => [field(one, "wp:comment_id"), field(one, "wp:comment_parent")]));
	const items = elements.filter((element) => !hidden(element)).map(readComment);
	const kept = new Set(items.map(({ id }) => id));
	return { items: items.map((comment) => adopt(comment, kept, parents)), leftOut: elements.length - items.length };
}

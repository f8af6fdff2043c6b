import type { Feed } from "../../feed/feed.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { childrenNamed, type Element } from "../../xml/element.ts";
import { commentHtml } from "./body.ts";
import { field, plainField } from "./field.ts";
import { momentIn } from "./moments.ts";
import { commentStatuses } from "./statuses.ts";

const kinds = new Map<string, Comment["kind"]>([
	["pingback", "pingback"],
	["trackback", "trackback"],
	["webmention", "pingback"],
]);

/** Notes that a shop keeps among its comments; nobody ever saw them on a page. */
const notes = new Set(["action_log", "order_note", "webhook_delivery"]);

/** The comments of an item, and how many of them were left out. */
export interface ItemComments {
	items: Comment[];
	leftOut: number;
}

function statusOf(comment: Element): "approved" | "waiting" | "spam" | "trash" {
	return commentStatuses.get(field(comment, "wp:comment_approved")) ?? "waiting";
}

/** Reads a comment. The mail and IP address of who wrote it are passed over. */
function readComment(feed: Feed, element: Element): Comment {
	const name = plainField(element, "wp:comment_author");
	const url = field(element, "wp:comment_author_url");
	const html = commentHtml(field(element, "wp:comment_content"));
	const parent = field(element, "wp:comment_parent");
	const status = statusOf(element);
	return {
		id: field(element, "wp:comment_id"),
		author: name === "" ? null : { name, ...(/^https?:\/\/[^\s/]/i.test(url) ? { url } : {}) },
		published: momentIn(feed, element, "wp:comment_date"),
		html,
		text: htmlToText(html),
		parent: parent === "" || parent === "0" ? null : parent,
		kind: kinds.get(field(element, "wp:comment_type")) ?? "comment",
		approved: status === "approved",
		flags: status === "spam" ? ["suspected-spam"] : [],
	};
}

/** What answers a comment that was left out, answers the nearest one above it that was not. */
function adopt(comment: Comment, kept: ReadonlySet<string>, parents: ReadonlyMap<string, string>): Comment {
	let parent: string | undefined = comment.parent ?? undefined;
	for (let steps = 0; parent !== undefined && !kept.has(parent); steps++)
		parent = steps < 100 ? parents.get(parent) : undefined;
	return { ...comment, parent: parent === comment.id ? null : (parent ?? null) };
}

/** Reads an item's comments; spam, and what is in the trash, only where they are wanted. */
export function commentsOf(feed: Feed, item: Element): ItemComments {
	const elements = childrenNamed(item, "wp:comment");
	const wanted = (element: Element) => {
		const hidden = ["spam", "trash"].includes(statusOf(element));
		return !notes.has(field(element, "wp:comment_type")) && (!hidden || feed.settings.spam);
	};
	const parents = new Map(
		elements.map((one) => [field(one, "wp:comment_id"), field(one, "wp:comment_parent")]),
	);
	const items = elements.filter(wanted).map((element) => readComment(feed, element));
	const kept = new Set(items.map(({ id }) => id));
	const [first, last] = [elements[0], elements.at(-1)];
	if (first !== undefined && last !== undefined)
		feed.lines.claim({ start: first.start, end: last.end }, "comments");
	return { items: items.map((one) => adopt(one, kept, parents)), leftOut: elements.length - items.length };
}

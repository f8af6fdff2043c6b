import type { Feed } from "../../feed/feed.ts";
import { htmlIn, plainTextIn } from "../../feed/markup.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { attribute, childNamed, childrenNamed, type Element, isElement, textOf } from "../../xml/element.ts";
import { commentNumber, postAddress } from "./address.ts";
import { titleInCommentTitle } from "./titles.ts";

/** A comment, and what its entry says of the post. */
export interface FeedComment {
	comment: Comment;
	url: string | null;
	guid: string | null;
	title: string | null;
}

/** Where RSS and Atom keep the same thing, the better place first. */
const places = {
	author: ["dc:creator", "atom:author", "author"],
	body: ["content:encoded", "atom:content", "description", "atom:summary"],
	date: ["pubdate", "atom:published", "atom:updated", "dc:date"],
	id: ["guid", "atom:id"],
	title: ["title", "atom:title"],
};

/** The elements of an entry that are read, or whose loss is none. */
export const understood: ReadonlySet<string> = new Set([
	...Object.values(places).flat(),
	"atom:link",
	"category",
	"atom:category",
	"gd:extendedproperty",
	"gd:image",
	"link",
	"thr:in-reply-to",
]);

function first(entry: Element, names: readonly string[]): Element | null {
	for (const name of names) {
		const child = childNamed(entry, name);
		if (child !== null) return child;
	}
	return null;
}

function linkOf(feed: Feed, entry: Element): string | null {
	const ofRss = childNamed(entry, "link");
	if (ofRss !== null && textOf(ofRss).trim() !== "") return feed.address(textOf(ofRss), ofRss, entry);
	const ofAtom = childrenNamed(entry, "atom:link").find(
		(link) => (attribute(link, "rel") ?? "alternate") === "alternate",
	);
	return ofAtom === undefined ? null : feed.address(attribute(ofAtom, "href") ?? "", ofAtom, entry);
}

function authorOf(entry: Element): Comment["author"] {
	const element = first(entry, places.author);
	if (element === null) return null;
	const part = (name: string) => {
		const child = childNamed(element, name);
		return child === null ? "" : plainTextIn(child);
	};
	const name = element.children.some(isElement) ? part("atom:name") : plainTextIn(element);
	const url = part("atom:uri");
	if (name === "") return null;
	return /^https?:\/\/[^\s/]/i.test(url) ? { name, url } : { name };
}

/** WordPress quotes what links to a post between two dots of omission. */
const quotation = /^\[(?:\u2026|\.\.\.)\]\s[\s\S]*\s\[(?:\u2026|\.\.\.)\]$/;

/** What a comment answers: another comment, else the post. */
function answered(
	feed: Feed,
	entry: Element,
): { parent: string | null; guid: string | null; url: string | null } {
	const reply = childNamed(entry, "thr:in-reply-to");
	const ref = (reply && attribute(reply, "ref")?.trim()) || null;
	const url = reply === null ? null : feed.address(attribute(reply, "href") ?? "", reply, entry);
	const parent = commentNumber(url ?? "") ?? commentNumber(ref ?? "");
	return parent === null ? { parent, guid: ref, url } : { parent, guid: null, url: null };
}

export function readFeedComment(feed: Feed, entry: Element): FeedComment {
	const title = first(entry, places.title);
	const date = first(entry, places.date);
	const id = first(entry, places.id);
	const body = first(entry, places.body);
	const link = linkOf(feed, entry);
	const stated = id === null ? "" : textOf(id).trim();
	const author = authorOf(entry);
	const { parent, guid, url } = answered(feed, entry);
	const [guidOfPost = "", fragment] = stated.split("#", 2);
	const html = body === null ? "" : htmlIn(body).trim();
	const text = htmlToText(html);
	if (body !== null) feed.lines.claim(body, "comments");
	return {
		comment: {
			id: commentNumber(link ?? "") ?? commentNumber(stated) ?? /\.post-(\d{1,30})$/.exec(stated)?.[1] ?? "",
			author,
			published: date === null ? null : feed.date(date),
			html,
			text,
			parent,
			kind: quotation.test(text) ? "pingback" : "comment",
			approved: true,
			flags: [],
		},
		url: url ?? postAddress(link ?? stated),
		// WordPress makes a comment's id of its post's.
		guid: guid ?? (fragment?.startsWith("comment-") ? guidOfPost : null),
		title: title === null || author === null ? null : titleInCommentTitle(plainTextIn(title), author.name),
	};
}

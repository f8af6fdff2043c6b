import type { Feed } from "../../feed/feed.ts";
import { plainTextIn } from "../../feed/markup.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Post, PostKind, PostStatus } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { attribute, childNamed, childrenNamed, type Element } from "../../xml/element.ts";
import { bodyOf, field, labelsOf, linkOf, momentIn, personOf } from "./entry.ts";

/** What Takeout calls the states of posts. */
const statuses: ReadonlyMap<string, PostStatus> = new Map([
	["", "published"],
	["DRAFT", "draft"],
	["LIVE", "published"],
	["SCHEDULED", "scheduled"],
	["SOFT_TRASHED", "trash"],
]);

function statusOf(feed: Feed, entry: Element): PostStatus {
	const control = childNamed(entry, "app:control");
	if (control !== null && field(control, "app:draft").toLowerCase() === "yes") return "draft";
	const word = field(entry, "blogger:status").toUpperCase();
	const status = statuses.get(word);
	if (status === undefined) feed.report("status-unknown", { status: word }, entry);
	return status ?? "private";
}

/** What Blogger says beyond the common fields. */
function metaOf(entry: Element): Record<string, string[]> {
	const location = childNamed(entry, "blogger:location");
	const said: [string, string][] = [
		["description", field(entry, "blogger:metadescription")],
		["filename", field(entry, "blogger:filename")],
		["location", (location && field(location, "blogger:name")) || field(entry, "georss:featurename")],
		["point", field(entry, "georss:point")],
	];
	return Object.fromEntries(said.filter(([, value]) => value !== "").map(([key, value]) => [key, [value]]));
}

function enclosuresOf(feed: Feed, entry: Element): Post["enclosures"] {
	return childrenNamed(entry, "atom:link")
		.filter((link) => attribute(link, "rel") === "enclosure")
		.flatMap((link) => {
			const url = feed.address(attribute(link, "href") ?? "", link, entry);
			const length = attribute(link, "length") ?? "";
			const type = attribute(link, "type");
			return url === null ? [] : [{ url, type, length: /^\d{1,15}$/.test(length) ? Number(length) : null }];
		});
}

/** Takeout states only the path of a post below its blog's address, which only the caller may know. */
function addressOf(feed: Feed, entry: Element): string | null {
	const path = field(entry, "blogger:filename");
	const stated = linkOf(feed, entry, "alternate", "text/html") ?? linkOf(feed, entry, "alternate");
	return stated ?? (path === "" || feed.site.url === null ? null : feed.address(path, entry));
}

function slugOf(entry: Element): string {
	const name = field(entry, "blogger:filename").split("/").at(-1) ?? "";
	return slugify(name.replace(/\.html?$/i, ""));
}

/** Dates of what is not published may lie in the future, and tell nothing of when the export was made. */
function addDates(feed: Feed, entry: Element, post: CapturedPost): void {
	const { latest } = feed;
	post.published = momentIn(feed, entry, "atom:published");
	post.updated = momentIn(feed, entry, "atom:updated");
	if (post.status !== "published") feed.latest = latest;
}

/** Reads the entry of a post or page. */
export function readPost(feed: Feed, entry: Element, kind: PostKind): CapturedPost {
	const post = emptyCapturedPost();
	feed.speakOf(post);
	const id = field(entry, "atom:id");
	const title = childNamed(entry, "atom:title");
	const total = field(entry, "thr:total");
	const author = personOf(entry);
	post.kind = kind;
	post.slug = slugOf(entry);
	post.title = title === null ? "" : plainTextIn(title);
	post.url = addressOf(feed, entry);
	post.guid = id === "" ? null : { value: id, isPermaLink: false };
	post.status = statusOf(feed, entry);
	post.authors = author === null ? [] : [{ ...author, slug: "" }];
	post.tags = labelsOf(entry).map((name) => ({ name, slug: "" }));
	post.html = bodyOf(feed, entry, "content");
	post.text = htmlToText(post.html);
	post.meta = metaOf(entry);
	post.comments.count = /^\d{1,9}$/.test(total) ? Number(total) : null;
	post.comments.url = linkOf(feed, entry, "replies", "text/html");
	post.comments.feedUrl = linkOf(feed, entry, "replies", "application/atom+xml");
	post.enclosures = enclosuresOf(feed, entry);
	addDates(feed, entry, post);
	feed.speakOf(null);
	return post;
}

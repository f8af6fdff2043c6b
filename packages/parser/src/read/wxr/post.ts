import type { Feed } from "../../feed/feed.ts";
import { plainTextIn } from "../../feed/markup.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Term } from "../../model/post.ts";
import { attribute, childNamed, childrenNamed, type Element, textOf } from "../../xml/element.ts";
import { postHtml } from "./body.ts";
import { commentsOf } from "./comments.ts";
import { decodeSlug, field, idField, plainField } from "./field.ts";
import { type CustomField, customFields, enclosuresOf, metaOf } from "./meta.ts";
import { momentIn, publishedOf } from "./moments.ts";
import { postStatuses } from "./statuses.ts";
import { taxonomyOf, type Vocabulary } from "./vocabulary.ts";

/** A post of an export, and what is to be told of it beside. */
export interface ReadPost {
	post: CapturedPost;
	/** The number of the file that is its featured image. */
	thumbnail: number | null;
	commentsLeftOut: number;
}

/** An item's terms by taxonomy. Version 1.0 wrote each term twice, once without its slug: that one tells nothing new. */
function termsOf(item: Element, vocabulary: Vocabulary): Record<string, Term[]> {
	const terms = new Map<string, Map<string, Term>>();
	const names = new Set<string>();
	const written = childrenNamed(item, "category").map((category) => ({
		taxonomy: taxonomyOf(attribute(category, "domain") ?? ""),
		slug: decodeSlug(attribute(category, "nicename")?.trim() ?? ""),
		name: plainTextIn(category),
	}));
	const bySlug = written.filter(({ slug }) => slug !== "");
	const byName = written.filter(({ slug, name }) => slug === "" && name !== "");
	for (const { taxonomy, slug, name } of [...bySlug, ...byName]) {
		const key = `${taxonomy}\0${name}`;
		if (slug === "" && names.has(key)) continue;
		names.add(key);
		const term = vocabulary.term(taxonomy, slug, name);
		const known = terms.get(taxonomy) ?? new Map<string, Term>();
		terms.set(taxonomy, known.set(term.slug, term));
	}
	return Object.fromEntries([...terms].map(([taxonomy, known]) => [taxonomy, [...known.values()]]));
}

/** Sets where the post stands, and what it was known by before. */
function addAddresses(feed: Feed, item: Element, post: CapturedPost): void {
	const guid = childNamed(item, "guid");
	const value = guid === null ? "" : textOf(guid).trim();
	post.url = feed.address(field(item, "link"), item);
	if (guid === null || value === "") return;
	post.guid = { value, isPermaLink: attribute(guid, "ispermalink")?.trim().toLowerCase() !== "false" };
	if (/^https?:\/\//i.test(value) && value !== post.url) post.evidence.aliases.push(value);
}

function addBody(feed: Feed, item: Element, post: CapturedPost): void {
	const content = childNamed(item, "content:encoded");
	if (content !== null) feed.lines.claim(content, "content");
	post.html = content === null ? "" : postHtml(textOf(content).trim());
	post.text = htmlToText(post.html);
	post.excerpt = htmlToText(field(item, "excerpt:encoded") || field(item, "description")) || null;
}

function addStatus(feed: Feed, item: Element, post: CapturedPost): void {
	const written = field(item, "wp:status").toLowerCase();
	const status = postStatuses.get(written);
	// What a plugin's own state means is unknown; published it is not.
	post.status = status ?? "private";
	if (status === undefined) feed.report("status-unknown", { status: written }, item);
}

/** Dates of what is not published yet may lie in the future, and tell nothing of when the export was made. */
function addDates(feed: Feed, item: Element, post: CapturedPost): void {
	const { latest } = feed;
	post.published = publishedOf(feed, item);
	post.updated = momentIn(feed, item, "wp:post_modified");
	if (post.status !== "published") feed.latest = latest;
}

function addComments(feed: Feed, item: Element, post: CapturedPost): number {
	const { items, leftOut } = commentsOf(feed, item);
	const open = field(item, "wp:comment_status");
	post.comments.items = items;
	post.comments.count = items.filter(({ approved }) => approved).length;
	post.comments.open = open === "" ? null : open !== "closed";
	return leftOut;
}

/** Numbers that the data base keeps with a post, where they say something. */
function placeOf(item: Element): CustomField[] {
	return ["post_parent", "menu_order"]
		.map((key) => ({ key, value: field(item, `wp:${key}`) }))
		.filter(({ value }) => value !== "0");
}

/** Reads an item that is a post, a page, or of a type that a theme or plugin made up (`custom`). */
export function readPost(feed: Feed, item: Element, vocabulary: Vocabulary, custom: string | null): ReadPost {
	const fields = customFields(item);
	const type = custom === null ? [] : [{ key: "post_type", value: custom }];
	const { category: categories = [], post_tag: tags = [], ...taxonomies } = termsOf(item, vocabulary);
	const login = field(item, "dc:creator");
	const post: CapturedPost = {
		...emptyCapturedPost(),
		kind: field(item, "wp:post_type") === "page" ? "page" : "post",
		slug: decodeSlug(field(item, "wp:post_name")),
		title: plainField(item, "title"),
		legacyId: idField(item, "wp:post_id"),
		authors: login === "" ? [] : [vocabulary.author(login)],
		categories,
		tags,
		taxonomies,
		protected: field(item, "wp:post_password") !== "",
		sticky: field(item, "wp:is_sticky") === "1",
		meta: metaOf([...type, ...placeOf(item), ...fields]),
		enclosures: enclosuresOf(fields),
	};
	feed.speakOf(post);
	addAddresses(feed, item, post);
	addBody(feed, item, post);
	addStatus(feed, item, post);
	addDates(feed, item, post);
	const commentsLeftOut = addComments(feed, item, post);
	feed.speakOf(null);
	const thumbnail = fields.find(({ key }) => key === "_thumbnail_id")?.value ?? "";
	return { post, thumbnail: /^[1-9]\d{0,14}$/.test(thumbnail) ? Number(thumbnail) : null, commentsLeftOut };
}

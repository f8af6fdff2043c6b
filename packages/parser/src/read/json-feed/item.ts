import { legacyIdOf } from "../../addresses/canonical.ts";
import { textAsHtml } from "../../feed/atom-text.ts";
import type { Feed } from "../../feed/feed.ts";
import { languageTag } from "../../feed/language-tag.ts";
import { resolveInHtml } from "../../feed/relative-addresses.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Author } from "../../model/post.ts";
import { isObject, type Json, list, string } from "./json.ts";

const understood = new Set(
	"id url external_url title content_html content_text summary image banner_image date_published date_modified author authors tags language attachments".split(
		" ",
	),
);

/** 1.0 has one author, 1.1 a list. */
export function readAuthors(feed: Feed, { author, authors }: Json): Author[] {
	return [...list(authors), author].filter(isObject).flatMap((one) => {
		const url = feed.address(string(one.url) ?? "");
		const name = string(one.name) ?? url;
		if (name === null) return [];
		return [{ name, slug: "", ...(url === null ? {} : { url }) }];
	});
}

/** `at`: where the item begins in the document. */
export function readItem(feed: Feed, item: Json, at: number): CapturedPost {
	const post = emptyCapturedPost();
	feed.speakOf(post);
	const id = string(item.id);
	if (id !== null) post.guid = { value: id, isPermaLink: /^https?:/i.test(id) };
	post.url = feed.address(string(item.url) ?? (post.guid?.isPermaLink ? (id as string) : ""));
	for (const address of [id, post.url]) post.legacyId ??= address === null ? null : legacyIdOf(address);
	post.title = string(item.title) ?? "";
	const html = string(item.content_html);
	const plain = string(item.content_text);
	const summary = string(item.summary);
	const whole = plain ?? summary;
	post.html = resolveInHtml(html ?? textAsHtml(whole ?? ""), () => feed.base([]));
	post.text = html === null && whole !== null ? whole : htmlToText(post.html);
	post.excerpt = summary;
	post.excerptOnly = html === null && plain === null && summary !== null;
	post.published = feed.dateFrom(string(item.date_published) ?? "", at);
	post.updated = feed.dateFrom(string(item.date_modified) ?? "", at);
	post.authors = readAuthors(feed, item);
	if (post.authors.length === 0) post.authors = feed.site.authors.map((author) => ({ ...author }));
	post.language = languageTag(string(item.language));
	post.tags = [...new Set(list(item.tags).map(string))].flatMap((name) =>
		name === null ? [] : [{ name, slug: "" }],
	);
	readFiles(feed, item, post);
	const external = string(item.external_url);
	if (external !== null) post.meta.external_url = [external];
	for (const key of Object.keys(item))
		if (!understood.has(key) && !key.startsWith("_")) feed.unknown({ name: key, start: at });
	feed.speakOf(null);
	return post;
}

function readFiles(feed: Feed, item: Json, post: CapturedPost): void {
	for (const attachment of list(item.attachments).filter(isObject)) {
		const url = feed.address(string(attachment.url) ?? "");
		const size = attachment.size_in_bytes;
		const length = typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? size : null;
		if (url !== null) post.enclosures.push({ url, type: string(attachment.mime_type), length });
	}
	for (const key of ["image", "banner_image"]) {
		const url = feed.address(string(item[key]) ?? "");
		if (url !== null) post.media.push({ url, title: null, type: "image" });
	}
}

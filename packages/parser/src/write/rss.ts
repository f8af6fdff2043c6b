import type { Archive } from "../model/archive.ts";
import { httpAddress } from "./addresses.ts";
import { rfc822, rfc3339 } from "./dates.ts";
import { extensionElements, extensionNamespaces } from "./extensions.ts";
import type { ArchiveFeedOptions, Feed, FeedItem } from "./feed.ts";
import { feedFrom } from "./feed-from.ts";
import type { WriteOptions } from "./options.ts";
import { pagingElements } from "./paging.ts";
import { selfLink } from "./self-link.ts";
import {
	type Attributes,
	document,
	emptyElement,
	group,
	htmlElement,
	plainElement,
	textElement,
} from "./xml.ts";

const namespaces = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
	"xmlns:slash": "http://purl.org/rss/1.0/modules/slash/",
	"xmlns:wfw": "http://wellformedweb.org/CommentAPI/",
};

/** Plain text; markup that it speaks of is escaped twice, because most readers take such text for HTML. */
function plain(name: string, text: string, attributes: Attributes = {}): string {
	const shown = /<\/\w+>|&#?\w+;/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : text;
	return plainElement(name, shown, attributes);
}

function address(name: string, value: string | null | undefined): string[] {
	const uri = httpAddress(value);
	return uri === null ? [] : [textElement(name, uri)];
}

function guid(item: FeedItem): string[] {
	const { guid: value = item.id ?? item.link, link, guidIsPermaLink = value === link } = item;
	if (!value) return [];
	const isPermaLink = guidIsPermaLink && httpAddress(value) === value;
	return [textElement("guid", value, { isPermaLink: String(isPermaLink) })];
}

function enclosure({ attachments, enclosure }: FeedItem): string[] {
	const [first] = attachments ?? (enclosure ? [enclosure] : []);
	const address = httpAddress(first?.url);
	if (first === undefined || address === null) return [];
	const url = /^https?:\/\/[\w.:-]+(?:\/|$)/i.test(address) ? address : new URL(address).href;
	const type =
		first.type && /^[\w.+-]+\/[\w.+-]+$/.test(first.type) ? first.type : "application/octet-stream";
	return [emptyElement("enclosure", { url, length: Math.max(0, Math.floor(first.length ?? 0)), type })];
}

/** The text: the description stands before the content, because some readers take the last of the two. */
function texts({ description = "", content = "", beginningOnly }: FeedItem): string[] {
	if (beginningOnly || content === "") return [htmlElement("description", content || description)];
	return [htmlElement("description", description), htmlElement("content:encoded", content)];
}

function item(item: FeedItem): string[] {
	const { author = [], category = [], comments } = item;
	const date = item.undated ? undefined : (item.published ?? item.date);
	const changed = date && item.published && item.date.getTime() !== item.published.getTime();
	return group("item", {}, [
		...(item.title.trim() ? [plain("title", item.title)] : []),
		...address("link", item.link),
		...guid(item),
		...(date ? [textElement("pubDate", rfc822(date))] : []),
		...(changed ? [textElement("atom:updated", rfc3339(item.date))] : []),
		...author.filter(({ name }) => name?.trim()).map(({ name = "" }) => textElement("dc:creator", name)),
		...category
			.filter(({ name }) => name?.trim())
			.map(({ name = "", domain }) => plain("category", name, { domain })),
		...address("comments", comments?.url),
		...texts(item),
		...enclosure(item),
		...address("wfw:commentRss", comments?.feedUrl),
		...(typeof comments?.count === "number" ? [textElement("slash:comments", String(comments.count))] : []),
		...extensionElements(item.extensions),
	]);
}

function image(channelTitle: string, link: string, url: string | undefined): string[] {
	const address = httpAddress(url);
	if (address === null || !/\.(?:gif|jpe?g|png)$/i.test(address)) return [];
	return group("image", {}, [
		textElement("url", address),
		plain("title", channelTitle),
		textElement("link", link),
	]);
}

/** The RSS 2.0 of a feed. */
function render({ options, items, categories, extensions }: Feed, self: string): string {
	const {
		link = "",
		generator,
		language,
		updated,
		copyright,
		ttl,
		hub,
		paging,
	} = options as ArchiveFeedOptions;
	const allExtensions = [...extensions, ...items.flatMap((one) => one.extensions ?? [])];
	const paged = pagingElements(paging, "atom:link");
	const channel = group("channel", {}, [
		plain("title", options.title),
		textElement("link", httpAddress(link) ?? link),
		emptyElement("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
		...(hub ? [emptyElement("atom:link", { rel: "hub", href: hub })] : []),
		...paged.elements,
		plain("description", options.description ?? ""),
		...(language ? [textElement("language", language)] : []),
		...(copyright ? [plain("copyright", copyright)] : []),
		...(generator ? [plain("generator", generator)] : []),
		...(updated ? [textElement("lastBuildDate", rfc822(updated))] : []),
		...(ttl ? [textElement("ttl", String(ttl))] : []),
		...image(options.title, httpAddress(link) ?? link, options.image),
		...categories.map((name) => plain("category", name)),
		...extensionElements(extensions),
		...items.flatMap(item),
	]);
	const declared = { ...namespaces, ...paged.namespaces };
	const attributes = { version: "2.0", ...declared, ...extensionNamespaces(allExtensions, declared) };
	return document(group("rss", attributes, channel), options.stylesheet);
}

/** Writes an archive, or a feed that was made from one, as RSS 2.0. The same input gives the same bytes. */
export function writeRss(source: Archive | Feed, options: WriteOptions = {}): string {
	const feed = feedFrom(source, options);
	return render(feed, selfLink(feed, "rss", options.feedUrl));
}

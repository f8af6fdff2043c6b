import { htmlToText } from "../html/text.ts";
import type { Archive } from "../model/archive.ts";
import { httpAddress } from "./addresses.ts";
import { rfc3339 } from "./dates.ts";
import type { ArchiveFeedOptions, Author, Feed, FeedItem } from "./feed.ts";
import { feedFrom } from "./feed-from.ts";
import type { WriteOptions } from "./options.ts";
import { selfLink } from "./self-link.ts";
import { writable } from "./xml.ts";

type Json = Record<string, unknown>;

/** An object without the fields that say nothing. */
function stated(fields: Json): Json {
	const isSaid = (value: unknown) =>
		value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value)));
}

function authors(list: readonly Author[] = []): Json[] {
	return list
		.filter(({ name, link }) => name?.trim() || link)
		.map(({ name, link, avatar }) => stated({ name, url: httpAddress(link), avatar: httpAddress(avatar) }));
}

/** What the format has no field for, under a name of our own as it asks for. */
function own({ comments, category = [] }: FeedItem): Json | undefined {
	const categories = category.filter(({ domain }) => domain === "category").map(({ name }) => name);
	const { count, url, feedUrl } = comments ?? { count: null, url: null, feedUrl: null };
	const fields = stated({
		categories,
		comment_count: count,
		comments_url: httpAddress(url),
		comments_feed_url: httpAddress(feedUrl),
	});
	return Object.keys(fields).length > 0 ? fields : undefined;
}

function item(item: FeedItem): Json {
	const { content, description = "", attachments, enclosure, extensions = [] } = item;
	const date = item.undated ? undefined : (item.published ?? item.date);
	const changed = date && item.date.getTime() !== date.getTime();
	return {
		id: item.guid ?? item.id ?? item.link,
		...stated({
			url: httpAddress(item.link),
			title: item.title,
			content_html: content || description,
			...(content ? { summary: htmlToText(description) } : {}),
			date_published: date && rfc3339(date),
			date_modified: changed ? rfc3339(item.date) : undefined,
			authors: authors(item.author),
			tags: [...new Set((item.category ?? []).map(({ name = "" }) => name).filter(Boolean))],
			language: item.language,
			attachments: (attachments ?? (enclosure ? [enclosure] : [])).map(({ url, type, length }) =>
				stated({
					url: httpAddress(url),
					mime_type: type ?? "application/octet-stream",
					size_in_bytes: length,
				}),
			),
			_blog_archive: own(item),
		}),
		...(content || description ? {} : { content_text: "" }),
		...Object.fromEntries(
			extensions.filter(({ name }) => name.startsWith("_")).map(({ name, objects }) => [name, objects]),
		),
	};
}

/** The JSON Feed 1.1 of a feed. */
function render({ options, items, extensions }: Feed, self: string): string {
	const { title, link, description, image, favicon, language, author, hub, paging }: ArchiveFeedOptions =
		options;
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title,
		...stated({
			home_page_url: httpAddress(link),
			feed_url: self,
			description,
			icon: httpAddress(image),
			favicon: httpAddress(favicon),
			authors: author ? authors([author]) : [],
			language,
			next_url: paging?.next ?? paging?.previousArchive,
			hubs: hub ? [{ type: "WebSub", url: hub }] : [],
		}),
		items: items.map(item),
		...Object.fromEntries(
			extensions.filter(({ name }) => name.startsWith("_")).map(({ name, objects }) => [name, objects]),
		),
	};
	return `${JSON.stringify(feed, (_, value) => (typeof value === "string" ? writable(value) : value), "\t")}\n`;
}

/** Writes an archive, or a feed that was made from one, as JSON Feed 1.1. The same input gives the same bytes. */
export function writeJsonFeed(source: Archive | Feed, options: WriteOptions = {}): string {
	const feed = feedFrom(source, options);
	return render(feed, selfLink(feed, "json", options.feedUrl));
}

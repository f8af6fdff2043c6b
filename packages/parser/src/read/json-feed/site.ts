import { feedPageOf } from "../../addresses/feed-page.ts";
import type { Feed } from "../../feed/feed.ts";
import { languageTag } from "../../feed/language-tag.ts";
import { setSiteText } from "../../feed/site-modules.ts";
import { readAuthors } from "./item.ts";
import { type Json, string } from "./json.ts";

const understood = new Set(
	"version title home_page_url feed_url description user_comment next_url icon favicon author authors language expired hubs items".split(
		" ",
	),
);

/** What the top of a JSON Feed says of the blog. */
export function readSite(feed: Feed, json: Json): void {
	const { site } = feed;
	site.url ??= feed.address(string(json.home_page_url) ?? "");
	site.title ??= string(json.title);
	feed.self = feed.address(string(json.feed_url) ?? "");
	feed.next = feed.address(string(json.next_url) ?? "");
	site.feedUrl = feed.self === null ? null : feedPageOf(feed.self).feed;
	site.description = string(json.description);
	setSiteText(feed, "language", languageTag(string(json.language)) ?? "");
	const icon = feed.address(string(json.icon) ?? "");
	if (icon !== null) site.image = { url: icon, title: null };
	site.authors = readAuthors(feed, json);
	for (const key of Object.keys(json))
		if (!understood.has(key) && !key.startsWith("_")) feed.unknown({ name: key, start: 0 });
}

import type { Meaning, Meanings } from "../../feed/entry.ts";
import { entryModules, ignore, setSummary } from "../../feed/entry-modules.ts";
import type { Feed } from "../../feed/feed.ts";
import { plainTextIn } from "../../feed/markup.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { attribute, type Element } from "../../xml/element.ts";

const setTitle: Meaning = ({ post }, element) => {
	post.title ||= plainTextIn(element);
};

const setAddress: Meaning = ({ post, feed }, element) => {
	post.url ??= feed.address(attribute(element, "href") ?? "", element);
};

const addLogo: Meaning = ({ post, feed }, element) => {
	const url = feed.address(attribute(element, "href") ?? "", element);
	if (url !== null) post.media.push({ url, title: null, type: "image" });
};

const item: Meanings = new Map<string, Meaning>([
	["a", setAddress],
	["abstract", setSummary],
	["log", ignore],
	["logo", addLogo],
	["schedule", ignore],
	["title", setTitle],
	["usage", ignore],
]);

/** The tables that the elements of an item are read by. */
export const itemTables: readonly Meanings[] = [item, entryModules];

/** An item's address and date are attributes. */
export function readItemAttributes(feed: Feed, element: Element, post: CapturedPost): void {
	feed.speakOf(post);
	post.url ??= feed.address(attribute(element, "href") ?? "", element);
	post.updated ??= feed.dateFrom(attribute(element, "lastmod") ?? "", element);
	feed.speakOf(null);
}

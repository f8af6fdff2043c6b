import { htmlInConstruct } from "../../feed/atom-text.ts";
import { readEntry } from "../../feed/entry.ts";
import type { Feed } from "../../feed/feed.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import type { XmlFormat } from "../../feed/xml-format.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { childNamed, type Element, isElement } from "../../xml/element.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { entryTables } from "./entry.ts";
import { feedTables } from "./feed.ts";

/** Atom 0.3 and 1.0. */
const atom: XmlFormat = {
	format: "atom",
	roots: ["feed", "entry"],
	namespace: "atom",
	item: "entry",
	itemsStandAlone: true,
	open: (feed) => ({
		head: (element) => readSiteElement(feed, element, feedTables),
		item(element) {
			if (feed.frame.length === 0) readOwnSource(feed, element);
			return [inherit(feed, readEntry(feed, element, entryTables, htmlInConstruct))];
		},
	}),
};

/** An entry that stands alone says which feed it is of. */
function readOwnSource(feed: Feed, entry: Element): void {
	for (const element of childNamed(entry, "atom:source")?.children ?? [])
		if (isElement(element)) readSiteElement(feed, element, feedTables);
}

/** An entry that names no author is by the feed's, and in the feed's language. */
function inherit({ site }: Feed, post: CapturedPost): CapturedPost {
	if (post.authors.length === 0) post.authors = site.authors.map((author) => ({ ...author }));
	return post;
}

export const atomReader: Reader = xmlReader(
	atom,
	({ tag }) => (/w3\.org\/2005\/atom|purl\.org\/atom/i.test(tag) ? 0.9 : 0.6),
	({ head }) => (/<(?:updated|published|modified|issued)[\s>]/i.test(head) ? 0.9 : 0),
);

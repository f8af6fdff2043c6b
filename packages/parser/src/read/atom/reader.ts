import { htmlInConstruct } from "../../feed/atom-text.ts";
import { readEntry } from "../../feed/entry.ts";
import type { Feed } from "../../feed/feed.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import type { XmlFormat } from "../../feed/xml-format.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { entryTables } from "./entry.ts";
import { feedTables } from "./feed.ts";

/** Atom 0.3 and 1.0. */
const atom: XmlFormat = {
	format: "atom",
	roots: ["feed"],
	namespace: "atom",
	itemNames: ({ prefix }) => [...new Set([`${prefix.toLowerCase()}entry`, "entry", "atom:entry"])],
	open: (feed) => ({
		head: (element) => readSiteElement(feed, element, feedTables),
		item: (element) => [inherit(feed, readEntry(feed, element, entryTables, htmlInConstruct))],
	}),
};

/** An entry that names no author is by the feed's, and in the feed's language. */
function inherit({ site }: Feed, post: CapturedPost): CapturedPost {
	if (post.authors.length === 0) post.authors = site.authors.map((author) => ({ ...author }));
	return post;
}

export const atomReader: Reader = xmlReader(atom, ({ tag }) =>
	/w3\.org\/2005\/atom|purl\.org\/atom/i.test(tag) ? 0.9 : 0.6,
);

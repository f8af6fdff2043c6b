import { readEntry } from "../../feed/entry.ts";
import { channelTables } from "../../feed/rss-channel.ts";
import { itemTables } from "../../feed/rss-item.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import type { XmlFormat } from "../../feed/xml-format.ts";
import { attribute } from "../../xml/element.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";

/** RSS 0.90, 1.0 and 1.1: RDF, in which items stand beside the channel. */
const rdf: XmlFormat = {
	format: "rdf",
	roots: ["rdf"],
	namespace: "",
	item: "item",
	itemsStandAlone: true,
	open: (feed) => ({
		head: (element) => readSiteElement(feed, element, channelTables),
		item(element) {
			const post = readEntry(feed, element, itemTables);
			const about = attribute(element, "rdf:about")?.trim() ?? "";
			if (about !== "") post.guid ??= { value: about, isPermaLink: about === post.url };
			if (/^https?:/i.test(about)) post.url ??= about;
			return [post];
		},
	}),
};

export const rdfReader: Reader = xmlReader(rdf, ({ tag }) => (/rss|netscape/i.test(tag) ? 0.9 : 0.4));

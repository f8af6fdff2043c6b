import { readEntry } from "../../feed/entry.ts";
import { channelTables } from "../../feed/rss-channel.ts";
import { itemTables } from "../../feed/rss-item.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import type { XmlFormat } from "../../feed/xml-format.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";

/** RSS 0.91 to 2.0. */
const rss: XmlFormat = {
	format: "rss",
	roots: ["rss", "channel"],
	namespace: "",
	item: "item",
	itemsStandAlone: true,
	open: (feed) => ({
		head: (element) => readSiteElement(feed, element, channelTables),
		item: (element) => [readEntry(feed, element, itemTables)],
	}),
};

export const rssReader: Reader = xmlReader(
	rss,
	({ local }) => (local === "rss" ? 0.9 : 0.5),
	() => 0.9,
);

import { readEntry } from "../../feed/entry.ts";
import type { XmlFormat } from "../../feed/xml-format.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { readChannel, readChannelElement } from "./channel.ts";
import { itemTables, readItemAttributes } from "./item.ts";

/** Microsoft's Channel Definition Format of 1997: addresses and dates are attributes. */
const cdf: XmlFormat = {
	format: "cdf",
	roots: ["channel"],
	namespace: "",
	item: "item",
	open: (feed) => ({
		head(element) {
			readChannel(feed);
			readChannelElement(feed, element);
		},
		item(element) {
			readChannel(feed);
			const post = readEntry(feed, element, itemTables);
			readItemAttributes(feed, element, post);
			return [post];
		},
		end() {
			readChannel(feed);
			return [];
		},
	}),
};

/** What only this format has: attributes of channels and items, and abstracts. */
const marks = /<(?:channel|item)\s[^<>]{0,2000}\b(?:href|lastmod)\s*=|<abstract[\s>]/i;

export const cdfReader: Reader = xmlReader(cdf, (root, { head }) =>
	marks.test(head.slice(root.start)) ? 0.92 : 0,
);

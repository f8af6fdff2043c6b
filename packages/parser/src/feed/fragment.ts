import { hasRoot, skipMisc } from "../xml/root.ts";

/** The end tags of what stands around items. */
const ends = /<\/(?:[\w.-]{1,40}:)?(?:rss|channel|feed|rdf)\s*>/i;

/** What an item hardly lacks. */
const parts = /<(?:[\w.-]{1,40}:)?(?:title|link|guid|id|description|content|encoded)[\s>]/i;

/** Whether the beginning of a document is that of a feed which has lost its own: items, but nothing that they are in. */
export function isFragment(head: string, item: string): boolean {
	if (hasRoot(head) || /<(?:html|!doctype html)[\s>]/i.test(head)) return false;
	const first = head.search(new RegExp(`<${item}[\\s>]`, "i"));
	const firstEnd = head.search(new RegExp(`</${item}\\s*>`, "i"));
	if (first < 0 || firstEnd < 0 || !parts.test(head.slice(first))) return false;
	return firstEnd < first || skipMisc(head) === first || ends.test(head);
}

/** Where the rest of an item whose beginning is lost ends; 0 where there is none. */
export function endOfLostItem(text: string, item: string): number {
	const end = text.toLowerCase().lastIndexOf(`</${item}`);
	return end < 0 ? 0 : text.indexOf(">", end) + 1 || text.length;
}

/** Whether the end of what is around the items stands in a text. */
export function endsFeed(text: string): boolean {
	return ends.test(text);
}

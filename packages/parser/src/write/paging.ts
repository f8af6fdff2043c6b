import type { Paging } from "./feed.ts";
import { type Attributes, emptyElement } from "./xml.ts";

const relations = [
	["first", "first"],
	["previous", "previous"],
	["next", "next"],
	["last", "last"],
	["current", "current"],
	["previousArchive", "prev-archive"],
	["nextArchive", "next-archive"],
] as const;

/** What tells readers of the other pages of a feed (RFC 5005). */
export function pagingElements(
	paging: Paging = {},
	link: "link" | "atom:link",
): { elements: string[]; namespaces: Attributes } {
	const links = relations
		.filter(([name]) => paging[name] !== undefined)
		.map(([name, rel]) => emptyElement(link, { rel, href: paging[name] }));
	const marks = [
		...(paging.complete ? [emptyElement("fh:complete")] : []),
		...(paging.archive ? [emptyElement("fh:archive")] : []),
	];
	const namespaces = marks.length > 0 ? { "xmlns:fh": "http://purl.org/syndication/history/1.0" } : {};
	return { elements: [...links, ...marks], namespaces };
}

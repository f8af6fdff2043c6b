import type { OutlineEntry, Post } from "blog-archive-parser";
import type { AddressBook } from "../addresses/book.ts";
import { safeSegment } from "../addresses/segment.ts";
import type { Entry } from "./model.ts";

const opening = '<section class="chapter">';
const ids = /\sid="([^"]+)"/g;
const links = /href="#([^"]+)"/g;

/** The headings of a chapter, by the id of its own. */
function sectionsOf(id: string, outline: readonly OutlineEntry[]): OutlineEntry[] {
	const start = outline.findIndex((entry) => entry.id === id);
	const rest = outline.slice(start + 1);
	const end = rest.findIndex(({ level }) => level <= 1);
	return end < 0 ? rest : rest.slice(0, end);
}

/**
 * Parts a report at its chapters, each of which gets an address below the report's. Links from one to another lead
 * to its page. A report of fewer than two chapters stays whole.
 */
export function partReport(
	html: string,
	{ outline }: Post,
	address: string,
	book: AddressBook,
	href: (address: string) => string,
): Entry["parts"] {
	const [front = "", ...bodies] = html.split(opening);
	const titles = outline.filter(({ level }) => level === 1);
	const titleOf = new Map(titles.map((entry) => [entry.id, entry]));
	const headed = bodies.map((body) => {
		const [, id = ""] = ids[Symbol.matchAll](body).next().value ?? [];
		return titleOf.get(id);
	});
	if (bodies.length < 2 || headed.includes(undefined)) return null;
	const addresses = headed.map((title) =>
		book.claim(`${address}${safeSegment(title?.id ?? "") || "chapter"}/`),
	);
	const parts = [front, ...bodies.map((body) => `${opening}${body}`)];
	const places = [address, ...addresses];
	const placeOf = new Map<string, number>();
	parts.forEach((part, index) => {
		for (const [, id = ""] of part.matchAll(ids)) placeOf.set(id, index);
	});
	const led = parts.map((part, index) =>
		part.replace(links, (link, id: string) => {
			const place = placeOf.get(id);
			return place === undefined || place === index ? link : `href="${href(places[place] as string)}#${id}"`;
		}),
	);
	return {
		front: led[0] as string,
		chapters: headed.map((title, index) => ({
			id: title?.id ?? "",
			name: title?.text ?? "",
			address: addresses[index] as string,
			html: led[index + 1] as string,
			sections: sectionsOf(title?.id ?? "", outline),
		})),
	};
}

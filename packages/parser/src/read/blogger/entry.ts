import type { Feed } from "../../feed/feed.ts";
import { htmlIn } from "../../feed/markup.ts";
import { escapeHtml } from "../../html/escape.ts";
import type { Moment } from "../../model/moment.ts";
import { attribute, childNamed, childrenNamed, type Element, textOf } from "../../xml/element.ts";

/** What an entry of a Blogger export is. */
export type EntryKind = "post" | "page" | "comment" | "settings" | "template" | "other";

const kinds: ReadonlySet<string> = new Set(["post", "page", "comment", "settings", "template"]);

/** The text of an entry's child, without white space around it; `""` where there is none. */
export function field(element: Element, name: string): string {
	const child = childNamed(element, name);
	return child === null ? "" : textOf(child).trim();
}

/** The scheme of the category that says what an entry is. */
const kindScheme = "http://schemas.google.com/g/2005#kind";

function isKind(category: Element): boolean {
	return attribute(category, "scheme") === kindScheme;
}

/** Until 2024 a category says what an entry is, since then an element of its own. */
export function kindOf(entry: Element): EntryKind {
	const category = childrenNamed(entry, "atom:category").find(isKind);
	const term = category === undefined ? "" : (attribute(category, "term")?.split("#").at(-1) ?? "");
	const word = (term || field(entry, "blogger:type")).toLowerCase();
	return kinds.has(word) ? (word as EntryKind) : "other";
}

/** The labels that the author gave. */
export function labelsOf(entry: Element): string[] {
	const labels = childrenNamed(entry, "atom:category")
		.filter((category) => !isKind(category))
		.map((category) => attribute(category, "term")?.trim() ?? "");
	return [...new Set(labels)].filter((label) => label !== "");
}

/** The address of an entry's first link of a relation (and a type). */
export function linkOf(
	feed: Feed,
	entry: Element,
	relation: string,
	type: string | null = null,
): string | null {
	const link = childrenNamed(entry, "atom:link").find(
		(one) =>
			(attribute(one, "rel") ?? "alternate") === relation &&
			(type === null || attribute(one, "type") === type),
	);
	return link === undefined ? null : feed.address(attribute(link, "href") ?? "", link, entry);
}

/** Who wrote an entry, with the profile's address. The mail address is Blogger's own, never the author's. */
export function personOf(entry: Element): { name: string; url?: string } | null {
	const person = childNamed(entry, "atom:author");
	const name = person === null ? "" : field(person, "atom:name");
	if (person === null || name === "") return null;
	const url = field(person, "atom:uri");
	return /^https?:\/\/[^\s/]/i.test(url) ? { name, url } : { name };
}

/** The HTML of an entry's body; its lines in the document are what `role` says. */
export function bodyOf(feed: Feed, entry: Element, role: "content" | "comments"): string {
	const body = childNamed(entry, "atom:content") ?? childNamed(entry, "atom:summary");
	if (body === null) return "";
	feed.lines.claim(body, role);
	return (attribute(body, "type") === "text" ? escapeHtml(textOf(body)) : htmlIn(body)).trim();
}

export function momentIn(feed: Feed, entry: Element, name: string): Moment | null {
	const child = childNamed(entry, name);
	return child === null ? null : feed.date(child);
}

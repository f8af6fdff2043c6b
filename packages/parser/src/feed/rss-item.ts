import { attribute, textOf } from "../xml/element.ts";
import type { Meaning, Meanings } from "./entry.ts";
import {
	addPerson,
	addTerm,
	entryModules,
	publish,
	setContent,
	setDescription,
	setSummary,
} from "./entry-modules.ts";
import { plainTextIn } from "./markup.ts";

const setTitle: Meaning = ({ post }, element) => {
	post.title ||= plainTextIn(element);
};

const setLink: Meaning = ({ post, feed }, element) => {
	post.url ??= feed.address(textOf(element).trim() || (attribute(element, "href") ?? ""), element);
};

/** `<atom:link rel="replies">` and the like; an alternate link is the post's address where it has no other. */
const readAtomLink: Meaning = ({ post, feed }, element) => {
	const href = feed.address(attribute(element, "href") ?? "", element);
	if (href === null) return;
	const relation = attribute(element, "rel") ?? "alternate";
	if (relation === "alternate") post.url ??= href;
	else if (relation === "replies" && /xml/.test(attribute(element, "type") ?? ""))
		post.comments.feedUrl ??= href;
	else if (relation === "replies") post.comments.url ??= href;
};

const setGuid: Meaning = ({ post }, element) => {
	const value = textOf(element).trim();
	if (value === "") return;
	const isPermaLink = attribute(element, "ispermalink")?.trim().toLowerCase() !== "false";
	post.guid ??= { value, isPermaLink };
};

const addEnclosure: Meaning = ({ post, feed }, element) => {
	const url = feed.address(attribute(element, "url") ?? attribute(element, "rdf:resource") ?? "", element);
	if (url === null) return;
	const length = attribute(element, "length")?.trim() ?? "";
	post.enclosures.push({
		url,
		type: attribute(element, "type")?.trim() || null,
		length: /^\d{1,15}$/.test(length) ? Number(length) : null,
	});
};

/** A category may say by its `domain` what it is, as those of WordPress's exports do. */
const addCategory: Meaning = (entry, element) => {
	const name = plainTextIn(element);
	const domain = attribute(element, "domain")?.toLowerCase() ?? "";
	if (name === "") return;
	if (/(?:^|[/_])tags?(?:\/|$)/.test(domain)) {
		if (!entry.post.tags.some((tag) => tag.name === name)) entry.post.tags.push({ name, slug: "" });
	} else if (domain === "category") {
		if (!entry.post.categories.some((one) => one.name === name))
			entry.post.categories.push({ name, slug: "" });
	} else addTerm(entry, element);
};

const setSource: Meaning = ({ post, feed }, element) => {
	const url = feed.address(attribute(element, "url") ?? "", element);
	post.meta.source = [plainTextIn(element), url ?? ""].filter((part) => part !== "");
};

const setComments: Meaning = ({ post, feed }, element) => {
	post.comments.url ??= feed.address(textOf(element), element);
};

/** What RSS's own elements say about an item. */
export const rssItem: Meanings = new Map<string, Meaning>([
	["atom:content", setContent],
	["atom:link", readAtomLink],
	["atom:summary", setSummary],
	["author", addPerson],
	["body", setContent],
	["category", addCategory],
	["comments", setComments],
	["content", setContent],
	["description", setDescription],
	["enclosure", addEnclosure],
	["fullitem", setContent],
	["fulltext", setContent],
	["guid", setGuid],
	["link", setLink],
	["pubdate", publish],
	["source", setSource],
	["summary", setSummary],
	["title", setTitle],
]);

/** The tables that an item is read by. */
export const itemTables: readonly Meanings[] = [rssItem, entryModules];

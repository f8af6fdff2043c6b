import { htmlInConstruct, plainTextInConstruct } from "../../feed/atom-text.ts";
import type { Meaning, Meanings } from "../../feed/entry.ts";
import {
	addAtomPerson,
	addFlatTerm,
	create,
	entryModules,
	isBlank,
	publish,
	setSummary,
	update,
} from "../../feed/entry-modules.ts";
import { attribute, childNamed, childrenNamed, type Element, textOf } from "../../xml/element.ts";

const setTitle: Meaning = ({ post }, element) => {
	post.title ||= plainTextInConstruct(element);
};

const setId: Meaning = ({ post }, element) => {
	const value = textOf(element).trim();
	if (value !== "") post.guid ??= { value, isPermaLink: false };
};

const lengthOf = (element: Element): number | null => {
	const length = attribute(element, "length")?.trim() ?? "";
	return /^\d{1,15}$/.test(length) ? Number(length) : null;
};

/** What the links of an entry are, by their relation. */
const relations: Record<string, (entry: Parameters<Meaning>[0], element: Element, href: string) => void> = {
	alternate: ({ post }, element, href) => {
		const isPage = /html|^$/i.test(attribute(element, "type") ?? "");
		if (post.url === null) post.url = href;
		else if (isPage && post.url !== href) post.evidence.aliases.push(href);
	},
	enclosure: ({ post }, element, href) => {
		post.enclosures.push({
			url: href,
			type: attribute(element, "type")?.trim() || null,
			length: lengthOf(element),
		});
	},
	license: ({ post }, _, href) => {
		post.rights ??= href;
	},
	replies: (entry, element, href) => {
		const { comments } = entry.post;
		if (/xml/i.test(attribute(element, "type") ?? "")) comments.feedUrl ??= href;
		else comments.url ??= href;
		const count = attribute(element, "thr:count")?.trim() ?? "";
		if (/^\d{1,9}$/.test(count)) comments.count ??= Number(count);
	},
	related: ({ post }, _, href) => {
		post.meta.related = [...(post.meta.related ?? []), href];
	},
	via: ({ post }, _, href) => {
		post.meta.via = [...(post.meta.via ?? []), href];
	},
};

const readLink: Meaning = (entry, element) => {
	const href = entry.feed.address(attribute(element, "href") ?? textOf(element), element, entry.element);
	if (href === null) return;
	const relation = (attribute(element, "rel") ?? "alternate").replace(/^.*[#/]/, "").toLowerCase();
	if (Object.hasOwn(relations, relation)) relations[relation]?.(entry, element, href);
};

/** `term` is for machines, `label` for people. */
const addCategory: Meaning = (entry, element) => {
	const term =
		attribute(element, "label")?.trim() || attribute(element, "term")?.trim() || textOf(element).trim();
	addFlatTerm(entry.post, term);
};

const setContent: Meaning = (entry, element) => {
	const source = attribute(element, "src");
	if (source !== null) {
		const url = entry.feed.address(source, element, entry.element);
		if (url !== null) entry.post.media.push({ url, title: null, type: attribute(element, "type") });
		return;
	}
	const html = htmlInConstruct(element);
	if (isBlank(html) || html.length <= (entry.content?.length ?? 0)) return;
	entry.content = html;
	entry.contentElement = element;
};

/** An entry taken over from another feed is by that feed's authors, unless it names its own. */
const readSource: Meaning = (entry, element) => {
	const { post } = entry;
	const title = childNamed(element, "atom:title");
	if (title !== null) post.meta.source = [plainTextInConstruct(title)];
	entry.sourceAuthors.push(...childrenNamed(element, "atom:author"));
	const rights = childNamed(element, "atom:rights");
	if (rights !== null) post.rights ??= plainTextInConstruct(rights) || null;
};

const setRights: Meaning = ({ post }, element) => {
	post.rights ??= plainTextInConstruct(element) || null;
};

const isDraft: Meaning = ({ post }, element) => {
	const draft = childNamed(element, "app:draft");
	if (draft !== null && textOf(draft).trim().toLowerCase() === "yes") post.status = "draft";
};

/** What Atom's own elements say about an entry. */
export const atomEntry: Meanings = new Map<string, Meaning>([
	["app:control", isDraft],
	["atom:author", addAtomPerson],
	["atom:category", addCategory],
	["atom:content", setContent],
	["atom:copyright", setRights],
	["atom:created", create],
	["atom:id", setId],
	["atom:issued", publish],
	["atom:link", readLink],
	["atom:modified", update],
	["atom:published", publish],
	["atom:rights", setRights],
	["atom:source", readSource],
	["atom:summary", setSummary],
	["atom:title", setTitle],
	["atom:updated", update],
]);

export const entryTables: readonly Meanings[] = [atomEntry, entryModules];

import { legacyIdOf } from "../addresses/canonical.ts";
import { htmlToText } from "../html/text.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Moment } from "../model/moment.ts";
import { attribute, type Element, isElement } from "../xml/element.ts";
import { decodeEntities } from "../xml/entities.ts";
import { readAtomPerson } from "./atom-person.ts";
import { breaksOff } from "./excerpt.ts";
import type { Feed } from "./feed.ts";
import { languageTag } from "./language-tag.ts";
import { lazyPost } from "./lazy-text.ts";
import { htmlIn } from "./markup.ts";
import { addAuthor } from "./people.ts";
import { resolveInHtml } from "./relative-addresses.ts";

/** An entry while its elements are read: the post, and what is weighed against each other at its end. */
export interface Entry {
	post: CapturedPost;
	element: Element;
	feed: Feed;
	/** The address that a feed proxy replaced. */
	originalUrl: string | null;
	/** The full text, HTML. */
	content: string | null;
	/** The text construct or element that `content` is from. */
	contentElement: Element | null;
	/** Authors of the feed that the entry was taken from. */
	sourceAuthors: Element[];
	/** A shorter text, or the only one. */
	description: Element | null;
	/** The same by a module's element. */
	otherDescription: Element | null;
	/** What stands under a picture or the like: better than no text. */
	caption: Element | null;
	/** What the format itself calls a summary. */
	summary: Element | null;
	/** A title meant for other purposes; better than none. */
	otherTitle: string;
	published: Moment[];
	/** Where no other date is stated, these are of the publication. */
	created: Moment[];
	updated: Moment[];
}

/** What an element says about an entry. */
export type Meaning = (entry: Entry, element: Element) => void;
/** How a format writes HTML in an element. */
export type ReadHtml = (element: Element) => string;
export type Meanings = ReadonlyMap<string, Meaning>;

/** Reads the elements of an item by the tables, of which the first that knows an element counts. */
export function readEntry(
	feed: Feed,
	element: Element,
	tables: readonly Meanings[],
	readHtml: ReadHtml = htmlIn,
): CapturedPost {
	const post = lazyPost();
	feed.speakOf(post);
	feed.entry = element;
	const entry: Entry = {
		post,
		element,
		feed,
		originalUrl: null,
		content: null,
		contentElement: null,
		sourceAuthors: [],
		description: null,
		otherDescription: null,
		caption: null,
		summary: null,
		otherTitle: "",
		published: [],
		created: [],
		updated: [],
	};
	const meanings = joined(tables);
	for (const child of element.children) {
		if (!isElement(child)) continue;
		const meaning = meanings.get(child.name);
		if (meaning === undefined) feed.unknown(child);
		else meaning(entry, child);
	}
	complete(entry, readHtml);
	feed.speakOf(null);
	feed.entry = null;
	return post;
}

const joinedTables = new WeakMap<readonly Meanings[], Meanings>();

/** The tables as one, of which the first that knows an element counts. */
function joined(tables: readonly Meanings[]): Meanings {
	let table = joinedTables.get(tables);
	if (table === undefined) {
		table = new Map(tables.toReversed().flatMap((one) => [...one]));
		joinedTables.set(tables, table);
	}
	return table;
}

/** A module's description is the body where it says clearly more: a copy without markup may be a little longer. */
const clearlyMore = 1.2;

/** Weighs what the elements said. */
function complete(entry: Entry, readHtml: ReadHtml): void {
	const { post, element, contentElement, feed, originalUrl } = entry;
	if (post.authors.length === 0)
		for (const author of entry.sourceAuthors) addAuthor(post.authors, readAtomPerson(feed, author));
	post.title ||= entry.otherTitle;
	post.published = entry.published[0] ?? entry.created[0] ?? null;
	post.updated = entry.updated[0] ?? null;
	post.language ??= languageTag(attribute(element, "xml:lang"));
	if (contentElement !== null) post.language ??= languageTag(attribute(contentElement, "xml:lang"));
	completeAddresses(entry, originalUrl);
	completeBody(entry, feed, readHtml);
}

function completeAddresses({ post }: Entry, originalUrl: string | null): void {
	const { guid } = post;
	if (post.url === null && guid?.isPermaLink && /^https?:/i.test(guid.value)) post.url = guid.value;
	const stated = post.url;
	if (originalUrl !== null) post.url = originalUrl;
	if (stated !== null) addAlias(post, stated);
	if (guid !== null) addAlias(post, guid.value);
	if (guid !== null) post.legacyId ??= legacyIdOf(guid.value);
	if (stated !== null) post.legacyId ??= legacyIdOf(stated);
}

/** Notes an address by which others may know a post. */
function addAlias({ url, evidence }: CapturedPost, address: string): void {
	if (address === url || !/^https?:/i.test(address) || evidence.aliases.includes(address)) return;
	evidence.aliases.push(address);
}

function completeBody(entry: Entry, feed: Feed, readHtml: ReadHtml): void {
	const { post } = entry;
	const { body, html, excerpt } = weighTexts(entry, readHtml);
	if (body !== null) feed.lines.claim(body, "content");
	post.html = resolveInHtml(html.trim(), () =>
		feed.base(body === null ? [entry.element] : [body, entry.element]),
	);
	const shorter = excerpt === null ? "" : readHtml(excerpt).trim();
	if (shorter !== "" && shorter !== post.html) post.excerpt = excerptOf(shorter);
	const isAbridged = body === entry.summary || (entry.content === null && breaksOff(post.html));
	if (body === null || !isAbridged) return;
	post.excerptOnly = true;
	post.excerpt = post.text;
}

/** Which of an entry's texts is its body, and which of the others the excerpt. */
function weighTexts(
	entry: Entry,
	readHtml: ReadHtml,
): { body: Element | null; html: string; excerpt: Element | null } {
	const { content, contentElement, description, otherDescription, summary } = entry;
	if (content !== null && contentElement !== null)
		return { body: contentElement, html: content, excerpt: summary ?? description ?? otherDescription };
	const [first = null, second = null] = [description, otherDescription].filter((one) => one !== null);
	if (first === null) {
		const body = summary ?? entry.caption;
		return { body, html: body === null ? "" : readHtml(body), excerpt: null };
	}
	const html = readHtml(first);
	if (second === null) return { body: first, html, excerpt: summary };
	const other = htmlIn(second);
	return htmlToText(other).length > htmlToText(html).length * clearlyMore
		? { body: second, html: other, excerpt: summary ?? first }
		: { body: first, html, excerpt: summary };
}

/** The plain text of an excerpt; most of them hold no tags, and need no reading as HTML. */
function excerptOf(html: string): string {
	if (html.includes("<")) return htmlToText(html);
	const text = decodeEntities(html);
	return isFolded(text) ? text : text.replace(/[\t\r\n\f]+| {2,}/g, " ");
}

/** Whether text has no white space but single spaces. */
function isFolded(text: string): boolean {
	return !(
		text.includes("\n") ||
		text.includes("  ") ||
		text.includes("\t") ||
		text.includes("\r") ||
		text.includes("\f")
	);
}

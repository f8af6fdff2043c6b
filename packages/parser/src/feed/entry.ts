import { legacyIdOf } from "../addresses/canonical.ts";
import { htmlToText } from "../html/text.ts";
import type { CapturedPost } from "../model/capture.ts";
import type { Moment } from "../model/moment.ts";
import { attribute, type Element, isElement } from "../xml/element.ts";
import { decodeEntities } from "../xml/entities.ts";
import { readAtomPerson } from "./atom-person.ts";
import type { Feed } from "./feed.ts";
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
	published: Moment[];
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
	const entry: Entry = {
		post,
		element,
		feed,
		originalUrl: null,
		content: null,
		contentElement: null,
		sourceAuthors: [],
		description: null,
		published: [],
		updated: [],
	};
	for (const child of element.children) {
		if (!isElement(child)) continue;
		const meaning = meaningOf(tables, child.name);
		if (meaning === undefined) feed.unknown(child);
		else meaning(entry, child);
	}
	complete(entry, readHtml);
	feed.speakOf(null);
	return post;
}

function meaningOf(tables: readonly Meanings[], name: string): Meaning | undefined {
	for (const table of tables) {
		const meaning = table.get(name);
		if (meaning !== undefined) return meaning;
	}
	return undefined;
}

/** Weighs what the elements said. */
function complete(entry: Entry, readHtml: ReadHtml): void {
	const { post, element, feed, originalUrl } = entry;
	if (post.authors.length === 0)
		for (const author of entry.sourceAuthors) addAuthor(post.authors, readAtomPerson(feed, author));
	post.published = entry.published[0] ?? null;
	post.updated = entry.updated[0] ?? null;
	post.language ??= attribute(element, "xml:lang");
	completeAddresses(entry, originalUrl);
	completeBody(entry, feed, readHtml);
}

function completeAddresses({ post }: Entry, originalUrl: string | null): void {
	const { guid, evidence } = post;
	if (post.url === null && guid?.isPermaLink && /^https?:/i.test(guid.value)) post.url = guid.value;
	const stated = post.url;
	if (originalUrl !== null) post.url = originalUrl;
	const others = [stated, guid?.value].filter(
		(one) => one != null && /^https?:/i.test(one) && one !== post.url,
	);
	for (const other of others)
		if (!evidence.aliases.includes(other as string)) evidence.aliases.push(other as string);
	for (const address of [guid?.value, stated]) post.legacyId ??= address == null ? null : legacyIdOf(address);
}

/** Words with which an excerpt breaks off. */
const breaksOff = /(?:\[(?:\u2026|\.\.\.)\]|\u2026|\.\.\.)\s*$/;

function completeBody(entry: Entry, feed: Feed, readHtml: ReadHtml): void {
	const { post, description } = entry;
	const shorter = description === null ? null : readHtml(description).trim();
	const body = entry.contentElement ?? description;
	if (body !== null) feed.lines.claim(body, "content");
	post.html = resolveInHtml((entry.content ?? shorter ?? "").trim(), () =>
		feed.base(body === null ? [entry.element] : [body, entry.element]),
	);
	if (shorter === null || shorter === "") return;
	if (entry.content !== null) {
		post.excerpt = shorter === entry.content ? null : excerptOf(shorter);
	} else if (breaksOff.test(htmlToText(post.html.slice(-200)))) {
		post.excerptOnly = true;
		post.excerpt = post.text;
	}
}

/** The plain text of an excerpt; most of them hold no tags, and need no reading as HTML. */
function excerptOf(html: string): string {
	return html.includes("<") ? htmlToText(html) : decodeEntities(html).replace(/[\t\r\n\f]+| {2,}/g, " ");
}

import type { Archive } from "../model/archive.ts";
import { httpAddress } from "./addresses.ts";
import { atomId } from "./atom-id.ts";
import { unknownDate } from "./channel.ts";
import { rfc3339 } from "./dates.ts";
import { extensionElements, extensionNamespaces } from "./extensions.ts";
import type { ArchiveFeedOptions, Author, Category, Feed, FeedItem } from "./feed.ts";
import { feedFrom } from "./feed-from.ts";
import type { WriteOptions } from "./options.ts";
import { pagingElements } from "./paging.ts";
import { selfLink } from "./self-link.ts";
import { spreadDates } from "./spread-dates.ts";
import {
	type Attributes,
	document,
	emptyElement,
	escapePlain,
	group,
	htmlElement,
	plainElement,
	textElement,
	writable,
} from "./xml.ts";

const namespaces = {
	xmlns: "http://www.w3.org/2005/Atom",
	"xmlns:thr": "http://purl.org/syndication/thread/1.0",
};

/** Plain text; where it speaks of markup it goes as escaped HTML, so that nobody takes it for markup. */
function plain(name: string, text: string): string {
	if (!/[<&]/.test(text)) return textElement(name, text);
	return `<${name} type="html">${escapePlain(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"))}</${name}>`;
}

function link(rel: string, href: string | null | undefined, attributes: Attributes = {}): string[] {
	const address = httpAddress(href);
	return address === null ? [] : [emptyElement("link", { rel, href: address, ...attributes })];
}

function author({ name = "", link: uri }: Author): string[] {
	const written = writable(name).trim();
	if (written === "") return [];
	const shown = written.replace(/<[^<>]*>/g, "").trim() || written;
	const address = httpAddress(uri);
	return group("author", {}, [
		plainElement("name", shown),
		...(address ? [textElement("uri", address)] : []),
	]);
}

function category({ name, term, domain }: Category, site: string): string[] {
	const label = writable(name ?? term ?? "").trim();
	if (label === "") return [];
	const scheme =
		domain === "post_tag" ? `${site}#tag` : domain === "category" ? `${site}#category` : undefined;
	return [emptyElement("category", { term: label, scheme })];
}

function replies({ comments }: FeedItem): string[] {
	if (comments === undefined) return [];
	const count = comments.count ?? undefined;
	return [
		...link("replies", comments.url, { type: "text/html", "thr:count": count }),
		...link("replies", comments.feedUrl, { type: "application/rss+xml", "thr:count": count }),
		...(count === undefined ? [] : [textElement("thr:total", String(count))]),
	];
}

function enclosures({ attachments, enclosure }: FeedItem): string[] {
	const all = attachments ?? (enclosure ? [enclosure] : []);
	return all.flatMap(({ url, type, length }) =>
		link("enclosure", url, {
			type: type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined,
			length: typeof length === "number" && length >= 0 ? Math.floor(length) : undefined,
		}),
	);
}

/** The text. An entry needs some, so that one without a text gets an empty paragraph. */
function texts({ description = "", content = "", beginningOnly, link: address }: FeedItem): string[] {
	const html = { type: "html" };
	const stands = httpAddress(address) !== null;
	if (beginningOnly && content && stands) return [htmlElement("summary", content, html)];
	const summary = description ? [htmlElement("summary", description, html)] : [];
	if (content !== "") return [...summary, htmlElement("content", content, html)];
	if (summary.length > 0 && stands) return summary;
	return [htmlElement("content", description || "<p></p>", html)];
}

/** Atom demands a title: that of an untitled post is the beginning of its text. */
function titleOf({ title, content = "", description = "" }: FeedItem): string {
	if (title.trim()) return title;
	const text = (description || content).replace(/<[^<>]*>/g, " ").replace(/&\w+;|&#\w+;/g, " ");
	return text.split(/\s+/).filter(Boolean).slice(0, 8).join(" ") || "Untitled";
}

function entry(item: FeedItem, updated: Date, site: string): string[] {
	const { inReplyTo, language } = item;
	return group("entry", { "xml:lang": language }, [
		plain("title", titleOf(item)),
		...link("alternate", item.link, { type: "text/html" }),
		textElement("id", atomId(item.guid ?? item.id ?? item.link)),
		...(item.published ? [textElement("published", rfc3339(item.published))] : []),
		textElement("updated", rfc3339(updated)),
		...(item.author ?? []).flatMap(author),
		...(item.category ?? []).flatMap((one) => category(one, site)),
		...(item.copyright ? [plain("rights", item.copyright)] : []),
		...(inReplyTo
			? [
					emptyElement("thr:in-reply-to", {
						ref: inReplyTo.id,
						href: httpAddress(inReplyTo.link),
						type: "text/html",
					}),
				]
			: []),
		...replies(item),
		...enclosures(item),
		...texts(item),
		...extensionElements(item.extensions),
	]);
}

/** The Atom 1.0 of a feed. */
function render({ options, items, categories, extensions }: Feed, self: string): string {
	const about: ArchiveFeedOptions = options;
	const site = httpAddress(about.link) ?? "https://site.invalid/";
	const paged = pagingElements(about.paging, "link");
	const updated = spreadDates(items.map(({ date }) => date));
	const declared = { ...namespaces, ...paged.namespaces };
	const allExtensions = [...extensions, ...items.flatMap((item) => item.extensions ?? [])];
	const nameless = items.some((item) => (item.author ?? []).flatMap(author).length === 0);
	const attributes = {
		...declared,
		...extensionNamespaces(allExtensions, declared),
		"xml:lang": about.language,
	};
	const root = group("feed", attributes, [
		plain("title", about.title),
		...(about.description ? [plain("subtitle", about.description)] : []),
		...link("alternate", site, { type: "text/html" }),
		emptyElement("link", { rel: "self", type: "application/atom+xml", href: self }),
		...(about.hub ? [emptyElement("link", { rel: "hub", href: about.hub })] : []),
		...paged.elements,
		textElement("id", atomId(about.id ?? site)),
		textElement("updated", rfc3339(about.updated ?? unknownDate)),
		...(nameless ? author(about.author ?? { name: about.title }) : []),
		...(about.copyright ? [plain("rights", about.copyright)] : []),
		...(about.generator ? [textElement("generator", about.generator)] : []),
		...(httpAddress(about.image) ? [textElement("logo", httpAddress(about.image) ?? "")] : []),
		...categories.map((term) => emptyElement("category", { term })),
		...extensionElements(extensions),
		...items.flatMap((item, index) => entry(item, updated[index] ?? item.date, site)),
	]);
	return document(root, about.stylesheet);
}

/** Writes an archive, or a feed that was made from one, as Atom 1.0. The same input gives the same bytes. */
export function writeAtom(source: Archive | Feed, options: WriteOptions = {}): string {
	const feed = feedFrom(source, options);
	return render(feed, selfLink(feed, "atom", options.feedUrl));
}

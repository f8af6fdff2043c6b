import type { CapturedPost } from "../model/capture.ts";
import { attribute, childNamed, childrenNamed, type Element, isElement, textOf } from "../xml/element.ts";
import { readAtomPerson } from "./atom-person.ts";
import type { Meaning, Meanings } from "./entry.ts";
import { languageTag } from "./language-tag.ts";
import { htmlIn, plainTextIn } from "./markup.ts";
import { addAuthor, readPerson } from "./people.ts";

/** An element that is there without holding anything says nothing. */
export const isBlank = (html: string): boolean => !/\S/.test(html);

export const setMeta: Meaning = ({ post, feed }, element) => {
	const value =
		textOf(element).trim() ||
		feed.address(attribute(element, "href") || attribute(element, "url") || "", element) ||
		attribute(element, "value");
	if (!value) return;
	post.meta[element.name] ??= [];
	post.meta[element.name]?.push(value);
};

export const ignore: Meaning = () => {};

export const addPerson: Meaning = ({ post }, element) =>
	addAuthor(post.authors, readPerson(plainTextIn(element)));

export const addAtomPerson: Meaning = ({ post, feed }, element) =>
	addAuthor(post.authors, readAtomPerson(feed, element));

/** Adds a term of which nobody says whether it is a category or a tag. */
export function addFlatTerm({ evidence }: CapturedPost, term: string): void {
	if (term !== "" && !evidence.flatTerms.includes(term)) evidence.flatTerms.push(term);
}

export const addTerm: Meaning = ({ post }, element) => addFlatTerm(post, plainTextIn(element));

export const publish: Meaning = ({ published, feed }, element) => {
	const moment = feed.date(element);
	if (moment !== null) published.push(moment);
};

/** A date that may be another than that of publication, and counts where that is not stated. */
export const create: Meaning = ({ created, feed }, element) => {
	const moment = feed.date(element);
	if (moment !== null) created.push(moment);
};

export const update: Meaning = ({ updated, feed }, element) => {
	const moment = feed.date(element);
	if (moment !== null) updated.push(moment);
};

const setCount: Meaning = ({ post }, element) => {
	const count = textOf(element).trim();
	if (/^\d{1,9}$/.test(count)) post.comments.count ??= Number(count);
};

export const setRights: Meaning = ({ post }, element) => {
	post.rights ??=
		plainTextIn(element) || attribute(element, "href") || attribute(element, "rdf:resource") || null;
};

const setLanguage: Meaning = ({ post }, element) => {
	post.language ??= languageTag(plainTextIn(element));
};

const setPublisher: Meaning = ({ post }, element) => {
	post.publisher ??= plainTextIn(element) || null;
};

export const setContent: Meaning = (entry, element) => {
	const html = htmlIn(element);
	if (isBlank(html) || html.length <= (entry.content?.length ?? 0)) return;
	entry.content = html;
	entry.contentElement = element;
};

const isEmpty = (element: Element): boolean => isBlank(textOf(element)) && !element.children.some(isElement);

export const setDescription: Meaning = (entry, element) => {
	if (!isEmpty(element)) entry.description ??= element;
};

/** What the format itself calls a summary is the beginning of a text, or less. */
export const setSummary: Meaning = (entry, element) => {
	if (!isEmpty(element)) entry.summary ??= element;
};

const setOtherDescription: Meaning = (entry, element) => {
	if (!isEmpty(element)) entry.otherDescription ??= element;
};

const setOtherTitle: Meaning = (entry, element) => {
	entry.otherTitle ||= plainTextIn(element);
};

/** Adds the file that an element names by `url` or `href`. */
const addMedia: Meaning = ({ post, feed }, element) => {
	const url = feed.address(attribute(element, "url") ?? attribute(element, "href") ?? "", element);
	if (url === null || post.media.some((one) => one.url === url)) return;
	const title = childNamed(element, "media:title") ?? childNamed(element, "media:description");
	const type = attribute(element, "type") ?? attribute(element, "medium");
	post.media.push({ url, title: title === null ? null : plainTextIn(title) || null, type });
};

const addImage: Meaning = (entry, element) => {
	const before = entry.post.media.length;
	addMedia(entry, element);
	const added = entry.post.media[before];
	if (added !== undefined) added.type ??= "image";
};

const addMediaContent: Meaning = (entry, element) => {
	addMedia(entry, element);
	for (const child of element.children) if (isElement(child)) readMediaChild(entry, child);
};

const readMediaChild: Meaning = (entry, element) => {
	if (element.name === "media:title") return;
	const meaning = entryModules.get(element.name);
	if (meaning === undefined) entry.feed.unknown(element);
	else meaning(entry, element);
};

/** A licence, place, duration and the like: kept as it is, for whoever wants it. */
const kept = [
	"admin:errorreportsto",
	"dc:contributor",
	"dc:coverage",
	"dc:format",
	"dc:identifier",
	"dc:relation",
	"dc:source",
	"dc:type",
	...[
		..."accessrights alternative audience available bibliographiccitation conformsto coverage dateaccepted datecopyrighted".split(
			" ",
		),
		..."datesubmitted educationlevel extent format hasformat haspart hasversion identifier isformatof ispartof".split(
			" ",
		),
		..."isreferencedby isreplacedby isrequiredby isversionof license medium provenance references relation replaces".split(
			" ",
		),
		..."requires rightsholder source spatial tableofcontents temporal type valid".split(" "),
	].map((name) => `dcterms:${name}`),
	"geo:lat",
	"geo:long",
	"georss:box",
	"georss:elev",
	"georss:featurename",
	"georss:line",
	"georss:point",
	"georss:polygon",
	"itunes:block",
	"itunes:duration",
	"itunes:episode",
	"itunes:episodetype",
	"itunes:explicit",
	"itunes:isclosedcaptioned",
	"itunes:keywords",
	"itunes:order",
	"itunes:season",
	"media:adult",
	"media:category",
	"media:copyright",
	"media:credit",
	"media:hash",
	"media:keywords",
	"media:rating",
	"media:restriction",
	"media:text",
	"pingback:server",
	"pingback:target",
	"podcast:chapters",
	"podcast:episode",
	"podcast:location",
	"podcast:person",
	"podcast:season",
	"podcast:socialinteract",
	"podcast:soundbite",
	"podcast:transcript",
	"podcast:value",
	"podcast:license",
	"googleplay:description",
	"googleplay:explicit",
	"rawvoice:poster",
	"slash:department",
	"slash:hit_parade",
	"slash:section",
	"thr:in-reply-to",
	"trackback:about",
	"trackback:ping",
	"wfw:comment",
];

const meanings: Record<string, Meaning> = {
	...Object.fromEntries(kept.map((name) => [name, setMeta])),
	"app:edited": update,
	"atom:author": addAtomPerson,
	"atom:contributor": ignore,
	"atom:published": publish,
	"atom:updated": update,
	"cc:license": setRights,
	"com-wordpress:post-id": ({ post }, element) => {
		const id = Number(textOf(element));
		if (Number.isSafeInteger(id) && id > 0) post.legacyId ??= id;
	},
	"content:encoded": setContent,
	"creativecommons:license": setRights,
	"dc:author": addPerson,

	"dc:creator": addPerson,
	"dc:date": create,
	"dc:description": setOtherDescription,
	"dc:language": setLanguage,
	"dc:publisher": setPublisher,
	"dc:rights": setRights,
	"dc:subject": addTerm,
	"dc:title": setOtherTitle,
	"dcterms:abstract": setOtherDescription,
	"dcterms:contributor": ignore,
	"dcterms:created": create,
	"dcterms:creator": addPerson,
	"dcterms:date": create,
	"dcterms:description": setOtherDescription,
	"dcterms:issued": publish,
	"dcterms:language": setLanguage,
	"dcterms:modified": update,
	"dcterms:publisher": setPublisher,
	"dcterms:rights": setRights,
	"dcterms:subject": addTerm,
	"dcterms:title": setOtherTitle,
	"feedburner:origenclosurelink": setMeta,
	"feedburner:origlink": (entry, element) => {
		entry.originalUrl = entry.feed.address(textOf(element), element);
	},
	"georss:where": (entry, element) => {
		for (const child of element.children) if (isElement(child)) setMeta(entry, child);
	},
	"itunes:author": (entry, element) => {
		if (entry.post.authors.length === 0) addPerson(entry, element);
	},
	"itunes:category": (entry, element) => {
		addFlatTerm(entry.post, attribute(element, "text")?.trim() ?? "");
		for (const child of childrenNamed(element, "itunes:category"))
			addFlatTerm(entry.post, attribute(child, "text")?.trim() ?? "");
	},
	"itunes:image": addImage,
	"itunes:subtitle": ({ post }, element) => {
		post.subtitle ??= plainTextIn(element) || null;
	},
	"itunes:summary": setOtherDescription,
	"itunes:title": (entry, element) => {
		setOtherTitle(entry, element);
		setMeta(entry, element);
	},
	"media:content": addMediaContent,
	"media:description": (entry, element) => {
		entry.caption ??= element;
		const file = entry.element.children.includes(element) ? entry.post.media.at(-1) : undefined;
		if (file !== undefined) file.title ??= plainTextIn(element) || null;
	},
	"media:group": (entry, element) => {
		addMediaContent(entry, element);
		// Several forms of one film or recording, which is what the post is about.
		const described = childNamed(element, "media:description");
		if (described !== null) setOtherDescription(entry, described);
	},
	"media:player": addMedia,
	"media:thumbnail": addImage,
	"media:title": setOtherTitle,
	"podcast:alternateenclosure": (entry, element) => {
		for (const source of childrenNamed(element, "podcast:source")) {
			const url = entry.feed.address(attribute(source, "uri") ?? "", source);
			if (url !== null)
				entry.post.media.push({ url, title: attribute(element, "title"), type: attribute(element, "type") });
		}
	},
	"podcast:images": ignore,
	"slash:comments": setCount,
	"source:markdown": ignore,
	"thr:total": setCount,
	"wfw:commentrss": ({ post, feed }, element) => {
		post.comments.feedUrl ??= feed.address(textOf(element), element);
	},
	"xhtml:body": setContent,
	"xhtml:div": setContent,
};

/** What elements of the common modules say about an entry of any format. */
export const entryModules: Meanings = new Map(Object.entries(meanings));

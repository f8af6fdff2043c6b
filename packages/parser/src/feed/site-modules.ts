import { feedPageOf } from "../addresses/feed-page.ts";
import { attribute, childNamed, type Element, textOf } from "../xml/element.ts";
import { readAtomPerson } from "./atom-person.ts";
import type { Feed } from "./feed.ts";
import { languageTag } from "./language-tag.ts";
import { plainTextIn } from "./markup.ts";
import { addAuthor, readPerson } from "./people.ts";

/** What an element beside the items says about the blog. */
export type SiteMeaning = (feed: Feed, element: Element) => void;
export type SiteMeanings = ReadonlyMap<string, SiteMeaning>;

/** Reads an element beside the items by the tables, of which the first that knows it counts. */
export function readSiteElement(feed: Feed, element: Element, tables: readonly SiteMeanings[]): void {
	const table = tables.find((one) => one.has(element.name));
	if (table === undefined) feed.unknown(element);
	else table.get(element.name)?.(feed, element);
}

export const ignoreOfSite: SiteMeaning = () => {};

type TextField = "title" | "description" | "language" | "rights" | "generator" | "guid";

/** Sets a field of the site to a text, unless it is set by more than a stopgap. */
export function setSiteText({ site, stopgaps }: Feed, field: TextField, text: string): void {
	if (text === "" || (site[field] !== null && !stopgaps.has(field))) return;
	site[field] = text;
	stopgaps.delete(field);
}

/** Sets a field of the site to an element's text, unless it is set. */
export function setText(field: TextField): SiteMeaning {
	return (feed, element) => setSiteText(feed, field, plainTextIn(element));
}

export const setLanguage: SiteMeaning = (feed, element) =>
	setSiteText(feed, "language", languageTag(plainTextIn(element)) ?? "");

/** The same by an element that means another thing, until the one that means it comes. */
function setStopgap(field: TextField): SiteMeaning {
	return ({ site, stopgaps }, element) => {
		const text = plainTextIn(element);
		if (text === "" || site[field] !== null) return;
		site[field] = text;
		stopgaps.add(field);
	};
}

export const setBuilt: SiteMeaning = (feed, element) => {
	const moment = feed.date(element);
	if (moment === null) return;
	feed.site.updated ??= moment;
	if (feed.built === null || moment.iso > feed.built.iso) feed.built = moment;
};

export const addSitePerson: SiteMeaning = ({ site }, element) =>
	addAuthor(site.authors, readPerson(plainTextIn(element)));

export const addAtomSitePerson: SiteMeaning = (feed, element) =>
	addAuthor(feed.site.authors, readAtomPerson(feed, element));

/** Whether a link of that type leads to a page that people read, not to another feed. */
const isPage = (type: string): boolean => /html/i.test(type) || !/xml|json/i.test(type);

/** `atom:link`, which RSS feeds use as well. */
export const readSiteLink: SiteMeaning = (feed, element) => {
	const href = feed.address(attribute(element, "href") ?? "", element);
	if (href === null) return;
	const relation = attribute(element, "rel")?.toLowerCase() ?? "alternate";
	if (relation === "self") {
		feed.self ??= href;
		feed.site.feedUrl ??= feedPageOf(href).feed;
	} else if (relation === "next" || relation === "prev-archive") feed.next ??= href;
	else if (relation === "alternate" && isPage(attribute(element, "type") ?? "")) feed.site.url ??= href;
};

export const addSiteCategory: SiteMeaning = ({ site }, element) => {
	const name = plainTextIn(element);
	if (name !== "" && !site.categories.some((term) => term.name === name))
		site.categories.push({ name, slug: "" });
};

/** `<image><url>…</url><title>…</title></image>` */
export const readSiteImage: SiteMeaning = (feed, element) => {
	const address = childNamed(element, "url");
	const title = childNamed(element, "title");
	const written = address === null ? (attribute(element, "href") ?? "") : textOf(address);
	const url = feed.address(written, element);
	if (url !== null) feed.site.image ??= { url, title: title === null ? null : plainTextIn(title) || null };
};

const ignored = [
	"admin:errorreportsto",
	"atom:contributor",
	"atom:category",
	"cc:license",
	"creativecommons:license",
	"feedburner:browserfriendly",
	"feedburner:emailserviceid",
	"feedburner:feedburnerhostname",
	"feedburner:feedflare",
	"feedburner:info",
	"fh:archive",
	"fh:complete",
	"geo:lat",
	"geo:long",
	"georss:point",
	"googleplay:author",
	"googleplay:category",
	"googleplay:explicit",
	"googleplay:image",
	"googleplay:owner",
	"itunes:block",
	"itunes:category",
	"itunes:complete",
	"itunes:explicit",
	"itunes:keywords",
	"itunes:new-feed-url",
	"itunes:owner",
	"itunes:type",
	"media:category",
	"media:copyright",
	"media:credit",
	"media:keywords",
	"media:rating",
	"media:thumbnail",
	"opensearch:itemsperpage",
	"opensearch:startindex",
	"opensearch:totalresults",
	"podcast:funding",
	"podcast:guid",
	"podcast:locked",
	"podcast:medium",
	"podcast:person",
	"rawvoice:location",
	"rawvoice:rating",
	"rawvoice:subscribe",
	"sy:updatebase",
	"sy:updatefrequency",
	"sy:updateperiod",
	"thr:in-reply-to",
	"xhtml:meta",
];

/** What elements of the common modules say about the blog, in feeds of any format. */
export const siteModules: SiteMeanings = new Map<string, SiteMeaning>([
	...ignored.map((name): [string, SiteMeaning] => [name, ignoreOfSite]),
	[
		"admin:generatoragent",
		({ site }, element) => {
			site.generator ??= attribute(element, "rdf:resource") ?? (plainTextIn(element) || null);
		},
	],
	["atom:link", readSiteLink],
	["atom:updated", setBuilt],
	["com-wordpress:site", ignoreOfSite],
	["dc:author", addSitePerson],
	["dc:creator", addSitePerson],
	["dc:date", setBuilt],
	["dc:description", setStopgap("description")],
	["dc:language", setLanguage],
	["dc:publisher", ignoreOfSite],
	["dc:rights", setText("rights")],
	["dc:subject", addSiteCategory],
	["dc:title", setStopgap("title")],
	..."accessrights available created date issued license publisher type valid"
		.split(" ")
		.map((name): [string, SiteMeaning] => [`dcterms:${name}`, ignoreOfSite]),
	["dcterms:creator", addSitePerson],
	["dcterms:description", setStopgap("description")],
	["dcterms:language", setLanguage],
	["dcterms:modified", setBuilt],
	["dcterms:rights", setText("rights")],
	["dcterms:subject", addSiteCategory],
	["dcterms:title", setStopgap("title")],
	["itunes:author", addSitePerson],
	["itunes:image", readSiteImage],
	["itunes:subtitle", setStopgap("description")],
	["itunes:summary", setStopgap("description")],
	["itunes:title", setStopgap("title")],
	["media:description", setStopgap("description")],
	["media:title", setStopgap("title")],
]);

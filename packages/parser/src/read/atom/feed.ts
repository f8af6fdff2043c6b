import { plainTextInConstruct } from "../../feed/atom-text.ts";
import {
	addAtomSitePerson,
	ignoreOfSite,
	readSiteLink,
	type SiteMeaning,
	type SiteMeanings,
	setBuilt,
	setSiteText,
	siteModules,
} from "../../feed/site-modules.ts";
import { attribute, textOf } from "../../xml/element.ts";

function set(field: "title" | "description" | "rights" | "guid"): SiteMeaning {
	return (feed, element) => setSiteText(feed, field, plainTextInConstruct(element));
}

/** The program's name, and its address or version where it gives them. */
const setGenerator: SiteMeaning = (feed, element) => {
	const name = textOf(element).trim();
	const uri = attribute(element, "uri") ?? attribute(element, "url");
	const version = attribute(element, "version");
	const words = [name, version, uri].filter((word) => word !== null && word.trim() !== "");
	setSiteText(feed, "generator", words.join(" "));
};

const setImage: SiteMeaning = (feed, element) => {
	const url = feed.address(textOf(element), element);
	if (url !== null) feed.site.image ??= { url, title: null };
};

const addCategory: SiteMeaning = ({ site }, element) => {
	const name = attribute(element, "label")?.trim() || attribute(element, "term")?.trim() || "";
	if (name !== "" && !site.categories.some((term) => term.name === name))
		site.categories.push({ name, slug: "" });
};

/** What Atom's own elements say about the blog. */
export const atomFeed: SiteMeanings = new Map<string, SiteMeaning>([
	["atom:author", addAtomSitePerson],
	["atom:category", addCategory],
	["atom:contributor", ignoreOfSite],
	["atom:copyright", set("rights")],
	["atom:generator", setGenerator],
	["atom:icon", ignoreOfSite],
	["atom:id", set("guid")],
	["atom:info", ignoreOfSite],
	["atom:link", readSiteLink],
	["atom:logo", setImage],
	["atom:modified", setBuilt],
	["atom:rights", set("rights")],
	["atom:subtitle", set("description")],
	["atom:tagline", set("description")],
	["atom:title", set("title")],
	["atom:updated", setBuilt],
]);

export const feedTables: readonly SiteMeanings[] = [atomFeed, siteModules];

import { attribute, textOf } from "../xml/element.ts";
import {
	addSiteCategory,
	addSitePerson,
	ignoreOfSite,
	readSiteImage,
	type SiteMeaning,
	type SiteMeanings,
	setBuilt,
	setLanguage,
	setText,
	siteModules,
} from "./site-modules.ts";

const setLink: SiteMeaning = (feed, element) => {
	feed.site.url ??= feed.address(textOf(element).trim() || (attribute(element, "href") ?? ""), element);
};

const ignored = ["cloud", "docs", "items", "rating", "skipdays", "skiphours", "textinput", "ttl"];

/** What RSS's own elements say about the blog. */
export const rssChannel: SiteMeanings = new Map<string, SiteMeaning>([
	...ignored.map((name): [string, SiteMeaning] => [name, ignoreOfSite]),
	["author", addSitePerson],
	["category", addSiteCategory],
	["copyright", setText("rights")],
	["description", setText("description")],
	["generator", setText("generator")],
	["image", readSiteImage],
	["language", setLanguage],
	["lastbuilddate", setBuilt],
	["link", setLink],
	["managingeditor", addSitePerson],
	["pubdate", setBuilt],
	["title", setText("title")],
	["webmaster", ignoreOfSite],
]);

export const channelTables: readonly SiteMeanings[] = [rssChannel, siteModules];

import {
	ignoreOfSite,
	readSiteImage,
	type SiteMeaning,
	type SiteMeanings,
	setBuilt,
	setLanguage,
	setText,
	siteModules,
} from "../../feed/site-modules.ts";
import { textOf } from "../../xml/element.ts";

const setAddress: SiteMeaning = (feed, element) => {
	feed.site.url ??= textOf(element).trim() || null;
};

/** What the elements of the channel say about the blog, its vocabulary apart. */
const channel: SiteMeanings = new Map<string, SiteMeaning>([
	["cloud", ignoreOfSite],
	["description", setText("description")],
	["generator", setText("generator")],
	["image", readSiteImage],
	["language", setLanguage],
	["link", setAddress],
	["pubdate", setBuilt],
	["title", setText("title")],
	["wp:base_blog_url", setAddress],
	// Of the network that the blog is part of.
	["wp:base_site_url", ignoreOfSite],
	["wp:wxr_version", ignoreOfSite],
]);

export const channelTables: readonly SiteMeanings[] = [channel, siteModules];

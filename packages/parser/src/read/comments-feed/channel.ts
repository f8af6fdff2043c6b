import {
	ignoreOfSite,
	type SiteMeaning,
	type SiteMeanings,
	setBuilt,
	setLanguage,
	setText,
	siteModules,
} from "../../feed/site-modules.ts";

/** What the elements beside the comments say about the blog; the title and address may be those of a post. */
const channel: SiteMeanings = new Map<string, SiteMeaning>([
	["atom:author", ignoreOfSite],
	["atom:generator", setText("generator")],
	["atom:id", ignoreOfSite],
	["atom:subtitle", ignoreOfSite],
	["description", ignoreOfSite],
	["generator", setText("generator")],
	["language", setLanguage],
	["lastbuilddate", setBuilt],
	["pubdate", setBuilt],
]);

export const channelTables: readonly SiteMeanings[] = [channel, siteModules];

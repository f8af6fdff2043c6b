import type { Feed } from "../../feed/feed.ts";
import {
	ignoreOfSite,
	readSiteElement,
	readSiteImage,
	type SiteMeaning,
	type SiteMeanings,
	setText,
	siteModules,
} from "../../feed/site-modules.ts";
import { attribute, type Element } from "../../xml/element.ts";

const setAddress: SiteMeaning = (feed, element) => {
	feed.site.url ??= feed.address(attribute(element, "href") ?? "", element);
};

/** What the elements of a channel say about the blog. */
const channel: SiteMeanings = new Map<string, SiteMeaning>([
	["a", setAddress],
	["abstract", setText("description")],
	["log", ignoreOfSite],
	["logo", readSiteImage],
	["logtarget", ignoreOfSite],
	["schedule", ignoreOfSite],
	["title", setText("title")],
	["usage", ignoreOfSite],
]);

const tables = [channel, siteModules];

export function readChannelElement(feed: Feed, element: Element): void {
	readSiteElement(feed, element, tables);
}

/** What the attributes of the outermost channel say; reading them again says nothing new. */
export function readChannel(feed: Feed): void {
	const [frame] = feed.frame;
	if (frame === undefined || feed.site.url !== null) return;
	feed.ownBase = attribute(frame, "base");
	setAddress(feed, frame);
	feed.site.feedUrl ??= feed.address(attribute(frame, "self") ?? "", frame);
	const modified = attribute(frame, "lastmod");
	if (modified !== null) feed.site.updated ??= feed.built = feed.dateFrom(modified, 0);
}

import type { List, SiteModel } from "../site/model.ts";
import { onceForEach } from "./once.ts";
import type { PageHead } from "./page.ts";

const types = {
	rss: "application/rss+xml",
	atom: "application/atom+xml",
	json: "application/feed+json",
} as const;
const formatNames = { rss: "RSS", atom: "Atom", json: "JSON Feed" } as const;

type Format = keyof typeof types;

export interface FeedLink {
	title: string;
	type: string;
	address: string;
	format: string;
}

/** The feeds of a list, with the names that people meet; every page names those of the site, so they are made once. */
export const feedLinks: (list: List, site: SiteModel) => FeedLink[] = onceForEach((list, site) => {
	const known = Object.entries(list.feeds) as [Format, string][];
	return known.map(([format, address]) => ({
		title: site.say("feedOf", { name: list.name, format: formatNames[format] }),
		type: types[format],
		format: formatNames[format],
		address,
	}));
});

/** The head of a page of which nothing particular is known; the site's feeds belong to every page. */
export function plainHead(kind: string, title: string, address: string, site: SiteModel): PageHead {
	const home = site.lists[0];
	return {
		title,
		description: site.description,
		address,
		canonical: site.absolute(address),
		kind,
		feeds: home === undefined ? [] : [home],
		structured: [],
		language: null,
		robots: null,
		published: null,
		newer: null,
		older: null,
	};
}

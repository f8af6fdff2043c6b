import type { AddressBook } from "../addresses/book.ts";
import type { FixedAddresses } from "./model.ts";

const names: Readonly<Record<keyof FixedAddresses, string>> = {
	home: "",
	archive: "archive/",
	feeds: "feeds/",
	opml: "feeds.opml",
	search: "search/",
	notFound: "404.html",
	sitemap: "sitemap.xml",
	commentCounts: "comment-counts.json",
	commentsFeed: "comments/feed.xml",
	oldAddresses: "old-addresses.json",
	manifest: "manifest.json",
	style: "blog-archive/style.css",
	feedStyle: "blog-archive/feed.css",
	script: "blog-archive/script.js",
};

/** Files of the site's root whose names other things must not take. */
const kept = ["pagefind/", "feed.xml", "atom.xml", "feed.json", "robots.txt"];

/** The pages of which there is one each are the first to get their addresses. */
export function claimFixed(base: string, book: AddressBook): FixedAddresses {
	for (const name of kept) book.claim(`${base}${name}`);
	const claimed = Object.entries(names).map(([name, path]) => [name, book.claim(`${base}${path}`)]);
	return Object.fromEntries(claimed);
}

import { below } from "./addresses.ts";
import type { Feed } from "./feed.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** The file that a feed of each format is usually in. */
export const usualNames: Record<FeedFormat, string> = {
	rss: "feed.xml",
	atom: "atom.xml",
	json: "feed.json",
};

/** Where the document will be; every format has its own address. */
export function selfLink({ options }: Feed, format: FeedFormat, feedUrl?: string): string {
	const { feed, feedLinks, link = "https://site.invalid" } = options;
	return feedUrl ?? feed ?? feedLinks?.[format] ?? below(link, usualNames[format]);
}

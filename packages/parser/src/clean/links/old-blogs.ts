import { canonicalUrl, legacyIdOf } from "../../addresses/canonical.ts";
import type { Archive } from "../../model/archive.ts";

/** The host of an address without `www.`; `null` where it has none. */
export const hostOf = (address: string): string | null =>
	URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") || null : null;

/** What an archive knows of the addresses that its blogs had. */
export interface OldBlogs {
	/** Whether an address stands on one of the blogs' hosts. */
	isOwn(address: string): boolean;
	/** Whether it is that of a post, or of a blog's home, of which the archive holds something. */
	isRecovered(address: string): boolean;
}

export function oldBlogs({ sites, posts }: Pick<Archive, "sites" | "posts">): OldBlogs {
	const hosts = new Set(sites.flatMap(({ url }) => (url === null ? [] : [hostOf(url)])));
	const urls = [
		...sites.map(({ url }) => url),
		...posts.flatMap(({ url, guid }) => [url, guid?.value ?? null]),
	];
	const known = new Set(urls.map((url) => url && canonicalUrl(url)));
	const legacy = new Set(posts.map(({ legacyId }) => legacyId).filter((id) => id !== null));
	return {
		isOwn: (address) => hosts.has(hostOf(address)) && hostOf(address) !== null,
		isRecovered: (address) =>
			known.has(canonicalUrl(address)) || legacy.has(legacyIdOf(address) ?? Number.NaN),
	};
}

const listings = /^\/(?:(?:category|tag|author)\/.+|[12][0-9]{3}(?:\/[0-9]{2}){0,2}|page\/[0-9]+)\/?$/i;

/** Whether it is a list of posts (of a category, tag, author or month), which every site makes anew from its posts. */
export const isListing = (address: string): boolean =>
	URL.canParse(address) && listings.test(new URL(address).pathname);

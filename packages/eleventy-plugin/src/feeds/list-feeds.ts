import { type Paging, toFeed } from "blog-archive-parser/write";
import type { SiteFile } from "../files/file.ts";
import type { FeedFormat } from "../options/options.ts";
import type { Entry, List, SiteModel } from "../site/model.ts";
import type { PublishedArchive } from "./published.ts";
import { formats } from "./writers.ts";

/** One document of a feed: the newest posts, or an older part that will not change any more. */
interface Part {
	address: string;
	entries: readonly Entry[];
	paging: Paging | null;
}

/**
 * The documents of a list's feed. Older ones are cut from the beginning of the blog, so that they stay as
 * they are when posts are added (RFC 5005, section 4).
 */
function partsOf(list: List, format: FeedFormat, address: string, site: SiteModel): Part[] {
	const { limit, paged } = site.settings.feeds;
	const { entries } = list;
	const newest = entries.slice(0, limit);
	if (!paged || list.kind !== "home" || entries.length <= limit)
		return [{ address, entries: newest, paging: null }];
	// An archive alone would have neither a next nor a previous one, which validators take for incomplete.
	const size = Math.min(limit, Math.floor(entries.length / 2));
	const number = Math.floor(entries.length / size);
	const older = Array.from(
		{ length: number },
		(_, index) => `${list.address}${formats[format].olderName(index + 1)}`,
	);
	const whole = (path: string | undefined) => (path === undefined ? undefined : site.absolute(path));
	const current = site.absolute(address);
	const parts = older.map((path, index): Part => {
		const end = entries.length - index * size;
		const [previousArchive, nextArchive] = [whole(older[index - 1]), whole(older[index + 1])];
		const paging = {
			archive: true,
			current,
			...(previousArchive === undefined ? {} : { previousArchive }),
			...(nextArchive === undefined ? {} : { nextArchive }),
		};
		return { address: path, entries: entries.slice(end - size, end), paging };
	});
	const last = whole(older.at(-1));
	return [
		{ address, entries: newest, paging: last === undefined ? null : { previousArchive: last } },
		...parts,
	];
}

/** The feeds of a list, in every format that it has. */
export function listFeeds(list: List, site: SiteModel, published: PublishedArchive): SiteFile[] {
	const { content, hub, edit } = site.settings.feeds;
	const known = Object.entries(list.feeds) as [FeedFormat, string][];
	return known.flatMap(([format, address]) =>
		partsOf(list, format, address, site).map((part): SiteFile => {
			const text = (): string => {
				const feedUrl = site.absolute(part.address);
				const feed = toFeed(published.of(part.entries), {
					title: list.kind === "home" ? site.title : `${site.title}: ${list.name}`,
					...(site.description === null ? {} : { description: site.description }),
					language: site.language,
					timeZone: site.timeZone,
					siteUrl: site.absolute(list.address),
					feedUrl,
					content,
					addressOf: published.addressOf,
					commentsOf: published.commentsOf,
					stylesheet: site.href(site.fixed.feedStyle),
					...(part.paging === null ? {} : { paging: part.paging }),
					...(hub === null ? {} : { hub }),
					...(edit === null ? {} : { change: (feed) => edit(feed, { address: part.address, format }) }),
				});
				return formats[format].write(feed, { feedUrl });
			};
			const about = [part.address, list.kind, list.name, list.address, JSON.stringify(part.paging)];
			return { address: part.address, text, making: () => published.making(part.entries, ...about) };
		}),
	);
}

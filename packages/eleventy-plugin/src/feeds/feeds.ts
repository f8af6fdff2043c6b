import type { SiteFile } from "../files/file.ts";
import type { SiteModel } from "../site/model.ts";
import { commentsFeeds } from "./comments-feeds.ts";
import { listFeeds } from "./list-feeds.ts";
import { PublishedArchive } from "./published.ts";

/** All feeds of a site. */
export function feedFiles(site: SiteModel): SiteFile[] {
	const published = new PublishedArchive(site);
	return [
		...site.lists.flatMap((list) => listFeeds(list, site, published)),
		...commentsFeeds(site, published),
	];
}

import type { SiteModel } from "../site/model.ts";
import { commentCountsFile } from "./comment-counts.ts";
import type { SiteFile } from "./file.ts";
import { opmlFile } from "./opml.ts";
import { robotsFile } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

/** The files of a site that are no pages and no feeds. */
export function siteFiles(site: SiteModel): SiteFile[] {
	const { sitemap, robots } = site.settings;
	return [
		commentCountsFile(site),
		opmlFile(site),
		...(sitemap ? sitemapFiles(site) : []),
		...(robots ? [robotsFile(site)] : []),
	];
}

import type { SiteModel } from "../site/model.ts";
import { commentCountsFile } from "./comment-counts.ts";
import type { SiteFile } from "./file.ts";
import { manifestFile } from "./manifest.ts";
import { opmlFile } from "./opml.ts";
import { sitemapFiles } from "./sitemap.ts";

/** The files of an archive that are no pages and no feeds. */
export function siteFiles(site: SiteModel): SiteFile[] {
	return [
		commentCountsFile(site),
		opmlFile(site),
		manifestFile(site),
		...(site.settings.sitemap ? sitemapFiles(site) : []),
	];
}

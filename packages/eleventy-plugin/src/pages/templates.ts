import { feedFiles } from "../feeds/feeds.ts";
import type { SiteFile } from "../files/file.ts";
import { siteFiles } from "../files/files.ts";
import { oldAddressesFile } from "../redirects/old-addresses.ts";
import { stubFiles } from "../redirects/stubs.ts";
import type { SiteModel } from "../site/model.ts";
import { renderArchive, renderIndex } from "../theme/archive.ts";
import { assets } from "../theme/assets.ts";
import { renderChapter } from "../theme/chapter.ts";
import { renderEntry } from "../theme/entry.ts";
import { renderFeeds } from "../theme/feeds.ts";
import { renderList } from "../theme/list.ts";
import { renderNotFound } from "../theme/not-found.ts";
import { renderSearch } from "../theme/search.ts";
import { ArchivePage } from "./page.ts";

/** The page templates there are, and the pages of each; a layout of the same name takes a template over. */
export const pageTemplates: Readonly<Record<string, (site: SiteModel) => ArchivePage[]>> = {
	post: (site) =>
		site.entries.map((entry) => new ArchivePage(entry.address, site, () => renderEntry(entry, site), entry)),
	chapter: (site) =>
		site.entries.flatMap((entry) =>
			(entry.parts?.chapters ?? []).map(
				(chapter) => new ArchivePage(chapter.address, site, () => renderChapter(chapter, entry, site)),
			),
		),
	list: (site) =>
		site.listPages.map((page) => new ArchivePage(page.address, site, () => renderList(page, site), page)),
	archive: (site) => [
		new ArchivePage(site.fixed.archive, site, () => renderArchive(site)),
		...site.indexes.map((index) => new ArchivePage(index.address, site, () => renderIndex(index, site))),
	],
	feeds: (site) => [new ArchivePage(site.fixed.feeds, site, () => renderFeeds(site))],
	search: (site) =>
		site.settings.search ? [new ArchivePage(site.fixed.search, site, () => renderSearch(site))] : [],
	"not-found": (site) => [new ArchivePage(site.fixed.notFound, site, () => renderNotFound(site))],
};

/** All files of the site that are no pages. */
export function allFiles(site: SiteModel): SiteFile[] {
	const { theme } = site.settings;
	const themed = theme ? (["style", "feedStyle", "script"] as const) : (["feedStyle"] as const);
	return [
		...feedFiles(site),
		...siteFiles(site),
		oldAddressesFile(site),
		...stubFiles(site),
		...themed.map((name) => ({ address: site.fixed[name], text: assets[name] })),
	];
}

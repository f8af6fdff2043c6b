import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";

/** One for the host; it names the sitemaps of all archives. */
export function robotsFile(sites: readonly SiteModel[]): SiteFile {
	const mapped = sites.filter(({ settings }) => settings.sitemap);
	const sitemaps = mapped.map((site) => `\nSitemap: ${site.absolute(site.fixed.sitemap)}\n`);
	return { address: "/robots.txt", text: () => `User-agent: *\nDisallow:\n${sitemaps.join("")}` };
}

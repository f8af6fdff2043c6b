import type { SiteModel } from "../site/model.ts";
import type { SiteFile } from "./file.ts";

export function robotsFile(site: SiteModel): SiteFile {
	const sitemap = site.settings.sitemap ? `\nSitemap: ${site.absolute(site.fixed.sitemap)}\n` : "";
	return { address: "/robots.txt", text: () => `User-agent: *\nDisallow:\n${sitemap}` };
}

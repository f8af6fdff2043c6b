import type { EleventyConfig } from "./eleventy/config.ts";
import { ignoreSources } from "./load/ignore-sources.ts";
import { documentsOf } from "./load/state.ts";
import type { BlogArchiveOptions } from "./options/options.ts";
import { settle } from "./options/settle.ts";
import { layoutFolder } from "./overrides/layouts.ts";
import { finishAfter } from "./pages/after.ts";
import { CurrentSite } from "./pages/current-site.ts";
import { registerSite } from "./pages/register.ts";
import { placeAt } from "./site/place.ts";

export type { EleventyConfig } from "./eleventy/config.ts";
export type * from "./options/options.ts";

/**
 * Turns the remains of a blog into a complete site: pages, archives, feeds, comment counts.
 *
 * `eleventyConfig.addPlugin(blogArchive, { sources: ["feed.xml"], site: { url: "https://blog.example" } })`
 */
export default function blogArchive(config: EleventyConfig, options: BlogArchiveOptions): void {
	config.versionCheck(">=3.1.0 <5");
	const settings = settle(options);
	const place = () =>
		placeAt(settings.site.url, config.pathPrefix ?? "/", config.getFilter("htmlBaseUrl") !== undefined);
	const site = new CurrentSite(settings, place);
	config.on("eleventy.before", (event) => site.startBuild(event));

	for (const { path } of documentsOf(settings)) config.addWatchTarget(path);
	ignoreSources(config, settings.sources);
	const { layouts, includes } = config.directories;
	config.addWatchTarget(`${layouts ?? includes}${layoutFolder}/**`, { resetConfig: true });

	registerSite(config, site);
	finishAfter(config, site);
}

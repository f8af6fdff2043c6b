import type { EleventyConfig } from "./eleventy/config.ts";
import type { BlogArchiveOptions } from "./options/options.ts";
import { settle } from "./options/settle.ts";
import { CurrentSite } from "./pages/current-site.ts";
import { copyFont, registerPages } from "./pages/register.ts";
import { writeSearchIndex } from "./pages/search-index.ts";
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
	const site = new CurrentSite(settings, () =>
		placeAt(settings.site.url, config.pathPrefix ?? "/", config.getFilter("htmlBaseUrl") !== undefined),
	);

	for (const { path } of settings.sources) config.addWatchTarget(path);
	config.on("eleventy.before", () => site.startBuild());
	copyFont(config, settings.base);
	registerPages(config, "blog-archive", () => site.get());
	if (settings.search)
		config.on("eleventy.after", async ({ directories, outputMode }) => {
			if (outputMode === "fs") await writeSearchIndex(directories.output, (await site.get()).language);
		});
}

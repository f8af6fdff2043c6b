import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { EleventyConfig } from "../eleventy/config.ts";
import { fontFiles, themeFile } from "../theme/assets.ts";
import type { CurrentSite } from "./current-site.ts";
import { writeSearchIndex } from "./search-index.ts";

/**
 * Copies the font. Templates can only write text, and a passthrough copy of a file outside of the project makes
 * Eleventy's watcher name all files by other paths than its templates have.
 */
async function copyFont(folder: string): Promise<void> {
	for (const name of fontFiles) {
		const target = join(folder, "blog-archive", name);
		await mkdir(dirname(target), { recursive: true });
		await copyFile(themeFile(name), target);
	}
}

/** What is done when Eleventy has written the pages; while watching only the first time, because it takes its while. */
export function finishAfter(config: EleventyConfig, site: CurrentSite): void {
	const { theme, search, base } = site.settings;
	let done = false;
	if (!theme) return;
	config.on("eleventy.after", async ({ directories, outputMode, runMode, results }) => {
		const written = outputMode === "fs" && results.some((result) => result !== undefined);
		if (!written || (done && runMode !== "build")) return;
		done = true;
		const folder = join(directories.output, base);
		await copyFont(folder);
		if (search) await writeSearchIndex(folder, site.now.language);
	});
}

import { relative, resolve, sep } from "node:path";
import type { EleventyConfig } from "../eleventy/config.ts";
import type { Source } from "../options/options.ts";

/** Keeps Eleventy from taking documents that lie among its templates (saved pages, Markdown) for such. */
export function ignoreSources(
	{ directories, ignores }: Pick<EleventyConfig, "directories" | "ignores">,
	sources: readonly Source[],
): void {
	const input = resolve(directories.input);
	for (const { path } of sources) {
		const place = resolve(path);
		// A folder of sources in which the site's own templates lie, too.
		if (/^https?:/i.test(path) || `${input}${sep}`.startsWith(`${place}${sep}`)) continue;
		const glob = relative(".", place).split(sep).join("/");
		ignores.add(glob).add(`${glob}/**`);
	}
}

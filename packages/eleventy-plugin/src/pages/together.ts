import type { EleventyConfig } from "../eleventy/config.ts";
import type { CurrentSite } from "./current-site.ts";

const archives = new WeakMap<EleventyConfig, CurrentSite[]>();

/** The archives that one configuration adds; forgotten when Eleventy starts its configuration over. */
export function archivesOf(config: EleventyConfig): CurrentSite[] {
	const known = archives.get(config);
	if (known !== undefined) return known;
	const fresh: CurrentSite[] = [];
	archives.set(config, fresh);
	config.on("eleventy.reset", () => archives.delete(config));
	return fresh;
}

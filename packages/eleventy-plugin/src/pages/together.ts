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

/** What the data of an archive are called: as it says, else `archive`, and for others with the words of their base. */
export function nameAmong(others: readonly CurrentSite[], { name, base }: CurrentSite["settings"]): string {
	if (name !== null) return name;
	const words = base.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
	const camel = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
	return others.length === 0 ? "archive" : `archive${camel || others.length + 1}`;
}

import type { Archive, Site } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";

/** What the site is called and speaks: as the options say, else as the blog with the most posts does. */
export interface Identity {
	title: string;
	description: string | null;
	language: string;
	timeZone: string;
}

function mainSite({ sites, posts }: Archive): Site | null {
	const counts = new Map<string, number>();
	for (const post of posts) counts.set(post.site, (counts.get(post.site) ?? 0) + 1);
	const bySize = [...sites].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
	return bySize[0] ?? null;
}

const usable = <T>(value: string | null | undefined, check: (value: string) => T): string | null => {
	if (value === null || value === undefined || value === "") return null;
	try {
		check(value);
		return value;
	} catch {
		return null;
	}
};

export function identify(archive: Archive, { site: said }: Settings): Identity {
	const main = mainSite(archive);
	return {
		title: said.title ?? main?.title ?? new URL(said.url).hostname,
		description: said.description ?? main?.description ?? null,
		language: said.language ?? usable(main?.language, (tag) => Intl.getCanonicalLocales(tag)) ?? "en",
		timeZone:
			said.timeZone ??
			usable(main?.timeZone, (zone) => new Intl.DateTimeFormat("en", { timeZone: zone })) ??
			"UTC",
	};
}

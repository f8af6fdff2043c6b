import type { EleventyConfig } from "../eleventy/config.ts";
import type { Entry, SiteModel } from "../site/model.ts";
import { renderComments } from "../theme/comments.ts";
import { html } from "../theme/html.ts";
import { authors, commentCount, commentLink, terms, time } from "../theme/parts.ts";
import { renderProvenance } from "../theme/provenance.ts";
import { archiveData } from "./archive-data.ts";
import { collections } from "./collections.ts";

/** Filters and shortcodes get an entry, an item of a collection, or an address. */
function entryFrom(given: unknown, site: SiteModel): Entry | null {
	if (typeof given === "string") return site.entries.find(({ address }) => address === given) ?? null;
	if (typeof given !== "object" || given === null) return null;
	if ("post" in given && "address" in given) return given as Entry;
	if ("entry" in given) return entryFrom(given.entry, site);
	return "data" in given ? entryFrom(given.data, site) : null;
}

type Say = (entry: Entry, site: SiteModel) => string;

const filters: Readonly<Record<string, Say>> = {
	commentCount: (entry, site) => commentCount(entry, site),
	archiveDate: ({ date }, site) => (date === null ? site.say("noDate") : site.dates.date(date)),
};

const shortcodes: Readonly<Record<string, Say>> = {
	archiveByline: (entry, site) =>
		html`<p class="byline">${time(entry, site, "dt-published")} ${authors(entry, site)} ${commentLink(entry, site)}</p>`
			.text,
	archiveTerms: (entry, site) => terms(entry, site).text,
	archiveComments: (entry, site) => renderComments(entry, site).text,
	archiveProvenance: (entry, site) => renderProvenance(entry, site).text,
};

/**
 * Offers the archive to templates of the site's own: as data `NAME`, as collections `NAME.posts`, …, and
 * by filters and shortcodes.
 */
export function registerData(
	config: EleventyConfig,
	name: string,
	site: () => Promise<SiteModel>,
	current: () => SiteModel,
): void {
	config.addGlobalData(name, async () => archiveData(await site()));
	for (const [key, items] of Object.entries(collections))
		config.addCollection(`${name}.${key}`, async () => items(await site()));

	const say =
		(make: Say) =>
		(given: unknown): string => {
			const entry = entryFrom(given, current());
			return entry === null ? "" : make(entry, current());
		};
	for (const [key, make] of Object.entries(filters)) config.addFilter(key, say(make));
	for (const [key, make] of Object.entries(shortcodes)) config.addShortcode(key, say(make));
}

import type { EleventyConfig } from "../eleventy/config.ts";
import type { Entry, SiteModel } from "../site/model.ts";
import { renderComments } from "../theme/comments.ts";
import { html } from "../theme/html.ts";
import { authors, commentCount, commentLink, terms, time } from "../theme/parts.ts";
import { renderProvenance } from "../theme/provenance.ts";
import { archiveData } from "./archive-data.ts";
import { collections } from "./collections.ts";

/** The site of an entry, since several archives may be in one configuration. */
const sites = new WeakMap<Entry, SiteModel>();

/** Filters and shortcodes get an entry, or an item of a collection. */
function entryFrom(given: unknown): Entry | null {
	if (typeof given !== "object" || given === null) return null;
	if ("post" in given && "address" in given) return given as Entry;
	if ("entry" in given) return entryFrom(given.entry);
	return "data" in given ? entryFrom(given.data) : null;
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

/** Makes filters and shortcodes known, once for all archives of a configuration. */
export function registerFilters(config: EleventyConfig): void {
	const say =
		(make: Say) =>
		(given: unknown): string => {
			const entry = entryFrom(given);
			const site = entry === null ? undefined : sites.get(entry);
			return entry === null || site === undefined ? "" : make(entry, site);
		};
	for (const [key, make] of Object.entries(filters)) config.addFilter(key, say(make));
	for (const [key, make] of Object.entries(shortcodes)) config.addShortcode(key, say(make));
}

/** Offers an archive to templates of the site's own: as data `NAME`, and as collections `NAME.posts`, …. */
export function registerData(config: EleventyConfig, name: string, site: () => Promise<SiteModel>): void {
	config.addGlobalData(name, async () => {
		const model = await site();
		for (const entry of model.entries) sites.set(entry, model);
		return archiveData(model);
	});
	for (const [key, items] of Object.entries(collections))
		config.addCollection(`${name}.${key}`, async () => items(await site()));
}

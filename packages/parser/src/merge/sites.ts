import { canonicalUrl } from "../addresses/canonical.ts";
import type { Capture } from "../model/capture.ts";
import { startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import type { Site } from "../model/site.ts";
import { termKey, uniteLists } from "./gather.ts";
import { folded } from "./words.ts";

/** Which sites are one, found step by step. */
export class SiteUnion {
	readonly #above = new Map<string, string>();

	of(id: string): string {
		const above = this.#above.get(id);
		return above === undefined || above === id ? id : this.of(above);
	}

	/** @param site the id of a site that is the same as `into` */
	unite(site: string, into: string): void {
		const [from, to] = [this.of(site), this.of(into)];
		if (from !== to) this.#above.set(from, to);
	}
}

const isContinued = ({ paging }: Capture): number => (paging !== undefined && paging.page > 1 ? 1 : 0);

/** The blogs that captures speak of, the same one perhaps several times. Further pages of a feed, which say so in its title, come last. */
export function sitesOf(captures: readonly Capture[]): Site[] {
	const inOrder = [...captures].sort((one, other) => isContinued(one) - isContinued(other));
	return inOrder.flatMap(({ site, within }) => (within.sites.length > 0 ? within.sites : [site]));
}

/** Sites of the same title are one where no more than one address bears that title. */
export function uniteByTitle(sites: readonly Site[], union: SiteUnion): void {
	const addresses = new Map<string, Set<string>>();
	for (const { id, title, url } of sites) {
		if (title === null || url === null) continue;
		const key = folded(title);
		addresses.set(key, (addresses.get(key) ?? new Set()).add(id));
	}
	for (const { id, title, url } of sites) {
		const [only, ...others] = title === null || url !== null ? [] : (addresses.get(folded(title)) ?? []);
		if (only !== undefined && others.length === 0) union.unite(id, only);
	}
}

const newest = (one: Moment | null, other: Moment | null): Moment | null => {
	if (one === null || other === null) return one ?? other;
	return startOf(other) > startOf(one) ? other : one;
};

/** The first to say what a number stands for holds. */
function unitedNumbers({ numbers: one = [] }: Site, { numbers: other = [] }: Site): Pick<Site, "numbers"> {
	const numbers = uniteLists([one, other], ({ kind, number }) => `${kind} ${number}`);
	return numbers.length === 0 ? {} : { numbers };
}

/** Completes what one capture knows of a site by what another does; the better known first. */
function unitedSite(one: Site, other: Site): Site {
	return {
		...one,
		title: one.title ?? other.title,
		url: one.url ?? other.url,
		description: one.description ?? other.description,
		language: one.language ?? other.language,
		timeZone: one.timeZone ?? other.timeZone,
		generator: one.generator ?? other.generator,
		feedUrl: one.feedUrl ?? other.feedUrl,
		updated: newest(one.updated, other.updated),
		authors: uniteLists([one.authors, other.authors], ({ slug }) => slug),
		categories: uniteLists([one.categories, other.categories], termKey),
		image: one.image ?? other.image,
		rights: one.rights ?? other.rights,
		guid: one.guid ?? other.guid,
		...unitedNumbers(one, other),
	};
}

/** One entry for each site, in the order of their ids; `sites` come best known first. */
export function uniteSites(sites: readonly Site[], union: SiteUnion): Site[] {
	const united = new Map<string, Site>();
	for (const site of sites) {
		const id = union.of(site.id);
		const known = united.get(id);
		united.set(id, { ...(known === undefined ? site : unitedSite(known, site)), id });
	}
	return [...united.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The canonical addresses of the sites' front pages, which name no post. */
export function homesOf(sites: readonly Site[]): Set<string> {
	return new Set(sites.flatMap(({ url }) => (url === null ? [] : (canonicalUrl(url) ?? []))));
}

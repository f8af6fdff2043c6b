import { canonicalUrl } from "../addresses/canonical.ts";
import type { Site } from "../model/site.ts";
import type { Member } from "./member.ts";
import type { SiteUnion } from "./sites.ts";

const hostOf = (address: string | null): string | null =>
	address === null ? null : (canonicalUrl(address)?.split(/[/?]/)[0] ?? null);

/**
 * A blog that nothing names is the blog with which it shares posts, and two addresses on one host
 * that share posts are one blog.
 */
export function uniteBySharedPosts(
	groups: readonly Member[][],
	sites: readonly Site[],
	union: SiteUnion,
): void {
	const addresses = new Map(sites.map(({ id, url }) => [union.of(id), url]));
	const votes = new Map<string, Map<string, number>>();
	for (const group of groups) {
		if (group.length < 2) continue;
		const known = [...new Set(group.filter(({ siteKnown }) => siteKnown).map(({ site }) => site))].sort();
		const unknown = new Set(group.filter(({ siteKnown }) => !siteKnown).map(({ site }) => site));
		for (const from of unknown) {
			const counts = votes.get(from) ?? new Map<string, number>();
			for (const to of known) counts.set(to, (counts.get(to) ?? 0) + 1);
			votes.set(from, counts);
		}
		const [first, ...others] = known;
		for (const other of others)
			if (first !== undefined && sameHost(addresses.get(first), addresses.get(other)))
				union.unite(other, first);
	}
	for (const [from, counts] of votes) {
		const [best] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
		if (best !== undefined) union.unite(from, best[0]);
	}
}

function sameHost(one: string | null | undefined, other: string | null | undefined): boolean {
	const host = hostOf(one ?? null);
	return host !== null && host === hostOf(other ?? null);
}

/** Finds the site of a post: of those that list it the one on whose host it stands, else the best known. */
export function ownerFinder(
	sites: readonly Site[],
	union: SiteUnion,
): (group: readonly Member[], url: string | null) => string {
	const hosts = new Map<string, Set<string>>();
	for (const { id, url } of sites) {
		const host = hostOf(url);
		if (host !== null) hosts.set(host, (hosts.get(host) ?? new Set()).add(id));
	}
	return (group, url) => {
		const [only] = group;
		if (only !== undefined && group.length === 1) return union.of(only.site);
		const here = [...new Set(group.map(({ site }) => union.of(site)))];
		const hosted = hosts.get(hostOf(url) ?? "");
		const known = group.find(({ siteKnown }) => siteKnown) ?? (group[0] as Member);
		return here.find((site) => hosted?.has(site)) ?? union.of(known.site);
	};
}

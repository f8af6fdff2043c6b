import { canonicalUrl, legacyIdOf } from "../../addresses/canonical.ts";
import { type HtmlNode, parseHtml } from "../../html/tree.ts";
import type { Archive } from "../../model/archive.ts";

/** What the posts link to on one host. */
export interface LinksToHost {
	host: string;
	/** How many links, and how many posts have one. */
	links: number;
	posts: number;
	/** The host is one of the archived blogs. */
	own: boolean;
	/** On a blog's own host: the addresses that no recovered post has, and so will be dead. */
	lost: string[];
}

function addressesIn(nodes: readonly HtmlNode[], found: string[] = []): string[] {
	for (const node of nodes) {
		if (node.type !== "element") continue;
		const { href, src } = node.attributes;
		for (const address of [href, src]) if (address && /^https?:\/\//i.test(address)) found.push(address);
		addressesIn(node.children, found);
	}
	return found;
}

const hostOf = (address: string): string | null =>
	URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : null;

/** Every address under which a post of the archive is found again. */
function knownAddresses({ sites, posts }: Archive): { has(address: string): boolean } {
	const urls = [
		...sites.map(({ url }) => url),
		...posts.flatMap(({ url, guid }) => [url, guid?.value ?? null]),
	];
	const known = new Set(urls.map((url) => url && canonicalUrl(url)));
	const legacy = new Set(posts.map(({ legacyId }) => legacyId).filter((id) => id !== null));
	return {
		has: (address) => known.has(canonicalUrl(address)) || legacy.has(legacyIdOf(address) ?? Number.NaN),
	};
}

/** The links of all posts by host: the blogs' own hosts first, then by how often they are linked to. */
export function linksByHost(archive: Archive): LinksToHost[] {
	const own = new Set(archive.sites.map(({ url }) => url && hostOf(url)));
	const known = knownAddresses(archive);
	const hosts = new Map<string, LinksToHost & { from: Set<string>; missing: Set<string> }>();
	for (const { id, html } of archive.posts)
		for (const address of addressesIn(parseHtml(html).children)) {
			const host = hostOf(address);
			if (host === null) continue;
			const entry = hosts.get(host) ?? {
				host,
				links: 0,
				posts: 0,
				own: own.has(host),
				lost: [],
				from: new Set<string>(),
				missing: new Set<string>(),
			};
			entry.links++;
			entry.from.add(id);
			if (entry.own && !known.has(address)) entry.missing.add(address);
			hosts.set(host, entry);
		}
	return [...hosts.values()]
		.map(({ from, missing, ...entry }) => ({ ...entry, posts: from.size, lost: [...missing].sort() }))
		.sort((a, b) => Number(b.own) - Number(a.own) || b.links - a.links || (a.host < b.host ? -1 : 1));
}

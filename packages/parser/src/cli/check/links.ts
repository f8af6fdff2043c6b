import { hostOf, oldBlogs } from "../../clean/links/old-blogs.ts";
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

/** The links of all posts by host: the blogs' own hosts first, then by how often they are linked to. */
export function linksByHost(archive: Archive): LinksToHost[] {
	const blogs = oldBlogs(archive);
	const hosts = new Map<string, LinksToHost & { from: Set<string>; missing: Set<string> }>();
	for (const { id, html } of archive.posts)
		for (const address of addressesIn(parseHtml(html).children)) {
			const host = hostOf(address);
			if (host === null) continue;
			const entry = hosts.get(host) ?? {
				host,
				links: 0,
				posts: 0,
				own: blogs.isOwn(address),
				lost: [],
				from: new Set<string>(),
				missing: new Set<string>(),
			};
			entry.links++;
			entry.from.add(id);
			if (entry.own && !blogs.isRecovered(address)) entry.missing.add(address);
			hosts.set(host, entry);
		}
	return [...hosts.values()]
		.map(({ from, missing, ...entry }) => ({ ...entry, posts: from.size, lost: [...missing].sort() }))
		.sort((a, b) => Number(b.own) - Number(a.own) || b.links - a.links || (a.host < b.host ? -1 : 1));
}

import { canonicalUrl } from "../addresses/canonical.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Archive, CaptureSummary } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import { inCanonicalOrder } from "./captures.ts";
import { Clusters } from "./clusters.ts";
import { matchByContent } from "./match-by-content.ts";
import { matchByIdentity } from "./match-by-identity.ts";
import type { Member } from "./member.ts";
import { newestFirst, type Placed, uniqueIds } from "./order.ts";
import { homesOf, SiteUnion, sitesOf, uniteByTitle, uniteSites } from "./sites.ts";
import { summaryOf, timelineOf } from "./timeline.ts";
import { weld } from "./weld.ts";

/** Every post of every document, ranked in an order that does not depend on how the documents were given. */
function membersOf(captures: readonly Capture[], sites: readonly Site[], union: SiteUnion): Member[] {
	const known = new Set(sites.filter(({ url }) => url !== null).map(({ id }) => union.of(id)));
	const members: Member[] = [];
	for (const capture of captures) {
		for (const post of capture.posts) {
			const site = union.of(post.site);
			members.push({ post, document: capture.id, rank: members.length, site, siteKnown: known.has(site) });
		}
	}
	return members;
}

/** A blog that nothing names is the blog with which it shares posts. */
function uniteBySharedPosts(groups: readonly Member[][], union: SiteUnion): void {
	const votes = new Map<string, Map<string, number>>();
	for (const group of groups) {
		const known = new Set(group.filter(({ siteKnown }) => siteKnown).map(({ site }) => site));
		const unknown = new Set(group.filter(({ siteKnown }) => !siteKnown).map(({ site }) => site));
		for (const from of unknown) {
			const counts = votes.get(from) ?? new Map<string, number>();
			for (const to of known) counts.set(to, (counts.get(to) ?? 0) + 1);
			votes.set(from, counts);
		}
	}
	for (const [from, counts] of votes) {
		const [best] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
		if (best !== undefined) union.unite(from, best[0]);
	}
}

/** The site of a post: the one on whose host it stands, else that of its best known member. */
function siteOf(group: readonly Member[], url: string | null, hosts: ReadonlyMap<string, string>): string {
	const host = url === null ? undefined : canonicalUrl(url)?.split(/[/?]/)[0];
	const here = new Set(group.map(({ site }) => site));
	const hosted = host === undefined ? undefined : hosts.get(host);
	if (hosted !== undefined && here.has(hosted)) return hosted;
	return (group.find(({ siteKnown }) => siteKnown) ?? (group[0] as Member)).site;
}

function summariesOf(captures: readonly Capture[], union: SiteUnion): CaptureSummary[] {
	const all = captures.flatMap((capture) =>
		capture.within.summaries.length > 0 ? capture.within.summaries : [summaryOf(capture, capture.site.id)],
	);
	const byId = new Map(all.map((summary) => [summary.id, summary]));
	return [...byId.values()]
		.map((summary) => ({ ...summary, site: summary.site === null ? null : union.of(summary.site) }))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The captures' diagnostics, each once, with the ids that the posts have now. */
function diagnosticsOf(captures: readonly Capture[], idNow: ReadonlyMap<string, string>): Diagnostic[] {
	const all = captures.flatMap(({ id, diagnostics }) =>
		diagnostics.map((one) =>
			one.post === null ? one : { ...one, post: idNow.get(`${id} ${one.post}`) ?? one.post },
		),
	);
	const seen = new Set<string>();
	return all.filter((one) => {
		const key = JSON.stringify(one);
		return seen.has(key) ? false : seen.add(key);
	});
}

/** Merges what all captures say into one archive; the order of the captures does not matter. */
export function merge(given: readonly Capture[], _settings: Settings): Archive {
	const captures = inCanonicalOrder(given);
	const known = sitesOf(captures);
	const union = new SiteUnion();
	uniteByTitle(known, union);
	const members = membersOf(captures, known, union);
	const clusters = new Clusters(members);
	if (captures.length > 1) {
		matchByIdentity(members, clusters, homesOf(known));
		matchByContent(clusters);
	}
	const groups = clusters.all();
	uniteBySharedPosts(groups, union);
	const sites = uniteSites(known, union);
	const hosts = new Map(
		sites.flatMap(({ id, url }) => {
			const host = url === null ? undefined : canonicalUrl(url)?.split(/[/?]/)[0];
			return host === undefined ? [] : [[host, id] as const];
		}),
	);
	const summaries = summariesOf(captures, union);
	const timeline = timelineOf(summaries);
	const placed = groups.map((group): Placed => {
		const post = weld(group, timeline);
		post.site = union.of(siteOf(group, post.url, hosts));
		return { post, rank: group[0]?.rank ?? 0 };
	});
	placed.sort(newestFirst);
	const posts = uniqueIds(placed.map(({ post }) => post));
	const idNow = new Map<string, string>();
	for (const [index, { rank }] of placed.entries())
		for (const { document, post } of clusters.members(clusters.of(rank)))
			idNow.set(`${document} ${post.id}`, posts[index]?.id ?? post.id);
	return { version: 1, sites, posts, captures: summaries, diagnostics: diagnosticsOf(captures, idNow) };
}

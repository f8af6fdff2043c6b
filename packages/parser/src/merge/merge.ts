import type { Archive } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";
import { inCanonicalOrder } from "./captures.ts";
import { Clusters } from "./clusters.ts";
import { correct, correctionsSummary, regroup } from "./corrections.ts";
import { decisions } from "./decide.ts";
import { historyOf } from "./history.ts";
import { withoutLooseFiles } from "./loose-files.ts";
import { matchByContent } from "./match-by-content.ts";
import { matchByIdentity } from "./match-by-identity.ts";
import type { Member } from "./member.ts";
import { membersOf, mostTrustedFirst } from "./members.ts";
import { newestFirst, type Placed, uniqueIds } from "./order.ts";
import { People } from "./people.ts";
import { homesOf, SiteUnion, sitesOf, uniteByTitle, uniteSites } from "./sites.ts";
import { diagnosticsOf, summariesOf } from "./summaries.ts";
import { TermsOfSites } from "./terms.ts";
import { timelineOf } from "./timeline.ts";
import { weld } from "./weld.ts";
import { ownerFinder, uniteBySharedPosts } from "./whose.ts";

/** Members that are the same post: those that share a name, then those that look alike. */
function match(members: readonly Member[], homes: ReadonlySet<string>): Member[][] {
	const clusters = new Clusters(members);
	matchByIdentity(members, clusters, homes);
	matchByContent(clusters);
	return clusters.all();
}

/** Merges what all captures say into one archive; the order of the captures does not matter. */
export function merge(given: readonly Capture[], settings: Settings): Archive {
	const { mergeRules, authorAliases, corrections } = settings;
	const captures = inCanonicalOrder(given);
	const known = sitesOf(captures);
	const union = new SiteUnion();
	uniteByTitle(known, union);

	const summaries = summariesOf(captures);
	const timeline = timelineOf(summaries);
	const { members, said: inferred } = membersOf(captures, known, union, timeline);
	const namesOfCaptures = new Map(
		captures.map(({ id, path }) => [id, [path, path.split(/[\\/]/).at(-1) ?? path]]),
	);
	const matched = captures.length > 1 ? match(members, homesOf(known)) : members.map((member) => [member]);
	const { groups: all, said: regrouped } = regroup(matched, corrections, namesOfCaptures);
	const { groups, said: loose } = withoutLooseFiles(all);

	uniteBySharedPosts(groups, known, union);
	const sites = uniteSites(known, union);
	const owner = ownerFinder(sites, union);
	const trusted = mostTrustedFirst(members);
	const people = new People(authorAliases);
	for (const { id, authors } of sites) for (const author of authors) people.learn(author, id);
	for (const { post, site } of trusted)
		for (const author of post.authors) people.learn(author, union.of(site));
	const terms = new TermsOfSites(
		sites,
		trusted.map((member) => ({ member, site: union.of(member.site) })),
	);
	for (const member of members) {
		const authors = people.unified(member.post.authors);
		member.post = { ...member.post, ...terms.settle(member, union.of(member.site)), authors };
	}

	const table = decisions(mergeRules, summaries);
	const placed = groups.map((group): Placed => {
		const post = weld(group, timeline, table);
		post.site = owner(group, post.url);
		terms.spell(post, group);
		return { post, rank: group[0]?.rank ?? 0, members: group };
	});
	placed.sort(newestFirst);
	const posts = uniqueIds(placed.map(({ post }) => post));
	const told = placed.map(({ members }, index) => ({ id: posts[index]?.id ?? "", members }));
	const corrected = correct(posts, corrections);

	const idNow = new Map(
		told.flatMap(({ id, members }) => members.map(({ document, post }) => [`${document} ${post.id}`, id])),
	);
	const said = [
		...captures.map(({ id, diagnostics }) => ({ document: id, diagnostics })),
		...[...inferred, ...loose].map((one) => ({ document: one.capture ?? "", diagnostics: [one] })),
		{ document: "", diagnostics: [...historyOf(told, timeline), ...regrouped, ...corrected.said] },
	];
	return {
		version: 1,
		sites: sites.map((site) => ({ ...site, authors: people.ofSite(site.id, site.authors) })),
		posts: corrected.posts,
		captures: [
			...summaries.map((summary) => ({
				...summary,
				site: summary.site === null ? null : union.of(summary.site),
			})),
			...(corrections.length > 0 && !summaries.includes(correctionsSummary) ? [correctionsSummary] : []),
		],
		diagnostics: diagnosticsOf(said, idNow, corrected.hidden),
	};
}

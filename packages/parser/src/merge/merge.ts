import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Archive } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import type { Settings } from "../options/options.ts";
import { inCanonicalOrder } from "./captures.ts";
import { correct, correctionsId, correctionsSummary, regroup } from "./corrections.ts";
import { type Decision, decisions } from "./decide.ts";
import { historyOf, type Told } from "./history.ts";
import { withoutLooseFiles } from "./loose-files.ts";
import type { Member } from "./member.ts";
import { membersOf, mostTrustedFirst } from "./members.ts";
import { newestFirst, type Placed, uniqueIds } from "./order.ts";
import { People } from "./people.ts";
import { recognize } from "./recognize.ts";
import { boundRuns, runsOf, uniteRuns } from "./runs.ts";
import { SiteUnion, sitesOf, uniteByTitle, uniteSites } from "./sites.ts";
import { diagnosticsOf, summariesOf } from "./summaries.ts";
import { TermsOfSites } from "./terms.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { weld } from "./weld.ts";
import { ownerFinder, uniteBySharedPosts } from "./whose.ts";

/** What is known of the whole archive's people, terms and blogs. */
interface Knowledge {
	people: People;
	terms: TermsOfSites;
	sites: readonly Site[];
	union: SiteUnion;
	timeline: Timeline;
	table: readonly Decision[];
}

/** Learns who and what the sources name, and calls all of it by the same names in every member. */
function learn(
	members: readonly Member[],
	sites: readonly Site[],
	union: SiteUnion,
	aliases: Settings["authorAliases"],
): Pick<Knowledge, "people" | "terms"> {
	const trusted = mostTrustedFirst(members).map((member) => ({ member, site: union.of(member.site) }));
	const people = new People(aliases);
	for (const { id, authors } of sites) for (const author of authors) people.learn(author, id);
	for (const { member, site } of trusted)
		for (const author of member.post.authors) people.learn(author, site);
	const terms = new TermsOfSites(sites, trusted);
	for (const { member, site } of trusted) {
		const authors = people.unified(member.post.authors);
		Object.assign(member.post, terms.settle(member, site), { authors });
	}
	return { people, terms };
}

/** Makes a post of each group, newest first, each with an id of its own. */
function weldAll(groups: readonly Member[][], { sites, union, terms, timeline, table }: Knowledge): Placed[] {
	const owner = ownerFinder(sites, union);
	const placed = groups.map((group): Placed => {
		const post = weld(group, timeline, table);
		post.site = owner(group, post.url);
		terms.spell(post, group);
		return { post, rank: group[0]?.rank ?? 0, members: group };
	});
	placed.sort(newestFirst);
	const posts = uniqueIds(placed.map(({ post }) => post));
	return placed.map((one, index) => ({ ...one, post: posts[index] ?? one.post }));
}

/** The posts' ids by those that documents knew them under, so that what documents say of a post finds it. */
function idsNow(told: readonly Told[]): Map<string, string> {
	return new Map(
		told.flatMap(({ id, members }) => members.map(({ document, post }) => [`${document} ${post.id}`, id])),
	);
}

const byDocument = (one: Diagnostic): { document: string; diagnostics: Diagnostic[] } => ({
	document: one.capture ?? "",
	diagnostics: [one],
});

/**
 * Merges what all captures say into one archive; the order of the captures does not matter. It takes the captures over:
 * there may be so many of them that it changes their posts instead of copying them, unless these belong to a memory.
 */
export function merge(
	given: readonly Capture[],
	{ mergeRules, authorAliases, corrections, memory }: Settings,
): Archive {
	const captures = inCanonicalOrder(given);
	const known = sitesOf(captures);
	const union = new SiteUnion();
	uniteByTitle(known, union);
	const runs = runsOf(captures);
	uniteRuns(runs, union);
	const summaries = boundRuns(summariesOf(captures), runs);
	const timeline = timelineOf(summaries);

	const { members, said: inferred } = membersOf(captures, known, union, timeline, memory !== null);
	const recognized = recognize(members, captures, known);
	const regrouped = regroup(recognized.groups, corrections, captures);
	const { groups, said: loose } = withoutLooseFiles(regrouped.groups);
	uniteBySharedPosts(groups, known, union);

	const sites = uniteSites(known, union);
	const { people, terms } = learn(members, sites, union, authorAliases);
	const table = decisions(mergeRules, summaries);
	const placed = weldAll(groups, { people, terms, sites, union, timeline, table });
	const corrected = correct(
		placed.map(({ post }) => post),
		corrections,
	);

	const told = placed.map(({ post: { id }, members }) => ({ id, members }));
	const ofArchive = [...recognized.said, ...historyOf(told, timeline), ...regrouped.said, ...corrected.said];
	const said = [
		...captures.map(({ id, diagnostics }) => ({ document: id, diagnostics })),
		...[...inferred, ...loose].map(byDocument),
		{ document: "", diagnostics: ofArchive },
	];
	const placedSummaries = summaries.map((summary) => ({
		...summary,
		site: summary.site === null ? null : union.of(summary.site),
	}));
	const isCorrected = corrections.length > 0 && !summaries.some(({ id }) => id === correctionsId);
	return {
		version: 1,
		sites: sites.map((site) => ({ ...site, authors: people.ofSite(site.id, site.authors) })),
		posts: corrected.posts,
		captures: isCorrected ? [...placedSummaries, correctionsSummary] : placedSummaries,
		diagnostics: diagnosticsOf(said, idsNow(told), corrected.hidden),
	};
}

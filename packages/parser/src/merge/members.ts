import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Capture } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import { inferAuthor } from "./authors.ts";
import type { Member } from "./member.ts";
import type { SiteUnion } from "./sites.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Every post of every document, ranked in an order that does not depend on how the documents were given.
 * @param isKept that the posts belong to somebody who needs them unchanged
 */
export function membersOf(
	captures: readonly Capture[],
	sites: readonly Site[],
	union: SiteUnion,
	timeline: Timeline,
	isKept: boolean,
): { members: Member[]; said: Diagnostic[] } {
	const known = new Set(sites.filter(({ url }) => url !== null).map(({ id }) => union.of(id)));
	const members: Member[] = [];
	const said: Diagnostic[] = [];
	for (const capture of captures) {
		for (const captured of capture.posts) {
			const inferred = inferAuthor(captured, capture.id);
			said.push(...inferred.said);
			const site = union.of(captured.site);
			members.push({
				post: isKept ? { ...inferred.post } : inferred.post,
				document: capture.id,
				rank: members.length,
				site,
				siteKnown: known.has(site),
				distrust: distrustOf(inferred.post.sources.kind ?? [capture.id], timeline),
			});
		}
	}
	return { members, said };
}

function distrustOf(captures: readonly string[], timeline: Timeline): number {
	return Math.min(...captures.map((capture) => timeline.get(capture)?.distrust ?? 1));
}

/** The members whose word counts most first. */
export function mostTrustedFirst(members: readonly Member[]): Member[] {
	return [...members].sort((one, other) => one.distrust - other.distrust || one.rank - other.rank);
}

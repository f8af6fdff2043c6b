import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Capture } from "../model/capture.ts";
import type { Site } from "../model/site.ts";
import { Clusters } from "./clusters.ts";
import { matchByContent } from "./match-by-content.ts";
import { matchByIdentity } from "./match-by-identity.ts";
import type { Member } from "./member.ts";
import { homesOf } from "./sites.ts";

/** Groups of members that are the same post: those that share a name, then those that look alike. */
export function recognize(
	members: readonly Member[],
	captures: readonly Capture[],
	sites: readonly Site[],
): { groups: Member[][]; said: Diagnostic[] } {
	if (captures.length < 2) return { groups: members.map((member) => [member]), said: [] };
	const clusters = new Clusters(members);
	matchByIdentity(members, clusters, homesOf(sites));
	const addresses = new Map(sites.map(({ id, url }) => [id, url ?? id]));
	const moves = matchByContent(clusters).map(({ sites: [one, other], posts }) => ({
		one: addresses.get(one) ?? one,
		other: addresses.get(other) ?? other,
		posts,
	}));
	return { groups: clusters.all(), said: moves.map((move) => diagnose("blog-moved", move)) };
}

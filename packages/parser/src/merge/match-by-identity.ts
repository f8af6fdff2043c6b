import { canonicalUrl, legacyIdOf } from "../addresses/canonical.ts";
import type { Clusters } from "./clusters.ts";
import type { Member } from "./member.ts";

/** The names a post goes by in its source. Two posts with one of them in common are the same post. */
function names({ post, site, siteKnown }: Member, homes: ReadonlySet<string>): string[] {
	const found = new Set<string>();
	const addresses = [post.url, ...post.evidence.aliases, post.guid?.value ?? null];
	for (const address of addresses) {
		const canonical = address === null ? null : canonicalUrl(address);
		if (canonical !== null && !homes.has(canonical)) found.add(`address ${canonical}`);
	}
	const guid = post.guid?.value.trim() ?? "";
	const isAddress = canonicalUrl(guid) !== null;
	if (guid !== "" && !isAddress) found.add(guid.includes(":") ? `guid ${guid}` : `guid ${site} ${guid}`);
	const legacyId = post.legacyId ?? (post.url === null ? null : legacyIdOf(post.url));
	if (legacyId !== null && siteKnown) found.add(`number ${site} ${legacyId}`);
	for (const capture of post.sources.kind ?? []) found.add(`record ${capture} ${post.id}`);
	return [...found];
}

/** What must agree besides the name, the strictest first, so that a name used twice in a document does no harm. */
const details: readonly ((member: Member) => string)[] = [
	({ post }) => `${post.title}\n${post.published?.iso}\n${post.text.length}`,
	({ post }) => `${post.title}\n${post.published?.iso}`,
	({ post }) => post.title,
	({ post }) => post.published?.iso ?? "",
	() => "",
];

/** Joins the groups of a block, where each document has just one of them. */
function joinUnambiguous(clusters: Clusters, block: readonly Member[]): void {
	const groups = new Set(block.map(({ rank }) => clusters.of(rank)));
	if (groups.size < 2) return;
	const uses = new Map<string, number>();
	for (const group of groups)
		for (const { document } of clusters.members(group)) uses.set(document, (uses.get(document) ?? 0) + 1);
	const lonely = [...groups].filter((group) =>
		clusters.members(group).every(({ document }) => uses.get(document) === 1),
	);
	const [first, ...rest] = lonely.map((group) => clusters.members(group)[0] as Member);
	for (const { rank } of rest) if (first !== undefined) clusters.join(first.rank, rank);
}

/** Joins the first of each document, the second of each, and so on: nothing tells them apart. */
function joinInOrder(clusters: Clusters, block: readonly Member[]): void {
	const counts = new Map<string, number>();
	const rows: number[] = [];
	for (const { document, rank } of block) {
		const row = counts.get(document) ?? 0;
		counts.set(document, row + 1);
		const first = rows[row];
		if (first === undefined) rows[row] = rank;
		else clusters.join(first, rank);
	}
}

/** Joins posts that share a guid, an address or a WordPress number. */
export function matchByIdentity(
	members: readonly Member[],
	clusters: Clusters,
	homes: ReadonlySet<string>,
): void {
	const blocks = new Map<string, Member[]>();
	for (const member of members) {
		for (const name of names(member, homes)) {
			const block = blocks.get(name);
			if (block === undefined) blocks.set(name, [member]);
			else block.push(member);
		}
	}
	const shared = [...blocks.values()].filter((block) => block.length > 1);
	for (const [strictness, detail] of details.entries()) {
		const join = strictness === 0 ? joinInOrder : joinUnambiguous;
		for (const block of shared) for (const part of groupBy(block, detail).values()) join(clusters, part);
	}
}

function groupBy(members: readonly Member[], key: (member: Member) => string): Map<string, Member[]> {
	const groups = new Map<string, Member[]>();
	for (const member of members) {
		const name = key(member);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [member]);
		else group.push(member);
	}
	return groups;
}

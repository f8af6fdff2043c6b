import { anchorOf, canonicalUrl, legacyIdOf } from "../addresses/canonical.ts";
import type { Clusters } from "./clusters.ts";
import { likenessOf } from "./likeness.ts";
import type { Member } from "./member.ts";
import { containment } from "./words.ts";

/** The names a post goes by in its source. Two posts with one of them in common are the same post. */
function names({ post, site, siteKnown }: Member, homes: ReadonlySet<string>): string[] {
	const found = new Set<string>();
	const addresses = [post.url, ...post.evidence.aliases, post.guid?.value ?? null];
	for (const address of addresses) {
		const canonical = address === null ? null : canonicalUrl(address);
		const anchor = anchorOf(address ?? "");
		if (canonical !== null && (anchor !== "" || !homes.has(canonical)))
			found.add(`address ${canonical}${anchor}`);
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
	({ post }) => `${post.title}\n${post.published?.iso}\n${post.html.length}`,
	({ post }) => `${post.title}\n${post.published?.iso}`,
	({ post }) => post.title,
	({ post }) => post.published?.iso ?? "",
	() => "",
];

/** An edited post keeps its date about, its title or some of its words. */
const daysApart = 30;
const overlapOfStrangers = 0.1;
/** Bodies with fewer runs of words prove nothing; with fewer than the second number only if they share none. */
const [veryFew, few] = [8, 24];

/**
 * Where a blog was begun anew at an old address, numbers and addresses come again for other posts: nothing else of the two
 * agrees.
 */
function isAnotherPost(one: readonly Member[], other: readonly Member[]): boolean {
	const [a, b] = [likenessOf(one), likenessOf(other)];
	if (a.day === null || b.day === null || Math.abs(a.day - b.day) <= daysApart) return false;
	if (a.title === b.title || a.stub || b.stub) return false;
	const shorter = Math.min(a.shingles.length, b.shingles.length);
	const overlap = containment(a.shingles, b.shingles) ?? 1;
	return shorter >= veryFew && overlap < (shorter >= few ? overlapOfStrangers : Number.MIN_VALUE);
}

/** More blogs than stand at one address one after another. */
const mostBlogs = 8;

/**
 * Joins the groups of a block, where each document has just one of them.
 * @param trustsName that all with that name are one post, whatever else they say
 */
function joinUnambiguous(clusters: Clusters, block: readonly Member[], trustsName: boolean): void {
	const groups = new Set(block.map(({ rank }) => clusters.of(rank)));
	if (groups.size < 2) return;
	const uses = new Map<string, number>();
	for (const group of groups)
		for (const { document } of clusters.members(group)) uses.set(document, (uses.get(document) ?? 0) + 1);
	const lonely = [...groups].filter((group) =>
		clusters.members(group).every(({ document }) => uses.get(document) === 1),
	);
	const firsts: number[] = [];
	for (const group of lonely) {
		const { rank } = clusters.members(group)[0] as Member;
		const isSame = (first: number): boolean =>
			trustsName || !isAnotherPost(clusters.members(clusters.of(first)), clusters.members(group));
		const same = firsts.find(isSame);
		if (same !== undefined) clusters.join(same, rank);
		else if (firsts.length < mostBlogs) firsts.push(rank);
	}
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
	let shared = [...blocks].filter(([, block]) => block.length > 1);
	const isOpen = ([first, ...rest]: readonly Member[]): boolean =>
		rest.some(({ rank }) => clusters.of(rank) !== clusters.of((first as Member).rank));
	for (const [strictness, detail] of details.entries()) {
		shared = shared.filter(([, block]) => isOpen(block));
		for (const [name, block] of shared) {
			for (const part of groupBy(block, detail).values()) {
				if (strictness === 0) joinInOrder(clusters, part);
				else joinUnambiguous(clusters, part, strictness < details.length - 1 || name.startsWith("record "));
			}
		}
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

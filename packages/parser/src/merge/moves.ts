import type { Likeness } from "./likeness.ts";
import type { Member } from "./member.ts";
import { mostOfZones, sameMoment, stepOfZones } from "./moment-match.ts";
import { SiteUnion } from "./sites.ts";
import { containment } from "./words.ts";

/** So many posts, and such a part of what either address has of their time, show that a blog moved. */
const enough = 4;
const share = 0.5;
const overlapOfCopies = 0.6;
/** Posts of one title and one minute that are compared with one another. */
const compared = 16;

/** Two addresses of one blog. */
export interface Move {
	sites: readonly [string, string];
	/** The number of posts that stand at both. */
	posts: number;
}

/** Which sites are one blog at several addresses. */
export class Moves {
	readonly all: readonly Move[];
	readonly #union = new SiteUnion();

	constructor(all: readonly Move[]) {
		this.all = all;
		for (const { sites } of all) this.#union.unite(...sites);
	}

	blogsOf(sites: ReadonlySet<string>): ReadonlySet<string> {
		return this.all.length === 0 ? sites : new Set([...sites].map((site) => this.#union.of(site)));
	}
}

/** For two sites the groups of each, by their ranks, that tell the same post word for word and to the minute. */
type Copies = Map<string, Map<string, Set<number>>>;

function add(copies: Copies, from: string, to: string, rank: number): void {
	const others = copies.get(from) ?? new Map<string, Set<number>>();
	copies.set(from, others.set(to, (others.get(to) ?? new Set()).add(rank)));
}

function copiesOf(likenesses: readonly Likeness[]): Copies {
	const blocks = new Map<string, Likeness[]>();
	for (const likeness of likenesses) {
		if (likeness.title === "" || !likeness.timed || likeness.sites.size !== 1) continue;
		const key = `${likeness.time % stepOfZones} ${likeness.title}`;
		const block = blocks.get(key);
		if (block === undefined) blocks.set(key, [likeness]);
		else if (block.length < compared) block.push(likeness);
	}
	const copies: Copies = new Map();
	for (const block of blocks.values()) {
		for (const [at, one] of block.entries()) {
			for (const other of block.slice(at + 1)) {
				const [[site = ""], [siteOfOther = ""]] = [[...one.sites], [...other.sites]];
				if (site === siteOfOther || !sameMoment(one, other)) continue;
				if ((containment(one.shingles, other.shingles) ?? 0) < overlapOfCopies) continue;
				add(copies, site, siteOfOther, one.rank);
				add(copies, siteOfOther, site, other.rank);
			}
		}
	}
	return copies;
}

/** The posts that a document lists, or that a site has: their groups' ranks, with the times. */
type Listing = Map<number, number>;

function listingsOf(
	groups: readonly (readonly Member[])[],
	likenesses: readonly Likeness[],
): { sites: Map<string, Listing>; documents: Map<string, { site: string; posts: Listing }> } {
	const sites = new Map<string, Listing>();
	const documents = new Map<string, { site: string; posts: Listing }>();
	for (const [index, group] of groups.entries()) {
		const { rank, time, timed } = likenesses[index] as Likeness;
		if (!timed) continue;
		for (const { site, siteKnown, document } of group) {
			if (!siteKnown) continue;
			sites.set(site, (sites.get(site) ?? new Map()).set(rank, time));
			const listed = documents.get(document) ?? { site, posts: new Map() };
			listed.posts.set(rank, time);
			documents.set(document, listed);
		}
	}
	return { sites, documents };
}

const within = (posts: Listing, [from, to]: readonly [number, number]): number =>
	[...posts.values()].filter((time) => time >= from && time <= to).length;

function rangeOf(posts: Listing): [from: number, to: number] {
	return [...posts.values()].reduce<[number, number]>(
		([from, to], time) => [Math.min(from, time), Math.max(to, time)],
		[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
	);
}

/**
 * Finds the sites that are one blog: of what a document lists most stands at the other address as well, and little else
 * stands there of that time. Somebody who publishes a few texts on two blogs makes no one blog of them, nor does
 * a member of a blog of many.
 */
export function movesOf(groups: readonly (readonly Member[])[], likenesses: readonly Likeness[]): Moves {
	if (new Set(likenesses.flatMap(({ sites }) => [...sites])).size < 2) return new Moves([]);
	const copies = copiesOf(likenesses);
	if (copies.size === 0) return new Moves([]);
	const { sites, documents } = listingsOf(groups, likenesses);
	const ranges = new Map([...sites].map(([site, posts]) => [site, rangeOf(posts)]));
	const found = new Map<string, Move>();
	for (const { site, posts } of documents.values()) {
		const [start, end] = rangeOf(posts);
		for (const [other, ranks] of copies.get(site) ?? []) {
			const [from, to] = ranges.get(other) as [number, number];
			const common = [Math.max(start, from) - mostOfZones, Math.min(end, to) + mostOfZones] as const;
			const shared = [...posts.keys()].filter((rank) => ranks.has(rank)).length;
			const most = Math.max(within(posts, common), within(sites.get(other) as Listing, common));
			if (shared < enough || shared < most * share) continue;
			const [one, two] = site < other ? [site, other] : [other, site];
			const posted = Math.max(shared, found.get(`${one} ${two}`)?.posts ?? 0);
			found.set(`${one} ${two}`, { sites: [one, two], posts: posted });
		}
	}
	return new Moves([...found.keys()].sort().map((key) => found.get(key) as Move));
}

import { canonicalUrl } from "../addresses/canonical.ts";
import { dayOf, isInstant, startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import type { Clusters } from "./clusters.ts";
import type { Member } from "./member.ts";
import { containment, folded, openingWords, shingles } from "./words.ts";

/** What rules out that two groups are one post: each states it, and nothing is common to both. */
interface Names {
	sites: Set<string>;
	guids: Set<string>;
	addresses: Set<string>;
}

/** What a group of members says of its post, as far as posts are compared by it. */
interface Likeness extends Names {
	rank: number;
	title: string;
	published: Moment | null;
	opening: string;
	stub: boolean;
	readonly shingles: Uint32Array;
}

interface Pair {
	one: number;
	other: number;
	/** The rule of {@link evidence} that speaks for it: the lower the surer. */
	rule: number;
	overlap: number;
	/** Milliseconds between the dates. */
	apart: number;
}

/** How many neighbours in a block a post is compared with, so that no block costs more than linear time. */
const neighbours = 12;
/** Fewer runs of words than that prove nothing. */
const enough = 24;
const openingLength = 8;
const day = 86_400_000;

const precise = ({ precision }: Moment): boolean => precision !== "year" && precision !== "month";

function likenessOf(group: readonly Member[]): Likeness {
	const first = group[0] as Member;
	const longest = group.reduce((best, next) => (next.post.text.length > best.post.text.length ? next : best));
	const dated = group.filter(({ post }) => post.published !== null);
	const best = dated.find(({ post }) => isInstant(post.published as Moment)) ?? dated[0];
	const title = group.find(({ post }) => post.title !== "")?.post.title ?? "";
	const words = openingWords(longest.post.text);
	let made: Uint32Array | undefined;
	return {
		rank: first.rank,
		title: folded(title),
		published: best?.post.published ?? null,
		opening: words.slice(0, openingLength).join(" "),
		sites: new Set(group.filter(({ siteKnown }) => siteKnown).map(({ site }) => site)),
		guids: new Set(group.flatMap(({ post }) => post.guid?.value ?? [])),
		addresses: new Set(
			group.flatMap(({ post }) => {
				const address = post.url === null ? null : canonicalUrl(post.url);
				return address === null || address.includes("?") ? [] : address;
			}),
		),
		stub: group.every(({ post }) => post.evidence.stub),
		get shingles(): Uint32Array {
			made ??= shingles(words);
			return made;
		},
	};
}

const disjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));

function contradict(one: Names, other: Names): boolean {
	return (
		disjoint(one.sites, other.sites) ||
		disjoint(one.guids, other.guids) ||
		disjoint(one.addresses, other.addresses)
	);
}

const together = (one: Names, other: Names): Names => ({
	sites: new Set([...one.sites, ...other.sites]),
	guids: new Set([...one.guids, ...other.guids]),
	addresses: new Set([...one.addresses, ...other.addresses]),
});

/** Milliseconds between two dates, `null` where one is unknown or names only a month or year. */
function distance(one: Moment | null, other: Moment | null): number | null {
	if (one === null || other === null || !precise(one) || !precise(other)) return null;
	return Math.abs(startOf(one) - startOf(other));
}

/** A page shows the local date, so that the same moment may fall on the day before or after. */
function sameDay(one: Moment | null, other: Moment | null): boolean {
	if (distance(one, other) === null) return false;
	if (isInstant(one as Moment) && isInstant(other as Moment)) return distance(one, other) === 0;
	return Math.abs(dayOf(one as Moment) - dayOf(other as Moment)) <= 1;
}

/** Weighs whether two groups are one post; `null` where the evidence does not suffice. */
function weigh(one: Likeness, other: Likeness): Pair | null {
	if (contradict(one, other)) return null;
	const sameTitle = one.title !== "" && one.title === other.title;
	const near = sameDay(one.published, other.published);
	const apart = distance(one.published, other.published);
	const overlap = containment(one.shingles, other.shingles);
	const long = Math.min(one.shingles.length, other.shingles.length) >= enough;
	const sameSite = one.sites.size > 0 && other.sites.size > 0;
	const rules: boolean[] = [
		sameTitle && near && (overlap === null ? sameSite || one.title.includes(" ") : overlap >= 0.3),
		sameTitle && apart === null && overlap !== null && overlap >= 0.5,
		sameTitle && (one.stub || other.stub) && overlap === null,
		near && long && overlap !== null && overlap >= 0.6,
		sameTitle && long && overlap !== null && overlap >= 0.95,
		one.title === "" && other.title === "" && near && overlap !== null && overlap >= 0.8,
		apart === null && one.opening === other.opening && long && overlap !== null && overlap >= 0.9,
	];
	const rule = rules.indexOf(true);
	return rule < 0
		? null
		: { one: one.rank, other: other.rank, rule, overlap: overlap ?? 0, apart: apart ?? day };
}

const blocksOf: readonly ((likeness: Likeness) => string[])[] = [
	({ title }) => (title === "" ? [] : [title]),
	({ opening }) => (opening === "" ? [] : [opening]),
	({ published }) => {
		if (published === null || !precise(published)) return [];
		const number = dayOf(published);
		return [`${number}`, `${number + 1}`];
	},
];

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const time = ({ published }: Likeness): number =>
	published === null ? Number.NEGATIVE_INFINITY : startOf(published);

/** Two orders in which the same post stands near itself. */
const orders: readonly ((one: Likeness, other: Likeness) => number)[] = [
	(one, other) => time(one) - time(other) || byText(one.opening, other.opening) || one.rank - other.rank,
	(one, other) => byText(one.opening, other.opening) || time(one) - time(other) || one.rank - other.rank,
];

function* neighboursIn(block: Likeness[]): Generator<[Likeness, Likeness]> {
	for (const order of orders) {
		block.sort(order);
		for (const [at, one] of block.entries())
			for (const other of block.slice(at + 1, at + 1 + neighbours)) yield [one, other];
		if (block.length <= neighbours) return;
	}
}

function candidates(likenesses: readonly Likeness[], clusters: Clusters): Pair[] {
	const pairs = new Map<string, Pair | null>();
	for (const keys of blocksOf) {
		const blocks = new Map<string, Likeness[]>();
		for (const likeness of likenesses) {
			for (const key of keys(likeness)) {
				const block = blocks.get(key);
				if (block === undefined) blocks.set(key, [likeness]);
				else block.push(likeness);
			}
		}
		for (const block of blocks.values()) {
			for (const [a, b] of neighboursIn(block)) {
				const [one, other] = a.rank < b.rank ? [a, b] : [b, a];
				const name = `${one.rank} ${other.rank}`;
				if (pairs.has(name) || !clusters.joinable(clusters.of(one.rank), clusters.of(other.rank))) continue;
				pairs.set(name, weigh(one, other));
			}
		}
	}
	return [...pairs.values()].filter((pair) => pair !== null);
}

/**
 * Joins groups whose titles, dates and bodies agree, the surest pairs first. Posts of the same
 * title on one day stay two where a document lists both.
 */
export function matchByContent(clusters: Clusters): void {
	const likenesses = clusters.all().map(likenessOf);
	const names = new Map<number, Names>(likenesses.map((likeness) => [clusters.of(likeness.rank), likeness]));
	const pairs = candidates(likenesses, clusters).sort(
		(one, other) =>
			one.rule - other.rule ||
			other.overlap - one.overlap ||
			one.apart - other.apart ||
			one.one - other.one ||
			one.other - other.other,
	);
	for (const { one, other } of pairs) {
		const [of, ofOther] = [names.get(clusters.of(one)), names.get(clusters.of(other))];
		if (of === undefined || ofOther === undefined || contradict(of, ofOther)) continue;
		if (clusters.join(one, other)) names.set(clusters.of(one), together(of, ofOther));
	}
}

import type { Clusters } from "./clusters.ts";
import { contradict } from "./contradictions.ts";
import { Echoes } from "./echoes.ts";
import { type Pair, weigh } from "./evidence.ts";
import { type Likeness, likenessOf, type Names, together } from "./likeness.ts";
import { type Move, type Moves, movesOf } from "./moves.ts";

/** How many neighbours in a block a post is compared with, so that no block costs more than linear time. */
const neighbours = 12;

/** Posts can only be the same if one of these brings them into one block. */
const keysOf: readonly ((likeness: Likeness) => (string | number)[])[] = [
	({ title }) => (title === "" ? [] : [title]),
	({ opening }) => (opening === "" ? [] : [opening]),
	({ day }) => (day === null ? [] : [day, day + 1]),
];

/** Of two long texts of which one holds the other, the least hashes of the words are mostly the same. */
const printsOf = ({ shingles }: Likeness): number[] => [...shingles.subarray(0, printed)];
const printed = 3;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Two orders in which the same post stands near itself. */
const orders: readonly ((one: Likeness, other: Likeness) => number)[] = [
	(one, other) => one.time - other.time || byText(one.opening, other.opening) || one.rank - other.rank,
	(one, other) => byText(one.opening, other.opening) || one.time - other.time || one.rank - other.rank,
];

function blocksBy(
	likenesses: readonly Likeness[],
	keys: (likeness: Likeness) => (string | number)[],
): Likeness[][] {
	const blocks = new Map<string | number, Likeness[]>();
	for (const likeness of likenesses) {
		for (const key of keys(likeness)) {
			const block = blocks.get(key);
			if (block === undefined) blocks.set(key, [likeness]);
			else block.push(likeness);
		}
	}
	return [...blocks.values()].filter((block) => block.length > 1);
}

function* neighboursIn(block: Likeness[]): Generator<[Likeness, Likeness]> {
	for (const order of orders) {
		block.sort(order);
		for (const [at, one] of block.entries()) {
			const end = Math.min(block.length, at + 1 + neighbours);
			for (let next = at + 1; next < end; next++) yield [one, block[next] as Likeness];
		}
		if (block.length <= neighbours) return;
	}
}

/** All pairs of groups for which something speaks. */
function candidates(likenesses: readonly Likeness[], clusters: Clusters, moves: Moves): Pair[] {
	const weighed = new Set<number>();
	const pairs: Pair[] = [];
	const ranks = 1 + likenesses.reduce((highest, { rank }) => Math.max(highest, rank), 0);
	const isUndated = likenesses.some(({ day, stub }) => day === null && !stub);
	for (const keys of isUndated ? [...keysOf, printsOf] : keysOf) {
		for (const block of blocksBy(likenesses, keys)) {
			const echoes = new Echoes();
			const strangers: [Likeness, Likeness][] = [];
			for (const [a, b] of neighboursIn(block)) {
				const [one, other] = a.rank < b.rank ? [a, b] : [b, a];
				if (!clusters.joinable(one.rank, other.rank)) echoes.add(one, other);
				else strangers.push([one, other]);
			}
			for (const [one, other] of strangers) {
				const name = one.rank * ranks + other.rank;
				if (weighed.has(name)) continue;
				weighed.add(name);
				const pair = weigh(one, other, moves, echoes);
				if (pair !== null) pairs.push(pair);
			}
		}
	}
	return pairs;
}

function surestFirst(one: Pair, other: Pair): number {
	return (
		one.proof - other.proof ||
		other.overlap - one.overlap ||
		one.apart - other.apart ||
		one.one - other.one ||
		one.other - other.other
	);
}

/**
 * Joins groups whose titles, dates and bodies agree, the surest pairs first. Posts of the same
 * title on one day stay two where a document lists both. Says which blogs were found at two addresses.
 */
export function matchByContent(clusters: Clusters): readonly Move[] {
	const groups = clusters.all();
	const likenesses = groups.map(likenessOf);
	const moves = movesOf(groups, likenesses);
	const names = new Map<number, Names>(likenesses.map((likeness) => [clusters.of(likeness.rank), likeness]));
	for (const { one, other, sure } of candidates(likenesses, clusters, moves).sort(surestFirst)) {
		const [of, ofOther] = [names.get(clusters.of(one)), names.get(clusters.of(other))];
		if (of === undefined || ofOther === undefined || contradict(of, ofOther, moves, sure)) continue;
		if (clusters.join(one, other)) names.set(clusters.of(one), together(of, ofOther));
	}
	return moves.all;
}

import { canonicalUrl, isFeedProxy } from "../addresses/canonical.ts";
import { dayOf, isInstant, startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import type { Member } from "./member.ts";
import { firstWords, folded, shingles } from "./words.ts";

/** What speaks against two groups being one post: each states it, and nothing is common to both. */
export interface Names {
	sites: ReadonlySet<string>;
	guids: ReadonlySet<string>;
	addresses: ReadonlySet<string>;
}

/** What a group of members says of its post, as far as posts are compared by it. */
export interface Likeness extends Names {
	rank: number;
	title: string;
	/** The words with which its body begins. */
	opening: string;
	/** The day it was published on, by the clock of its source; `null` where only the month or less is known. */
	day: number | null;
	/** When it was published in milliseconds, as precise as known. */
	time: number;
	/** `time` is an instant and no local time. */
	instant: boolean;
	/** `time` is known to the minute at least. */
	timed: boolean;
	/** Its body is cut, or an excerpt: another document may tell it in other words. */
	brief: boolean;
	/** Only its comments are known. */
	stub: boolean;
	/** The runs of words in its body; made when first asked for. */
	readonly shingles: Uint32Array;
}

const openingLength = 8;

const precise = (moment: Moment | undefined): moment is Moment =>
	moment !== undefined && moment.precision !== "year" && moment.precision !== "month";

/** The date that says most among those of a group. */
function dateOf(group: readonly Member[]): Moment | undefined {
	const dates = group.flatMap(({ post }) => post.published ?? []);
	return dates.find(isInstant) ?? dates.find(precise);
}

/** Addresses under which nothing but the post itself stands. */
function permalinksOf(group: readonly Member[]): Set<string> {
	const found = new Set<string>();
	for (const { post } of group) {
		const address = post.url === null || isFeedProxy(post.url) ? null : canonicalUrl(post.url);
		if (address !== null && !address.includes("?")) found.add(address);
	}
	return found;
}

/** The member with the longest text. Making a text of HTML takes time and memory: the same HTML needs none. */
function longestOf(group: readonly Member[]): Member {
	return group.reduce((best, next) =>
		next.post.html !== best.post.html && next.post.text.length > best.post.text.length ? next : best,
	);
}

export function likenessOf(group: readonly Member[]): Likeness {
	const longest = longestOf(group);
	const { text } = longest.post;
	const date = dateOf(group);
	let made: Uint32Array | undefined;
	return {
		rank: (group[0] as Member).rank,
		title: folded(group.find(({ post }) => post.title !== "")?.post.title ?? ""),
		opening: firstWords(text, openingLength).join(" "),
		day: precise(date) ? dayOf(date) : null,
		time: date === undefined ? Number.NEGATIVE_INFINITY : startOf(date),
		instant: date !== undefined && isInstant(date),
		timed: date?.precision === "second" || date?.precision === "minute",
		brief: longest.post.excerptOnly,
		stub: group.every(({ post }) => post.evidence.stub),
		sites: new Set(group.filter(({ siteKnown }) => siteKnown).map(({ site }) => site)),
		guids: new Set(group.flatMap(({ post }) => post.guid?.value ?? [])),
		addresses: permalinksOf(group),
		get shingles(): Uint32Array {
			made ??= shingles(text);
			return made;
		},
	};
}

export function disjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	if (one.size === 0 || other.size === 0) return false;
	for (const value of one) if (other.has(value)) return false;
	return true;
}

export function together(one: Names, other: Names): Names {
	return {
		sites: new Set([...one.sites, ...other.sites]),
		guids: new Set([...one.guids, ...other.guids]),
		addresses: new Set([...one.addresses, ...other.addresses]),
	};
}

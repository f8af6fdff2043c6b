import { isFeedProxy } from "../addresses/canonical.ts";
import { isStatedSlug } from "../identity/slugs.ts";
import { isAccount } from "../language/accounts.ts";
import type { Moment } from "../model/moment.ts";
import type { Author } from "../model/post.ts";
import type { RuleName } from "../options/merge-options.ts";
import { isBeginning } from "./beginning.ts";
import type { Claim } from "./claim.ts";

/** Negative where `one` is the better claim, 0 where they are equal. */
type Preference = (one: Claim, other: Claim) => number;

/** Picks the best of one or more claims, which stand in order of rank. */
export type Choice = (claims: readonly Claim[]) => Claim;

/** The best by the first preference that tells two claims apart. */
function by(...preferences: Preference[]): Choice {
	const better = (one: Claim, other: Claim): boolean => {
		for (const preference of preferences) {
			const difference = preference(one, other);
			if (difference !== 0) return difference < 0;
		}
		return one.member.rank < other.member.rank;
	};
	return (claims) => claims.reduce((best, next) => (better(next, best) ? next : best));
}

const trusted: Preference = (one, other) => one.distrust - other.distrust;

const late: Preference = (one, other) => (one.time === other.time ? 0 : other.time > one.time ? 1 : -1);

const early: Preference = (one, other) => late(other, one);

const made = ({ value, member: { post } }: Claim): number =>
	isStatedSlug({ slug: String(value), url: post.url, title: post.title }) ? 0 : 1;
const stated: Preference = (one, other) => made(one) - made(other);

const detour = ({ value }: Claim): number => (isFeedProxy(String(value)) ? 1 : 0);
const direct: Preference = (one, other) => detour(one) - detour(other);

const numberOf = ({ value }: Claim): number => (typeof value === "number" ? value : 0);
const high: Preference = (one, other) => numberOf(other) - numberOf(one);

const precisions = ["second", "minute", "day", "month", "year"];
const roughness = ({ value }: Claim): number => precisions.indexOf((value as Moment).precision);
const precise: Preference = (one, other) => roughness(one) - roughness(other);

const accounts = ({ value }: Claim): number =>
	Array.isArray(value) && value.every(({ name }: Author) => isAccount(name)) ? 1 : 0;
const nobody: Preference = (one, other) => accounts(one) - accounts(other);

const isBeginningOnly = ({ member: { post } }: Claim): number => (post.excerptOnly ? 1 : 0);
const beside: Preference = (one, other) => isBeginningOnly(one) - isBeginningOnly(other);

const sizeOf = ({ value }: Claim): number =>
	typeof value === "string" || Array.isArray(value) ? value.length : 1;
const large: Preference = (one, other) => sizeOf(other) - sizeOf(one);

/**
 * The newest post of a page says that the page was not made before it, not that it was made then:
 * the page may also be later than a feed that states its own, later date.
 */
function surelyEarlier(one: Claim, other: Claim): boolean {
	return one.time < other.time && !(one.undated && !other.undated);
}

/** Comments gather: of captures whose order in time is open, the one that counts more is the later. */
const latestCount: Choice = (claims) => {
	const open = claims.filter((claim) => !claims.some((other) => surelyEarlier(claim, other)));
	return by(high, late, trusted)(open.length > 0 ? open : claims);
};

/** Whether a body is an excerpt: its source says so, or another source's text begins alike and goes on. */
function isExcerpt({ excerptOnly }: Claim["member"]["post"], text: string, longest: string): boolean {
	return excerptOnly || isBeginning(text, longest);
}

/** HTML before text, full before excerpt, then the longer. */
const richest: Choice = (claims) => {
	const texts = new Map<string, string>();
	for (const { member } of claims)
		if (!texts.has(member.post.html)) texts.set(member.post.html, member.post.text);
	const longest = [...texts.values()].reduce((best, next) => (next.length > best.length ? next : best));
	const excerpt = new Map(
		claims.map((claim) => {
			const { post } = claim.member;
			return [claim, isExcerpt(post, texts.get(post.html) ?? "", longest) ? 1 : 0];
		}),
	);
	const full: Preference = (one, other) => (excerpt.get(one) ?? 0) - (excerpt.get(other) ?? 0);
	return by(full, trusted, large, late)(claims);
};

/** The rules that choose; the others gather. */
export type ChoiceName = Exclude<RuleName, "union" | "any">;

/** The ways to choose one of several claims, under the names that the table of rules and the option use. */
export const choices: Record<ChoiceName, Choice> = {
	/** What the latest capture says. */
	latest: by(late, trusted),
	/** The number of the latest capture; where their order is open, the highest of them. */
	"latest-count": latestCount,
	/** What the first capture said. */
	earliest: by(early, trusted),
	/** The date that says most: seconds before minutes before days; then the latest. */
	"most-precise": by(precise, late, trusted),
	/** HTML before text, full before excerpt, then the longer. */
	richest,
	/** Exports before feeds before pages; then the latest. */
	"most-trusted": by(trusted, late),
	/** The source's own word before what is made of a title; exports before feeds before pages; then the earliest. */
	stated: by(stated, trusted, early),
	/** The post's own address before a feed proxy's; then as `most-trusted`. */
	permalink: by(direct, trusted, late),
	/** Somebody before an account, then as `most-trusted`. */
	person: by(nobody, trusted, late),
	/** What stands beside a whole text before the beginning of one, then as `most-trusted`. */
	summary: by(beside, trusted, late),
	/** The highest number. */
	highest: by(high, late, trusted),
};

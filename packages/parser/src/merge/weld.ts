import { inOrder, ownSources } from "../identity/statements.ts";
import type { Conflict, Post } from "../model/post.ts";
import { type Agreement, agreementOn, repetitionOf } from "./agree.ts";
import { type Choice, choices } from "./choose.ts";
import type { Claim } from "./claim.ts";
import { uniteComments } from "./comments.ts";
import type { Decision } from "./decide.ts";
import { gatherings, inOrderOfTrust } from "./gather.ts";
import type { Member } from "./member.ts";
import type { Timeline } from "./timeline.ts";

type Fields = Record<string, unknown>;

/** Reads a field by its path: `title`, `comments.count`. */
export function fieldOf(post: Post, path: string): unknown {
	const [name = "", inner] = path.split(".");
	const value = (post as unknown as Fields)[name];
	return inner === undefined ? value : (value as Fields)[inner];
}

export function setField(post: Post, path: string, value: unknown): void {
	const [name = "", inner] = path.split(".");
	const holder =
		inner === undefined ? (post as unknown as Fields) : ((post as unknown as Fields)[name] as Fields);
	holder[inner ?? name] = value;
}

function claim(value: unknown, captures: readonly string[], member: Member, timeline: Timeline): Claim {
	const facts = captures.flatMap((capture) => timeline.get(capture) ?? []);
	return {
		value,
		captures,
		member,
		distrust: Math.min(...facts.map(({ distrust }) => distrust)),
		time: Math.max(...facts.map(({ time }) => time)),
		undated: facts.every(({ undated }) => undated),
	};
}

/** What a comments feed or another part of an export may know of a post beside those that hold the post itself. */
const heardFromStubs = /^(?:comments\.|media$)/;

/** What each member states about a field. Posts of which only comments or files are known state nothing else where others do. */
function claimsOf(members: readonly Member[], field: string, timeline: Timeline): Claim[] {
	const all = members.flatMap((member) => {
		const captures = member.post.sources[field];
		return captures === undefined ? [] : [claim(fieldOf(member.post, field), captures, member, timeline)];
	});
	const full = all.filter(({ member }) => !member.post.evidence.stub);
	return full.length > 0 && !heardFromStubs.test(field) ? full : all;
}

/** Values that lost already when an archive was made; they never win again, but are not forgotten. */
function lostClaims(members: readonly Member[], field: string, timeline: Timeline): Claim[] {
	return members.flatMap((member) =>
		member.post.conflicts
			.filter((conflict) => conflict.field === field)
			.flatMap(({ others, othersFrom }) =>
				others.map((value, index) => claim(value, othersFrom[index] ?? [], member, timeline)),
			),
	);
}

const capturesOf = (claims: readonly Claim[]): string[] =>
	[...new Set(claims.flatMap(({ captures }) => captures))].sort();

const byJson = (one: unknown, other: unknown): number => {
	const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
	return a < b ? -1 : a > b ? 1 : 0;
};

/** Of values that agree the one that says most stands for all. */
const fullestFirst = (one: unknown, other: unknown): number =>
	JSON.stringify(other).length - JSON.stringify(one).length || byJson(one, other);

function conflictOf(field: string, kept: unknown, against: readonly Claim[], agree: Agreement): Conflict {
	const groups: { value: unknown; claims: Claim[] }[] = [];
	for (const one of [...against].sort((a, b) => fullestFirst(a.value, b.value))) {
		const group = groups.find(({ value }) => agree(value, one.value));
		if (group === undefined) groups.push({ value: one.value, claims: [one] });
		else group.claims.push(one);
	}
	groups.sort((a, b) => byJson(a.value, b.value));
	return {
		field,
		kept,
		others: groups.map(({ value }) => value),
		othersFrom: groups.map(({ claims }) => capturesOf(claims)),
	};
}

function choose(
	post: Post,
	{ field, with: others = [], heard }: Decision,
	choice: Choice,
	claims: Claim[],
	lost: Claim[],
): void {
	const best = choice(heard(claims));
	const [agree, repeats] = [agreementOn(field), repetitionOf(field)];
	const all = [...claims, ...lost];
	const agreeing = all.filter(({ value }) => agree(value, best.value) || repeats(value, best.value, post));
	const against = all.filter((one) => !agreeing.includes(one));
	setField(post, field, best.value);
	post.sources[field] = capturesOf(agreeing);
	if (against.length > 0) post.conflicts.push(conflictOf(field, best.value, against, agree));
	for (const other of others) {
		setField(post, other, fieldOf(best.member.post, other));
		const sources = best.member.post.sources[other];
		if (sources === undefined) delete post.sources[other];
		else post.sources[other] = other === "text" ? (post.sources[field] as string[]) : sources;
	}
}

function gather(post: Post, { field, rule }: Decision, claims: Claim[]): void {
	const values = inOrderOfTrust(claims).map(({ value }) => value);
	if (rule === "any") setField(post, field, true);
	else if (field === "comments.items")
		post.comments.items = uniteComments(values as Post["comments"]["items"][]);
	else setField(post, field, gatherings[field]?.(values));
	post.sources[field] = capturesOf(claims);
}

/** Makes one post of all that is said of it, field by field as the table of rules says. */
export function weld(members: readonly Member[], timeline: Timeline, table: readonly Decision[]): Post {
	const [first, ...rest] = members;
	if (first === undefined) throw new Error("A post needs a member.");
	const { evidence, ...base } = baseOf(members).post;
	if (rest.length === 0) {
		base.sources = ownSources(base.sources);
		return base;
	}
	const post: Post = { ...base, comments: { ...base.comments }, sources: {}, conflicts: [] };
	for (const decision of table) {
		const { field, rule, heard } = decision;
		const claims = claimsOf(members, field, timeline);
		if (claims.length === 0) continue;
		if (rule === "union" || rule === "any") gather(post, decision, heard(claims));
		else choose(post, decision, choices[rule], claims, lostClaims(members, field, timeline));
	}
	post.sources.site = [...new Set(members.flatMap(({ post: { sources } }) => sources.site ?? []))];
	return { ...post, sources: inOrder(post.sources) };
}

/** The member whose id and site the post keeps: one that knows the post by name, before one that only shows it. */
function baseOf(members: readonly Member[]): Member {
	const namelessness = ({ post }: Member): number =>
		(post.evidence.stub ? 8 : 0) +
		(post.guid === null ? 4 : 0) +
		(post.legacyId === null ? 2 : 0) +
		(post.url === null ? 1 : 0);
	return members.reduce((best, next) => (namelessness(next) < namelessness(best) ? next : best));
}

import { canonicalUrl } from "../addresses/canonical.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { htmlToText } from "../html/text.ts";
import { withSlug } from "../identity/slugs.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import { emptyLedger } from "../model/empty.ts";
import type { Moment } from "../model/moment.ts";
import type { Comment, Post } from "../model/post.ts";
import type { Correction } from "../options/corrections.ts";
import type { Member } from "./member.ts";
import { fieldOf, setField } from "./weld.ts";
import { folded } from "./words.ts";

/** The id under which corrections stand in `sources`, beside the captures. */
export const correctionsId = "corrections";

/** Corrections among the captures, so that every source that a post names is listed. */
export const correctionsSummary: CaptureSummary = {
	id: correctionsId,
	path: correctionsId,
	format: "corrections",
	site: null,
	capturedAfter: null,
	capturedBefore: null,
	posts: 0,
	ledger: emptyLedger(),
};

/** All that a correction can call a post. */
function callings({ id, slug, title, url, guid }: Post, aliases: readonly string[] = []): string[] {
	const addresses = [url, guid?.value ?? null, ...aliases].flatMap((address) =>
		address === null ? [] : [address, canonicalUrl(address) ?? address],
	);
	return [id, slug, folded(title), ...addresses].filter((name) => name !== "");
}

/** Finds what a correction names: by the exact word, else as an address, else as a title. */
class Directory<Entry> {
	readonly #entries = new Map<string, Set<Entry>>();

	add(names: readonly string[], entry: Entry): void {
		for (const name of names) this.#entries.set(name, (this.#entries.get(name) ?? new Set()).add(entry));
	}

	find(name: string): Entry[] {
		const found = [name, canonicalUrl(name) ?? name, folded(name)].flatMap((one) => {
			const entries = this.#entries.get(one);
			return entries === undefined ? [] : [[...entries]];
		});
		return found[0] ?? [];
	}
}

const moment = (value: string): Moment => ({
	iso: value.replace(/Z$/, "+00:00"),
	precision:
		({ 4: "year", 7: "month", 10: "day", 16: "minute" } as const)[
			value.replace(/(?:Z|[+-]\d\d:\d\d)$/, "").length as 4
		] ?? "second",
});

const named = (value: unknown): { name: string; slug: string } =>
	withSlug({ slug: "", ...(typeof value === "string" ? { name: value } : (value as { name: string })) });

/** A value as the model has it: dates, names and terms may be written shorter. */
function modelled(field: string, value: unknown): unknown {
	if (field === "published" || field === "updated") return value === null ? null : moment(String(value));
	if (field === "authors" || field === "categories" || field === "tags")
		return (value as unknown[]).map(named);
	return value;
}

function correctField(post: Post, field: string, value: unknown): void {
	const before = fieldOf(post, field);
	const kept = modelled(field, value);
	if (JSON.stringify(before) === JSON.stringify(kept)) return;
	const from = post.sources[field] ?? [];
	const earlier = post.conflicts.find((conflict) => conflict.field === field);
	const stated = from.length > 0 && !from.includes(correctionsId);
	post.conflicts = [
		...post.conflicts.filter((conflict) => conflict !== earlier),
		{
			field,
			kept,
			others: [...(stated ? [before] : []), ...(earlier?.others ?? [])],
			othersFrom: [...(stated ? [from] : []), ...(earlier?.othersFrom ?? [])],
		},
	];
	setField(post, field, kept);
	post.sources[field] = [correctionsId];
	if (field !== "html") return;
	post.text = htmlToText(post.html);
	post.sources.text = [correctionsId];
}

/** Joins and parts the groups of members as corrections say. */
export function regroup(
	groups: readonly Member[][],
	corrections: readonly Correction[],
	captures: readonly Pick<Capture, "id" | "path">[],
): { groups: Member[][]; said: Diagnostic[] } {
	const namesOfCaptures = new Map(
		captures.map(({ id, path }) => [id, [path, path.split(/[\\/]/).at(-1) ?? path]]),
	);
	let now = [...groups];
	const said: Diagnostic[] = [];
	for (const correction of corrections) {
		if (!("join" in correction) && !("part" in correction)) continue;
		const directory = new Directory<Member[]>();
		for (const group of now)
			for (const { post } of group) directory.add(callings(post, post.evidence.aliases), group);
		const names = "join" in correction ? correction.join : [correction.part];
		const found = names.map((name) => ({ name, groups: directory.find(name) }));
		const missed = found.filter((one) => one.groups.length !== 1);
		for (const { name, groups: matches } of missed) said.push(unmatched(name, matches.length, correction));
		const chosen = [...new Set(found.flatMap((one) => one.groups))];
		if (missed.length > 0 || chosen.length === 0) continue;
		const members = chosen.flat().sort((one, other) => one.rank - other.rank);
		const parts = "join" in correction ? [members] : parted(members, correction.from, namesOfCaptures);
		const idle = parts.length === chosen.length;
		said.push(idle ? unmatched(names.join(", "), 0, correction) : applied(correction, null));
		now = [...now.filter((group) => !chosen.includes(group)), ...parts];
	}
	return { groups: now.sort((one, other) => (one[0]?.rank ?? 0) - (other[0]?.rank ?? 0)), said };
}

function parted(
	members: readonly Member[],
	from: readonly string[],
	namesOfCaptures: ReadonlyMap<string, readonly string[]>,
): Member[][] {
	const leaves = ({ document }: Member): boolean =>
		from.includes(document) || (namesOfCaptures.get(document) ?? []).some((name) => from.includes(name));
	return [members.filter((member) => !leaves(member)), members.filter(leaves)].filter(
		(part) => part.length > 0,
	);
}

function applied(correction: Correction, post: string | null): Diagnostic {
	const fields = "set" in correction ? Object.keys(correction.set) : [];
	const action =
		"set" in correction
			? "set"
			: "hide" in correction
				? "hide"
				: "hideComment" in correction
					? "hide-comment"
					: "join" in correction
						? "join"
						: "part";
	return diagnose("correction-applied", { action, fields, reason: correction.reason }, { post });
}

const unmatched = (name: string, matches: number, { reason }: Correction): Diagnostic =>
	diagnose("correction-unmatched", { name, matches, reason });

/** What a correction of a merged post names; `null` for those which group captures. */
function nameIn(correction: Correction): string | null {
	if ("post" in correction) return correction.post;
	if ("hide" in correction) return correction.hide;
	return "hideComment" in correction ? correction.hideComment : null;
}

function withoutComment(items: readonly Comment[], id: string): Comment[] {
	return items
		.filter((comment) => comment.id !== id)
		.map((comment) => (comment.parent === id ? { ...comment, parent: null } : comment));
}

/** Sets fields and hides posts and comments as corrections say. */
export function correct(
	posts: readonly Post[],
	corrections: readonly Correction[],
): { posts: Post[]; said: Diagnostic[]; hidden: Set<string> } {
	const said: Diagnostic[] = [];
	const hidden = new Set<string>();
	if (corrections.length === 0) return { posts: [...posts], said, hidden };
	const directory = new Directory<Post>();
	const comments = new Directory<Post>();
	for (const post of posts) {
		directory.add(callings(post), post);
		comments.add(
			post.comments.items.map(({ id }) => id),
			post,
		);
	}
	for (const correction of corrections) {
		const name = nameIn(correction);
		if (name === null) continue;
		const [post, ...others] = ("hideComment" in correction ? comments : directory).find(name);
		if (post === undefined || others.length > 0) {
			said.push(unmatched(name, post === undefined ? 0 : others.length + 1, correction));
			continue;
		}
		said.push(applied(correction, "hide" in correction ? null : post.id));
		if ("hide" in correction) hidden.add(post.id);
		else if ("hideComment" in correction)
			post.comments = { ...post.comments, items: withoutComment(post.comments.items, name) };
		else if ("set" in correction)
			for (const [field, value] of Object.entries(correction.set)) correctField(post, field, value);
	}
	return { posts: posts.filter(({ id }) => !hidden.has(id)), said, hidden };
}

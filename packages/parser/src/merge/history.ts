import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { startOf } from "../model/instant.ts";
import type { Moment } from "../model/moment.ts";
import { termKey } from "./gather.ts";
import type { Member } from "./member.ts";
import type { CaptureFacts, Timeline } from "./timeline.ts";

/** A welded post's id and what was said of it. */
export interface Told {
	id: string;
	members: readonly Member[];
}

/** Of the posts that an earlier capture holds, the part that a later one must hold too, if it leaves out no kind of them. */
const complete = 0.8;

interface Capture extends CaptureFacts {
	document: string;
	site: string;
	/** The posts, by the number of their group, with their dates. */
	posts: Map<number, number | null>;
}

/** Feeds and exports, which list everything, in the order in which they were made. */
function listings(told: readonly Told[], timeline: Timeline): Capture[] {
	const found = new Map<string, Capture>();
	for (const [group, { members }] of told.entries()) {
		for (const { document, site, post } of members) {
			const facts = timeline.get(document);
			if (facts === undefined || facts.undated || !Number.isFinite(facts.time) || post.evidence.stub)
				continue;
			const known = found.get(facts.run) ?? { ...facts, document: facts.run, site, posts: new Map() };
			found.set(facts.run, known);
			known.posts.set(group, post.published === null ? null : startOf(post.published as Moment));
		}
	}
	return [...found.values()].sort(
		(one, other) => one.time - other.time || (one.document < other.document ? -1 : 1),
	);
}

/** Posts which a capture leaves out, although they stood among those that it holds. */
function gone(earlier: Capture, later: Capture): number[] {
	const dates = [...later.posts.values()].filter((date) => date !== null);
	const [from, to] = dates.reduce(
		([low, high], date) => [Math.min(low, date), Math.max(high, date)],
		[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
	);
	const between = [...earlier.posts].filter(([, date]) => date !== null && date > from && date < to);
	const missing = between.filter(([group]) => !later.posts.has(group));
	return missing.length <= between.length * (1 - complete) ? missing.map(([group]) => group) : [];
}

function postsGone(told: readonly Told[], timeline: Timeline): Diagnostic[] {
	const said: Diagnostic[] = [];
	const last = new Map<string, Capture>();
	for (const capture of listings(told, timeline)) {
		const before = last.get(capture.site);
		last.set(capture.site, capture);
		if (before === undefined || before.time === capture.time) continue;
		for (const group of gone(before, capture)) {
			const { id, members } = told[group] as Told;
			const title = members[0]?.post.title ?? "";
			said.push(diagnose("post-gone", { title }, { capture: capture.document, post: id }));
		}
	}
	return said;
}

/** What feeds and exports, one after another, changed in a post's terms. */
function termsChanged({ id, members }: Told, timeline: Timeline): Diagnostic[] {
	const listed = members
		.flatMap(({ document, post }) => {
			const facts = timeline.get(document);
			const usable = facts !== undefined && facts.distrust <= 1 && Number.isFinite(facts.time);
			return usable ? [{ document, time: facts.time, terms: [...post.categories, ...post.tags] }] : [];
		})
		.sort((one, other) => one.time - other.time);
	return listed.flatMap(({ document, terms, time }, index) => {
		const before = listed[index - 1];
		if (before === undefined || before.time === time || before.terms.length === 0) return [];
		const [had, has] = [new Set(before.terms.map(termKey)), new Set(terms.map(termKey))];
		const added = terms.filter((term) => !had.has(termKey(term))).map(({ name }) => name);
		const removed = before.terms.filter((term) => !has.has(termKey(term))).map(({ name }) => name);
		if (added.length + removed.length === 0) return [];
		const title = members[0]?.post.title ?? "";
		return [diagnose("terms-changed", { title, added, removed }, { capture: document, post: id })];
	});
}

/** What happened to posts between one capture and the next. Edited titles and bodies stand among the conflicts. */
export function historyOf(told: readonly Told[], timeline: Timeline): Diagnostic[] {
	const shared = told.filter(({ members }) => members.length > 1);
	return [...postsGone(told, timeline), ...shared.flatMap((one) => termsChanged(one, timeline))];
}

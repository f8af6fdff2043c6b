import type { Change } from "../../clean/body.ts";
import { cleanPost, surroundings } from "../../clean/clean.ts";
import type { InputDocument } from "../../input/input.ts";
import type { ParseOptions } from "../../options/options.ts";
import { parse } from "../../parse.ts";

/** How often a rule of cleaning changed something, with the first example. */
export interface RuleChanges {
	rule: string;
	count: number;
	example: { before: string; after: string };
}

/** What cleaning changes in the bodies of all posts, the busiest rule first. */
export function cleaningChanges(documents: readonly InputDocument[], options: ParseOptions): RuleChanges[] {
	const rules = new Map<string, RuleChanges>();
	const archive = parse(documents, { ...options, raw: true });
	const around = surroundings(archive);
	const changes: Change[] = [];
	for (const post of archive.posts) cleanPost(post, around, changes);
	for (const { rule, before, after } of changes) {
		const known = rules.get(rule);
		if (known) known.count++;
		else rules.set(rule, { rule, count: 1, example: { before, after } });
	}
	return [...rules.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

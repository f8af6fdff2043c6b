import type { Term } from "blog-archive-parser";
import { safeSegment } from "../addresses/segment.ts";

/** Things that belong under one key, in the order of their first appearance. */
export function groupBy<T>(things: Iterable<T>, keysOf: (thing: T) => Iterable<string>): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		for (const key of new Set(keysOf(thing))) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [thing]);
			else group.push(thing);
		}
	}
	return groups;
}

/** A term or author by its slug; a name without a slug is its own. */
export const keyOf = ({ name, slug }: Pick<Term, "name" | "slug">): string =>
	safeSegment(slug) || safeSegment(name) || "unnamed";

/** For each key the name used most, of equals the first by code points. */
export function commonNames(named: Iterable<Pick<Term, "name" | "slug">>): Map<string, string> {
	const uses = new Map<string, Map<string, number>>();
	for (const one of named) {
		const key = keyOf(one);
		const names = uses.get(key) ?? new Map<string, number>();
		names.set(one.name, (names.get(one.name) ?? 0) + 1);
		uses.set(key, names);
	}
	const best = (names: Map<string, number>): string =>
		[...names].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]?.[0] ?? "";
	return new Map([...uses].map(([key, names]) => [key, best(names)]));
}

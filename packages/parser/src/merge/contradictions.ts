import { disjoint, type Names } from "./likeness.ts";
import type { Moves } from "./moves.ts";

/**
 * Whether two groups cannot be one post: they are of different blogs, or have different names. A blog that moved has
 * two names for all of its posts.
 * @param sure that everything else says that they are one, down to the minute
 */
export function contradict(one: Names, other: Names, moves: Moves, sure: boolean): boolean {
	if (disjoint(one.sites, other.sites)) return disjoint(moves.blogsOf(one.sites), moves.blogsOf(other.sites));
	return !sure && (disjoint(one.guids, other.guids) || disjoint(one.addresses, other.addresses));
}

import type { Archive } from "../model/archive.ts";
import type { Change } from "./body.ts";
import { cleanPost, surroundings } from "./clean.ts";
import { rules } from "./rules.ts";

/** What one rule did to one post. */
export interface CleanChange {
	rule: string;
	/** What the rule does, in a sentence. */
	what: string;
	count: number;
	/** The first place, as HTML before and after, cut to a line's length. */
	sample: { before: string; after: string };
}

export interface PostChanges {
	/** The post's id. */
	post: string;
	title: string;
	changes: CleanChange[];
}

const sampleLength = 160;

/** The piece in which two strings differ, with a little around it. */
function difference({ before, after }: Change): CleanChange["sample"] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	const from = Math.max(0, start - 20);
	const cut = (text: string): string => {
		const piece = text.slice(from, from + sampleLength).replace(/\s+/g, " ");
		return `${from > 0 ? "…" : ""}${piece}${text.length > from + sampleLength ? "…" : ""}`;
	};
	return { before: cut(before), after: cut(after) };
}

function summarize(changes: readonly Change[]): CleanChange[] {
	return rules.flatMap(({ name, what }) => {
		const own = changes.filter(({ rule }) => rule === name);
		const [first] = own;
		return first === undefined ? [] : [{ rule: name, what, count: own.length, sample: difference(first) }];
	});
}

/**
 * What cleaning would do to the bodies of a raw archive (`parse` with `raw: true`), rule by rule. Posts that
 * stay as they are are left out. Costs about twice what cleaning does.
 */
export function cleanChanges(archive: Archive): PostChanges[] {
	const around = surroundings(archive);
	return archive.posts.flatMap((post) => {
		const changes: Change[] = [];
		cleanPost(post, around, changes);
		return changes.length === 0 ? [] : [{ post: post.id, title: post.title, changes: summarize(changes) }];
	});
}

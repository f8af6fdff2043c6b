import type { Post } from "../model/post.ts";
import { isSame, isSameBut } from "../model/same.ts";
import type { ParseMemory } from "../options/parse-memory.ts";

/** A post before and after cleaning, and what it was cleaned by besides its own words. */
interface Known {
	merged: Post;
	context: unknown;
	cleaned: Post;
}

interface Cleaning {
	/** By the posts' ids. */
	posts: Map<string, Known>;
}

const newCleaning = (): Cleaning => ({ posts: new Map() });

/** The captures that a post names have other ids when the beginning of a document changed. */
const sources: ReadonlySet<string> = new Set(["sources"]);

/** Cleans posts, but those that are the same as at the last call, of which the memory has the result. */
export function cleanAgain(
	posts: readonly Post[],
	memory: ParseMemory,
	contextOf: (post: Post) => unknown,
	clean: (post: Post) => Post,
): Post[] {
	const cleaning = memory.part(newCleaning);
	const now: Cleaning["posts"] = new Map();
	const cleaned = posts.map((merged): Post => {
		const known = cleaning.posts.get(merged.id);
		const context = contextOf(merged);
		const isKnown =
			known !== undefined && isSameBut(sources, merged, known.merged) && isSame(context, known.context);
		const isWhole = isKnown && isSame(merged.sources, known.merged.sources);
		const made = !isKnown
			? clean(merged)
			: isWhole
				? known.cleaned
				: { ...known.cleaned, sources: merged.sources };
		now.set(merged.id, { merged: isWhole ? known.merged : merged, context, cleaned: made });
		return made;
	});
	cleaning.posts = now;
	return cleaned;
}

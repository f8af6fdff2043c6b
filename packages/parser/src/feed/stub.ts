import type { CapturedPost } from "../model/capture.ts";
import { emptyCapturedPost } from "../model/empty.ts";
import type { Comment } from "../model/post.ts";

/** A post that the document speaks of without holding it: by what it is known, and what the document has of it. */
export function stubPost(known: Partial<CapturedPost>, comments: Comment[] = []): CapturedPost {
	const empty = emptyCapturedPost();
	return {
		...empty,
		...known,
		comments: { ...empty.comments, items: comments },
		evidence: { ...empty.evidence, stub: true },
	};
}

/** Comments as they were written one after another; those without a date keep to the end. */
export function oldestFirst(comments: readonly Comment[]): Comment[] {
	const time = (comment: Comment) => comment.published?.iso ?? "9999";
	return [...comments].sort((one, other) => (time(one) < time(other) ? -1 : time(one) > time(other) ? 1 : 0));
}

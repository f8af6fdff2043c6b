import type { Archive } from "../model/archive.ts";
import type { Comment, Post } from "../model/post.ts";
import type { Settings } from "../options/options.ts";
import type { BodyContext } from "./body.ts";
import { cleanHtml } from "./clean-html.ts";

function cleanComment(comment: Comment, base: string | null): Comment {
	return { ...comment, ...cleanHtml(comment.html, { base, comment: true }) };
}

/** The ids that a report's other fields point to. */
function ownIds({ outline, footnotes }: Post): ReadonlySet<string> {
	return new Set([...outline.map(({ id }) => id), ...footnotes.map(({ id }) => id)]);
}

/** Cleans a post's body, its footnotes and its comments. */
export function cleanPost(post: Post): Post {
	const context: Partial<BodyContext> = { base: post.url, ownIds: ownIds(post) };
	return {
		...post,
		...cleanHtml(post.html, context),
		footnotes: post.footnotes.map((note) => ({ ...note, html: cleanHtml(note.html, context).html })),
		comments: {
			...post.comments,
			items: post.comments.items.map((comment) => cleanComment(comment, post.url)),
		},
	};
}

/** Makes every body and comment of an archive safe and tidy. */
export function clean(archive: Archive, _settings: Settings): Archive {
	return { ...archive, posts: archive.posts.map(cleanPost) };
}

import type { CapturedPost } from "../../model/capture.ts";

const gluedCount = /(?<=\p{Ll})\d{1,3}$/u;

/** `The mill2`, `Who owns the weir0`: where the titles of all posts of a page end so, these are counts of comments. */
export function splitGluedCounts(posts: readonly CapturedPost[]): void {
	if (posts.length < 2 || posts.some(({ comments }) => comments.count !== null)) return;
	if (!posts.every(({ title }) => gluedCount.test(title))) return;
	for (const post of posts) {
		post.comments.count = Number(gluedCount.exec(post.title)?.[0]);
		post.title = post.title.replace(gluedCount, "");
	}
}

import type { Post } from "blog-archive-parser";

/** A feature that more posts share says nothing about any of them. */
const mostShared = 60;

/** Term slugs and the longer words of a title. */
function featuresOf(post: Post): string[] {
	const terms = [...post.categories, ...post.tags].map((term) => `#${term.slug}`);
	const words = post.title.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [];
	return [...new Set([...terms, ...words])];
}

/**
 * For each post the others most like it, by the terms and title words they share, rare ones counting
 * more; of equals the one nearer in the order given. Costs a bounded amount of work for each post.
 */
export function relatedPosts(posts: readonly Post[], atMost: number): number[][] {
	const features = posts.map(featuresOf);
	const holders = new Map<string, number[]>();
	features.forEach((list, index) => {
		for (const feature of list) {
			const known = holders.get(feature);
			if (known === undefined) holders.set(feature, [index]);
			else known.push(index);
		}
	});
	return features.map((list, index) => {
		const scores = new Map<number, number>();
		for (const feature of list) {
			const sharing = holders.get(feature) ?? [];
			if (sharing.length > mostShared) continue;
			for (const other of sharing)
				if (other !== index) scores.set(other, (scores.get(other) ?? 0) + 1 / sharing.length);
		}
		return [...scores]
			.sort(
				([a, scoreA], [b, scoreB]) => scoreB - scoreA || Math.abs(a - index) - Math.abs(b - index) || a - b,
			)
			.slice(0, atMost)
			.map(([other]) => other);
	});
}

import { type Archive, parse } from "blog-archive-parser";
import { expect, test } from "vitest";
import { capturesOf, generatedBlog, randomness } from "./generated-blog.ts";

/** What one capture says of one post of the blog. */
interface Item {
	capture: string;
	mark: string;
}

const markIn = (html: unknown): string => /mark\d+x/.exec(String(html))?.[0] ?? "";

/** For each post of the archive what was merged into it, read off the bodies that it keeps and those that lost. */
function groups(archive: Archive): Item[][] {
	return archive.posts.map(({ html, sources, conflicts }) => {
		const lost = conflicts.filter(({ field }) => field === "html");
		return [
			...(sources.html ?? []).map((capture) => ({ capture, mark: markIn(html) })),
			...lost.flatMap(({ others, othersFrom }) =>
				others.flatMap((other, index) =>
					(othersFrom[index] ?? []).map((capture) => ({ capture, mark: markIn(other) })),
				),
			),
		];
	});
}

/** Of the pairs of items that were merged, how many are one post; and of those that are, how many were merged. */
function score(archive: Archive): { precision: number; recall: number; items: number } {
	const found = groups(archive);
	const pairs = (items: readonly unknown[]) => (items.length * (items.length - 1)) / 2;
	const total = (counts: Map<string, unknown[]>[]) =>
		counts.flatMap((one) => [...one.values()].map(pairs)).reduce((sum, count) => sum + count, 0);
	const byMark = (items: readonly Item[]) => {
		const marks = new Map<string, Item[]>();
		for (const item of items) marks.set(item.mark, [...(marks.get(item.mark) ?? []), item]);
		return marks;
	};
	const right = total(found.map(byMark));
	const merged = found.map(pairs).reduce((sum, count) => sum + count, 0);
	const items = found.flat();
	return { precision: right / merged, recall: right / total([byMark(items)]), items: items.length };
}

test.each([1, 2, 3, 4, 5])("posts are recognised across feeds and pages (blog %i)", (seed) => {
	const blog = generatedBlog(120, randomness(seed));
	const archive = parse(capturesOf(blog, seed), { raw: true });
	const { precision, recall, items } = score(archive);
	if (process.env.SHOW_SCORES) console.log({ seed, precision, recall, items, posts: archive.posts.length });
	expect(items).toBeGreaterThan(120 * 1.7);
	expect(precision).toBeGreaterThan(0.99);
	expect(recall).toBeGreaterThan(0.97);
});

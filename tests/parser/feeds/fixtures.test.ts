import type { Archive } from "blog-archive-parser";
import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../../harness/fixture.ts";

/** The archive's order of posts is a matter of merging; here it is that of their titles. */
function byTitle<A extends Partial<Archive>>(archive: A): A {
	const posts = archive.posts?.toSorted((one, other) => (one.title < other.title ? -1 : 1));
	return posts === undefined ? archive : { ...archive, posts };
}

test.each(fixtures("feeds").map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
	const archive = parseFixture(fixture);
	expect(byTitle(archive)).toMatchObject(byTitle(fixture.expected));
	for (const { ledger } of archive.captures) {
		const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
		expect(unaccounted).toBe(0);
		expect(content + metadata + comments + furniture).toBe(lines);
	}
});

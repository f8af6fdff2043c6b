import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../../harness/fixture.ts";

test.each(fixtures("feeds").map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
	const archive = parseFixture(fixture);
	expect(archive).toMatchObject(fixture.expected);
	for (const { ledger } of archive.captures) {
		const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
		expect(unaccounted).toBe(0);
		expect(content + metadata + comments + furniture).toBe(lines);
	}
});

import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../../harness/fixture.ts";

test.each(fixtures("merge").map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
	expect(parseFixture({ ...fixture, inputs: [...fixture.inputs].reverse() })).toEqual(parseFixture(fixture));
});

import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

test.each(fixtures("clean"))("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

test.each(fixtures("markdown"))("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

test("whatever stands in front matter and body, nothing throws and every line is accounted for", () => {
	const values = fc.oneof(
		fc.string(),
		fc.constantFrom("&a [*a]", "{", "2013-13-45", "[x, [y]]", "null", "~", "!!binary x", "["),
	);
	fc.assert(
		fc.property(values, values, fc.string(), (value, other, body) => {
			const head = `title: ${value}\ntags: ${other}\ndate: ${value}\npermalink: https://${other}\nauthor: ${value}`;
			const { captures } = parse({ bytes: `---\n${head}\n---\n${body}` });
			expect(captures[0]?.ledger.unaccounted).toBe(0);
		}),
		{ numRuns: 300 },
	);
});

test("a body's own HTML is cleaned", () => {
	const { posts } = parse({
		bytes: '---\ntitle: T\n---\n<script>1</script><p onclick="x()">a [b](javascript:1)</p>\n',
	});
	expect(posts[0]?.html).not.toMatch(/<script|onclick|href="javascript/);
});

test("what convert writes is read as what it was", () => {
	const file = `---
title: A walk
date: 2013-04-08T07:26:02+00:00
originalUrl: http://walks.example/?p=7
guid: http://walks.example/?p=7
commentCount: 2
---

On foot.
`;
	const { posts, sites } = parse([{ bytes: file, name: "a-walk.md" }]);
	expect(sites).toMatchObject([{ url: "http://walks.example" }]);
	expect(posts[0]).toMatchObject({
		url: "http://walks.example/?p=7",
		guid: { value: "http://walks.example/?p=7", isPermaLink: false },
		comments: { count: 2 },
	});
});

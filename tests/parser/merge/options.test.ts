import { parse, parseCorrections } from "blog-archive-parser";
import { expect, test } from "vitest";

const yaml = `
corrections:
  - post: http://blog.example/?p=1
    set: { title: New, published: 2013-05-28, authors: [Ada Lovelace] }
    reason: She said so.
  - hide: snow
    reason: Asked to.
`;

test("a file of corrections is YAML or JSON, a list or under its name", () => {
	const corrections = parseCorrections(yaml);
	expect(corrections).toEqual([
		{
			post: "http://blog.example/?p=1",
			set: { title: "New", published: "2013-05-28", authors: ["Ada Lovelace"] },
			reason: "She said so.",
		},
		{ hide: "snow", reason: "Asked to." },
	]);
	expect(parseCorrections(JSON.stringify(corrections))).toEqual(corrections);
	expect(parseCorrections("")).toEqual([]);
});

test.each([
	["- hide: snow", "corrections[0].reason"],
	["- reason: why", "corrections[0]"],
	["- { post: a, set: { titel: b }, reason: c }", "corrections[0].set"],
	["- { post: a, set: { published: May }, reason: c }", "corrections[0].set.published"],
	["- { post: a, set: { published: 2013-02-31T99:00 }, reason: c }", "corrections[0].set.published"],
	["- { join: [a], reason: c }", "corrections[0]"],
	["hide: snow", "corrections"],
	["- [", "neither YAML nor JSON"],
])("a wrong correction is named: %s", (text, named) => {
	expect(() => parseCorrections(text)).toThrow(named);
});

test.each([
	[{ mergeRules: { titel: "latest" } }, "mergeRules"],
	[{ mergeRules: { title: "union" } }, "mergeRules.title"],
	[{ mergeRules: { html: { prefer: 7 } } }, "mergeRules.html"],
	[{ authorAliases: { Ada: "ada" } }, "authorAliases"],
	[{ corrections: { hide: "snow" } }, "corrections"],
])("a wrong option is named: %o", (options, named) => {
	expect(() => parse([], options as never)).toThrow(named);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "blog-archive-parser";
import { expect, test } from "vitest";
import { fieldRules } from "../../packages/parser/dist/merge/rules.js";
import { ruleNames } from "../../packages/parser/dist/options/merge-options.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/merging.md"), "utf8");
const rows = page
	.split("\n")
	.filter((line) => line.startsWith("| `"))
	.map((line) => [...(line.match(/`[^`]+`/g) ?? [])].map((code) => code.slice(1, -1)));

test("docs/merging.md has the table of rules as the code has it", () => {
	const documented = rows
		.filter(([, rule]) => ruleNames.some((name) => name === rule))
		.map(([field, rule, ...others]) => ({ field, rule, ...(others.length > 0 ? { with: others } : {}) }));
	expect(documented).toEqual(fieldRules.map((line) => ({ ...line })));
});

test("docs/merging.md explains every rule", () => {
	const explained = rows.filter(([first]) => ruleNames.some((name) => name === first)).map(([rule]) => rule);
	expect(explained).toEqual([...ruleNames]);
});

test("every field of the table takes another rule by the option, and refuses one that makes no sense", () => {
	for (const { field, rule } of fieldRules) {
		parse([], { mergeRules: { [field]: rule } });
		parse([], { mergeRules: { [field]: { prefer: "feed.xml" } } });
		const senseless = rule === "any" || field === "comments.items" ? "highest" : "any";
		expect(() => parse([], { mergeRules: { [field]: senseless } })).toThrow(`mergeRules.${field}`);
	}
});

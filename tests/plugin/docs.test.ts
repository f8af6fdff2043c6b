import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaults } from "../../packages/eleventy-plugin/src/options/defaults.ts";
import { partNames } from "../../packages/eleventy-plugin/src/options/part-names.ts";

const page = (name: string): string => readFileSync(join(import.meta.dirname, "../../docs", name), "utf8");

test("docs/options.md names every option with its default, and no other", () => {
	const { feeds, ...others } = defaults;
	const options = [
		...Object.entries(others),
		...Object.entries(feeds).map(([name, value]) => [`feeds.${name}`, value] as const),
	];
	const stated = new Map(
		[...page("options.md").matchAll(/^\| `([\w.]+)` \| `([^`]*)` \|/gm)].map(([, name, value]) => [
			name,
			value,
		]),
	);
	expect(Object.fromEntries(stated)).toEqual(
		Object.fromEntries(options.map(([name, value]) => [name, JSON.stringify(value)])),
	);
});

test("docs/theming.md names every part of a page", () => {
	for (const name of partNames) expect(page("theming.md")).toContain(`\`${name}\``);
});

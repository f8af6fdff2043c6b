import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { broughtAlong } from "./installed.ts";

const repository = join(import.meta.dirname, "../..");
const path = join(repository, "docs/dependencies.md");
const page = readFileSync(path, "utf8");

test.each(["parser", "eleventy-plugin"])(
	"docs/dependencies.md justifies what %s needs, and no more",
	(folder) => {
		const { name, dependencies } = JSON.parse(
			readFileSync(join(repository, "packages", folder, "package.json"), "utf8"),
		) as { name: string; dependencies: Record<string, string> };
		const section = page.split(/^## /m).find((part) => part.startsWith(`${name}\n`)) ?? "";
		const rows = [...section.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$/gm)].map((row) => row[1]);
		expect(rows).toEqual(Object.keys(dependencies).sort());
	},
);

/** Licences that ask for no more than to be named. */
const allowed = ["0BSD", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "PSF-2.0"];

const all = broughtAlong(join(repository, "packages/eleventy-plugin"));

test("every dependency is under a licence that asks for no more than to be named", () => {
	expect(all.filter(({ license }) => !allowed.includes(license))).toEqual([]);
	expect(all.length).toBeGreaterThan(20);
});

test("no dependency runs a script when it is installed", () => {
	const run = all.filter(({ scripts }) =>
		Object.keys(scripts).some((name) => /^(?:pre|post)?install$/.test(name)),
	);
	expect(run).toEqual([]);
});

test("the lock file pins every package by its digest, and none to an address", () => {
	const lock = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");
	const resolutions = [...lock.matchAll(/resolution: (.*)/g)].map(([, how]) => how as string);
	expect(resolutions.length).toBeGreaterThan(100);
	expect(resolutions.filter((how) => !/^\{integrity: sha512-[\w+/=]+\}$/.test(how))).toEqual([]);
});

test("docs/dependencies.md lists what they bring along (written anew by vitest -u)", async () => {
	const rows = [...new Set(all.map(({ name, license }) => `| \`${name}\` | ${license} |`))];
	const [before] = page.split("| package | licence |\n");
	await expect(`${before}| package | licence |\n| --- | --- |\n${rows.join("\n")}\n`).toMatchFileSnapshot(
		path,
	);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");
const page = readFileSync(join(repository, "docs/dependencies.md"), "utf8");

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

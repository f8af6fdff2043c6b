import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");

const pages = ["README.md", "CHANGELOG.md", ...inFolder("docs"), ...inFolder(".github")];

function inFolder(folder: string): string[] {
	return readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
		.map((entry) => relative(repository, join(entry.parentPath, entry.name)));
}

test.each(pages)("every link of %s leads to a file", (page) => {
	const text = readFileSync(join(repository, page), "utf8").replace(/```[\s\S]*?```|`[^`]*`/g, "");
	const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target as string);
	const broken = targets
		.filter((target) => !/^[a-z]+:/.test(target))
		.filter((target) => !existsSync(join(repository, dirname(page), target)));
	expect(broken).toEqual([]);
});

test("every page of docs is named by the README", () => {
	const readme = readFileSync(join(repository, "README.md"), "utf8");
	const unnamed = inFolder("docs").filter(
		(page) => !page.startsWith("docs/examples/") && !readme.includes(page),
	);
	expect(unnamed).toEqual([]);
});

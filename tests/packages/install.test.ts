import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runEleventy } from "../plugin/eleventy.ts";
import { manifest, pack, packages, repository } from "./tarballs.ts";

function link(target: string, path: string): void {
	mkdirSync(dirname(path), { recursive: true });
	symlinkSync(target, path);
}

/** Does with the packed packages what a package manager does, with the dependencies that are here already: no network. */
function install(folder: string): void {
	const modules = join(folder, "node_modules");
	for (const name of packages) {
		const tarball = pack(name);
		const { name: fullName, dependencies = {} } = manifest(tarball) as {
			name: string;
			dependencies?: Record<string, string>;
		};
		const home = join(modules, fullName);
		mkdirSync(home, { recursive: true });
		execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
		for (const dependency of Object.keys(dependencies).filter((one) => !one.includes("blog-archive")))
			link(
				join(repository, "packages", name, "node_modules", dependency),
				join(home, "node_modules", dependency),
			);
	}
	link(join(repository, "tests/node_modules/@11ty"), join(modules, "@11ty"));
}

/** Configurations as docs/getting-started.md shows them. */
const page = readFileSync(join(repository, "docs/getting-started.md"), "utf8");
const configOf = (fence: string, holding: string): string =>
	[...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
		([, kind, code]) => kind === fence && code?.includes(holding),
	)?.[2] ?? "";

test("the packed packages make a site in an empty folder, from configurations of every kind", {
	timeout: 300_000,
}, async () => {
	const folder = folderWith({
		"feed.xml": readFileSync(join(repository, "seeds/2020psh-feed.xml")),
		"dumps/page.txt": readFileSync(join(repository, "seeds/2020psh-social-economy.txt")),
	});
	install(folder);
	const bin = join(folder, "node_modules/blog-archive-parser/dist/cli/main.js");
	execFileSync(process.execPath, [bin, "init", "my-site", "feed.xml", "dumps/"], {
		cwd: folder,
		stdio: "pipe",
	});
	symlinkSync(join(folder, "node_modules"), join(folder, "my-site/node_modules"));
	const site = await runEleventy(join(folder, "my-site"));
	expect(site.code, site.stderr).toBe(0);
	expect([...site.files.keys()]).toEqual(
		expect.arrayContaining(["index.html", "feed.xml", "2013/09/index.html"]),
	);

	const own = join(folder, "own");
	mkdirSync(own);
	symlinkSync(join(folder, "node_modules"), join(own, "node_modules"));
	copyFileSync(join(folder, "feed.xml"), join(own, "feed.xml"));
	writeFileSync(join(own, "eleventy.config.mjs"), configOf("js", "export default"));
	writeFileSync(join(own, "eleventy.config.cjs"), configOf("js", "module.exports"));
	for (const kind of ["mjs", "cjs"]) {
		const args = ["--quiet", `--config=eleventy.config.${kind}`];
		const built = await runEleventy(own, args);
		expect(built.code, built.stderr).toBe(0);
		expect([...built.files.keys()]).toContain("2013/06/index.html");
	}
});

test("a configuration in TypeScript knows the options", () => {
	const folder = folderWith({
		"eleventy.config.ts": configOf("ts", "BlogArchiveOptions"),
		"wrong.ts": configOf("ts", "BlogArchiveOptions").replace("sources:", "sorces:"),
	});
	install(folder);
	const check = (file: string) =>
		execFileSync(
			process.execPath,
			[
				join(repository, "node_modules/typescript/bin/tsc"),
				"--noEmit",
				"--strict",
				"--module",
				"nodenext",
				file,
			],
			{ cwd: folder, encoding: "utf8", stdio: "pipe" },
		);
	expect(check("eleventy.config.ts")).toBe("");
	expect(() => check("wrong.ts")).toThrow();
});

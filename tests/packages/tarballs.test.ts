import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, test } from "vitest";
import { contents, manifest, pack, packages, repository } from "./tarballs.ts";

describe.each(packages)("the tarball of packages/%s", (name) => {
	let tarball: string;
	beforeAll(() => {
		tarball = pack(name);
	});

	test("holds what users need and nothing else", () => {
		const paths = contents(tarball);
		expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json", "dist/index.js"]));
		expect(paths.filter((path) => !/^(LICENSE|README\.md|package\.json|dist\/.+)$/.test(path))).toEqual([]);
		expect(paths.filter((path) => /tsbuildinfo|\.test\.|\.map$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
	});

	test("is as small as docs/dependencies.md says", () => {
		expect(statSync(tarball).size).toBeLessThan(600_000);
	});

	test("runs no script on installation and depends on published versions only", () => {
		const { scripts = {}, dependencies = {} } = manifest(tarball) as Record<string, Record<string, string>>;
		expect(Object.keys(scripts).filter((script) => /install|prepare/.test(script))).toEqual([]);
		expect(Object.values(dependencies).filter((range) => /workspace|file:|link:/.test(range))).toEqual([]);
	});

	test("satisfies publint", async () => {
		const { messages, pkg } = await publint({ pkgDir: join(repository, "packages", name), strict: true });
		expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
	});

	test("has types that resolve", () => {
		const attw = join(repository, "tests/node_modules/.bin/attw");
		const output = execFileSync(attw, [tarball, "--profile", "esm-only", "--no-emoji", "--format", "ascii"], {
			encoding: "utf8",
			stdio: "pipe",
		});
		expect(output).toContain("node16 (from ESM): OK (ESM)");
	});
});

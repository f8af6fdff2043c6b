import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";
import { runEleventy } from "../plugin/eleventy.ts";

const tests = resolve(import.meta.dirname, "..");
const seed = join(tests, "../seeds/2020psh-feed.xml");

test("init writes a site that builds", async () => {
	const folder = folderWith({});
	const { code, stdout, stderr } = await runCommand(
		["init", "my-site", seed, "--time-zone", "Europe/London"],
		{ cwd: folder },
	);
	expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
	expect(stderr).toContain("my-site holds 10 posts");
	const site = join(folder, "my-site");
	const names = [".gitignore", "README.md", "eleventy.config.js", "package.json", "site", "sources"];
	expect(readdirSync(site).sort()).toEqual(names);
	expect(readFileSync(join(site, "sources/2020psh-feed.xml"))).toEqual(readFileSync(seed));
	expect(readFileSync(join(site, "eleventy.config.js"), "utf8")).toContain('title: "2020 PSH"');
	symlinkSync(join(tests, "node_modules"), join(site, "node_modules"));
	const built = await runEleventy(site);
	expect(built.code, built.stderr).toBe(0);
	expect([...built.files.keys()]).toContain("2013/06/index.html");
});

test("init leaves a folder alone that is not empty", async () => {
	const folder = folderWith({ "a/own.txt": "mine" });
	const { code, stderr } = await runCommand(["init", "a", seed], { cwd: folder });
	expect(code).toBe(2);
	expect(stderr).toContain("a is not empty.");
	expect(readdirSync(join(folder, "a"))).toEqual(["own.txt"]);
});

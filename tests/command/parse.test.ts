import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";

test("an unreadable source fails alone: the others are printed, the exit code is 2", async () => {
	const folder = folderWith({ "a.txt": "" });
	const { code, stdout, stderr } = await runCommand(["parse", "a.txt", "gone.xml"], { cwd: folder });
	expect(code).toBe(2);
	expect(JSON.parse(stdout).captures).toMatchObject([{ path: "a.txt" }]);
	expect(stderr).toBe("blog-archive: cannot read gone.xml: no such file or folder.\n");
	expect((await runCommand(["parse", "a.txt", "gone.xml", "--quiet"], { cwd: folder })).stderr).toBe("");
});

test("a source with an error is printed, with exit code 1", async () => {
	const folder = folderWith({ "a.txt": "" });
	const { code, stdout } = await runCommand(["parse", "a.txt"], { cwd: folder });
	expect(code).toBe(1);
	expect(JSON.parse(stdout)).toMatchObject({ version: 1, diagnostics: [{ code: "empty-document" }] });
});

test("standard input is a source", async () => {
	const { stdout } = await runCommand(["parse", "-"], { stdin: "" });
	expect(JSON.parse(stdout).captures).toMatchObject([{ path: "stdin" }]);
});

test("--out writes the same bytes to a file and leaves nothing else behind", async () => {
	const folder = folderWith({ "a.txt": "" });
	const { stdout } = await runCommand(["parse", "a.txt"], { cwd: folder });
	const written = await runCommand(["parse", "a.txt", "--out", "b/c.json"], { cwd: folder });
	expect(written.stdout).toBe("");
	expect(readFileSync(join(folder, "b/c.json"), "utf8")).toBe(stdout);
	expect(readdirSync(join(folder, "b"))).toEqual(["c.json"]);
});

test("check tells of errors in words and as JSON, with exit code 1", async () => {
	const folder = folderWith({ "a.txt": "" });
	const text = await runCommand(["check", "a.txt"], { cwd: folder });
	expect(text.code).toBe(1);
	expect(text.stdout).toContain("[empty-document]");
	const json = await runCommand(["check", "a.txt", "--format", "json"], { cwd: folder });
	expect(json.code).toBe(1);
	expect(JSON.parse(json.stdout)).toMatchObject({ totals: { errors: 1 } });
});

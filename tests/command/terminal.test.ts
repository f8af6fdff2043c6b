import { spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";

const repository = resolve(import.meta.dirname, "../..");
const csi = "\u001b";
const main = join(repository, "packages/parser/dist/cli/main.js");

test("a reader who has had enough ends the command quietly", async () => {
	const child = spawn(process.execPath, [main, "parse", join(repository, "seeds")]);
	let stderr = "";
	child.stderr.on("data", (chunk) => {
		stderr += chunk;
	});
	child.stdout.once("data", () => child.stdout.destroy());
	const code = await new Promise((ended) => child.once("close", ended));
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("an interrupted command leaves no half-written file", async () => {
	const folder = folderWith({});
	const args = [main, "parse", "-", "--format", "ndjson", "--out", "posts.ndjson"];
	const child = spawn(process.execPath, args, { cwd: folder });
	const item = "<item><title>A post</title><description>Some text.</description></item>";
	child.stdin.on("error", () => {});
	child.stdin.write(`<rss version="2.0"><channel><title>T</title>${item.repeat(5000)}`);
	while (readdirSync(folder).length === 0) await new Promise((resume) => setTimeout(resume, 50));
	child.kill("SIGINT");
	expect(await new Promise((ended) => child.once("close", ended))).toBe(130);
	expect(readdirSync(folder)).toEqual([]);
});

test("merging that is interrupted or cut off leaves neither a result nor its working files", async () => {
	const folder = folderWith({ "tmp/keep": "" });
	const env = { ...process.env, TMPDIR: join(folder, "tmp") };
	const parsed = ["parse", join(repository, "seeds"), "--format", "ndjson", "--out", "a.ndjson"];
	spawnSync(process.execPath, [main, ...parsed], { cwd: folder });
	const merge = (...args: string[]) =>
		spawn(process.execPath, [main, "merge", "a.ndjson", "--memory", "0", ...args], { cwd: folder, env });
	const working = () => readdirSync(env.TMPDIR).filter((name) => name !== "keep");

	const interrupted = merge("--out", "b.json");
	while (working().length === 0) await new Promise((resume) => setTimeout(resume, 20));
	interrupted.kill("SIGTERM");
	expect(await new Promise((ended) => interrupted.once("close", ended))).toBe(143);
	const cut = merge();
	cut.stdout.once("data", () => cut.stdout.destroy());
	expect(await new Promise((ended) => cut.once("close", ended))).toBe(0);
	expect({ left: working(), files: readdirSync(folder).sort() }).toEqual({
		left: [],
		files: ["a.ndjson", "tmp"],
	});
});

test("completion scripts are made from the table of commands, and are such", async () => {
	const bash = await runCommand(["completion", "bash"]);
	expect(spawnSync("bash", ["-n"], { input: bash.stdout }).status).toBe(0);
	const asked = `${bash.stdout}\nCOMP_WORDS=(blog-archive feed --format ""); COMP_CWORD=3; _blog_archive; echo "\${COMPREPLY[@]}"`;
	expect(spawnSync("bash", [], { input: asked }).stdout.toString()).toBe("rss atom json\n");
	expect((await runCommand(["completion", "fish"])).stdout).toContain("-l category");
	expect(await runCommand(["completion", "tcsh"])).toMatchObject({ code: 2, stdout: "" });
});

test("check shows what each line was read as, in colours only where they are wanted", async () => {
	const dump = join(repository, "seeds/squaring-the-circle.txt");
	const shown = await runCommand(["check", dump, "--lines"], { env: { FORCE_COLOR: "1" } });
	expect(shown.stdout).toMatch(new RegExp(`\\d ${csi}\\[32m▌`));
	expect(shown.stdout).toMatch(new RegExp(`▲ info${csi}\\[0m: The comment without a name`));
	const plain = await runCommand(["check", dump, "--lines"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
	expect(plain.stdout).not.toContain(csi);
	expect(plain.stdout).toMatch(/^ +\d+ ▌ comments: comment-head +Jane said\.\.\.$/m);
	const page = (await runCommand(["check", dump, "--lines", "--format", "html"])).stdout;
	expect(page).toMatch(/^<!doctype html>/);
	expect(page).not.toMatch(/<(?:script|link|img)\b/);
	const { lines, captures } = JSON.parse(
		(await runCommand(["check", dump, "--lines", "--format", "json"])).stdout,
	);
	expect(lines[0].lines).toHaveLength(captures[0].ledger.lines);
	expect(lines[0].posts).toHaveLength(captures[0].posts);
});

test("check tells what cleaning changed, rule by rule, with an example", async () => {
	const feed = join(repository, "seeds/2020psh-feed.xml");
	const { stdout } = await runCommand(["check", feed, "--changes", "--format", "json"]);
	const { changes } = JSON.parse(stdout);
	expect(changes.length).toBeGreaterThan(2);
	for (const { rule, count, example } of changes) {
		expect(rule).toMatch(/^[a-z-]+$/);
		expect(count).toBeGreaterThan(0);
		expect(example.before).not.toBe(example.after);
	}
	const text = (await runCommand(["check", feed, "--changes"])).stdout;
	expect(text).toContain(`What cleaning changed\n${changes[0].rule}: `);
});

test("check shows a conflict from where the sources begin to differ", async () => {
	const { stdout } = await runCommand(["check", join(repository, "seeds")]);
	const row = stdout.split("\n").find((line) => /^Who cares\S* +html /.test(line)) ?? "";
	const [, , kept = "", , other = ""] = row.split(/ {2,}/);
	expect(kept).toMatch(/^…/);
	expect(other).toMatch(/^…/);
	expect(kept).not.toBe(other);
});

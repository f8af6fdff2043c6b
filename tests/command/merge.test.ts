import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { type Archive, parse, parseRecords } from "blog-archive-parser";
import { expect, test } from "vitest";
import { mergeFiles } from "../../packages/parser/dist/cli/merge/merge-files.js";
import { fixtures } from "../harness/fixture.ts";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";

const seeds = resolve(import.meta.dirname, "../../seeds");

/** Bodies are cleaned before NDJSON is merged, so that conflicts quote them clean. */
function withoutQuotes({ posts, captures, sites }: Archive): object {
	return { sites, captures, posts: posts.map(({ conflicts, ...post }) => post) };
}

test("separate runs merge into what one run gives, in memory and on disk", async () => {
	const folder = folderWith({});
	const documents = [
		"2020psh-feed.xml",
		"2020psh-social-economy.txt",
		"2020pst-blog.txt",
		"squaring-the-circle.txt",
	];
	const paths = documents.map((name) => join(seeds, name));
	const whole = JSON.parse((await runCommand(["parse", ...paths], { cwd: folder })).stdout);
	for (const [index, path] of paths.entries())
		await runCommand(["parse", path, "--format", "ndjson", "--out", `${index}.ndjson`], { cwd: folder });
	for (const memory of ["256", "0"]) {
		const { code, stdout, stderr } = await runCommand(["merge", "*.ndjson", "--memory", memory], {
			cwd: folder,
		});
		expect(code, stderr).toBe(0);
		expect(withoutQuotes(JSON.parse(stdout))).toEqual(withoutQuotes(whole));
	}
});

test.each(fixtures("merge").filter(({ options }) => Object.keys(options).length === 0))(
	"merging on disk comes to what merging in memory does: $name",
	async ({ inputs }) => {
		const whole = parse(inputs);
		const records = await Promise.all(
			inputs.map(async ({ bytes, ...about }) => {
				const lines: string[] = [];
				for await (const record of parseRecords(Readable.from([Buffer.from(bytes)]), about))
					lines.push(`${JSON.stringify(record)}\n`);
				return lines.join("");
			}),
		);
		const folder = folderWith(Object.fromEntries(records.map((text, index) => [`${index}.ndjson`, text])));
		const paths = records.map((_, index) => join(folder, `${index}.ndjson`));
		const pieces: string[] = [];
		for await (const piece of mergeFiles(paths, 0)) pieces.push(piece);
		const onDisk: Archive = JSON.parse(pieces.join(""));
		expect(withoutQuotes(onDisk)).toEqual(withoutQuotes(JSON.parse(JSON.stringify(whole))));
	},
);

test("what parse prints is a source: the JSON byte for byte", async () => {
	const folder = folderWith({});
	await runCommand(["parse", seeds, "--out", "one.json"], { cwd: folder });
	const { stdout } = await runCommand(["parse", "one.json"], { cwd: folder });
	expect(stdout === readFileSync(join(folder, "one.json"), "utf8")).toBe(true);
});

test("the NDJSON of an archive holds the captures that the archive was made from", async () => {
	const folder = folderWith({});
	const run = async (...args: string[]) => (await runCommand(args, { cwd: folder })).stdout;
	await run("parse", seeds, "--out", "whole.json");
	await run("parse", "whole.json", "--format", "ndjson", "--out", "whole.ndjson");
	const whole = readFileSync(join(folder, "whole.json"), "utf8");
	expect((await run("parse", "whole.ndjson")) === whole).toBe(true);
	expect((await run("merge", "whole.ndjson")) === whole).toBe(true);
	const onDisk: Archive = JSON.parse(await run("merge", "whole.ndjson", "--memory", "0"));
	expect({ ...onDisk, diagnostics: [] }).toEqual({ ...JSON.parse(whole), diagnostics: [] });
	expect(onDisk.captures).toHaveLength(5);
});

test("NDJSON tells of each document its capture, posts, diagnostics and summary, in that order", async () => {
	const { code, stdout } = await runCommand(["parse", seeds, "--format", "ndjson"]);
	expect(code).toBe(0);
	const records = stdout
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	const types = records.map(({ type }) => type).join(" ");
	expect(types).toMatch(/^(capture( post)+( diagnostic)* summary ?){5}$/);
	expect(records[0].site).toMatchObject({ title: "2020 PSH" });
	expect(records.filter(({ type }) => type === "post")).toHaveLength(25);
	for (const { ledger } of records.filter(({ type }) => type === "summary"))
		expect(ledger.unaccounted).toBe(0);
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { history } from "../harness/changing-blog.ts";

const variants = [
	"{ pageSize: 2 }",
	'{ pageSize: 3, feeds: { of: ["tags", "authors", "years", "sources", "categories"], limit: 2 } }',
	"{ edit: (archive) => { for (const post of archive.posts) post.title += '!'; return archive; } }",
	"{ cache: 'kept' }",
];

test("while watching, the output is what a fresh build writes, and nothing is written for nothing", () => {
	const folder = mkdtempSync(join(tmpdir(), "blog-archive-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const seed = Number(process.env.PROPERTY_SEED ?? 2020);
	const histories = fc.sample(history, { numRuns: 8, seed }).map((states, index) => ({
		options: variants[index % variants.length],
		states,
	}));
	const file = join(folder, "histories.json");
	writeFileSync(file, JSON.stringify(histories));
	const script = join(import.meta.dirname, "../harness/rebuild-again.mjs");
	const { status, stderr } = spawnSync(process.execPath, [script, folder, file], { encoding: "utf8" });
	if (status !== 0) throw new Error(stderr);
	expect(JSON.parse(readFileSync(join(folder, "wrong.json"), "utf8"))).toEqual([]);
}, 120_000);

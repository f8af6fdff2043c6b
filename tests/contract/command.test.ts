import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveOf, command, dump, feedOf, folder } from "./command.ts";

const lines = (text: string): { type: string; [key: string]: unknown }[] =>
	text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));

describe("blog-archive parse", () => {
	test("a file, a folder, a glob and standard input are sources", () => {
		const cwd = folder({ "a.xml": feedOf(3), "b.txt": dump });
		for (const words of [["a.xml", "b.txt"], ["."], ["*"]]) {
			const outcome = command(["parse", ...words], { cwd });
			expect(outcome.code, outcome.err).toBe(0);
			expect(archiveOf(outcome).posts).toHaveLength(5);
		}
		const piped = command(["parse", "-"], { input: feedOf(3) });
		expect(archiveOf(piped).posts).toHaveLength(3);
	});

	test("an unreadable source costs itself only, and exits with 2", () => {
		const cwd = folder({ "a.xml": feedOf(3) });
		const outcome = command(["parse", "a.xml", "missing.xml"], { cwd });
		expect(outcome.code).toBe(2);
		expect(archiveOf(outcome).posts).toHaveLength(3);
		expect(outcome.err).toContain("missing.xml");
	});

	test.each([
		[["parse"]],
		[["parse", "--nonsense", "x"]],
		[["nonsense"]],
		[["parse", "--format", "yaml", "x"]],
	])("wrong usage exits with 2 and says why on standard error: %j", (words) => {
		const outcome = command(words);
		expect(outcome.code).toBe(2);
		expect(outcome.out).toBe("");
		expect(outcome.err.length).toBeGreaterThan(10);
	});

	test.each([
		["nothing", ""],
		["random bytes", Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256)],
		["a truncated feed", feedOf(3).slice(0, 1500)],
		["half a tag", "<rss><channel><item><ti"],
		["a feed without items", "<rss version='2.0'><channel><title>A</title></channel></rss>"],
		["a feed without a channel", "<rss version='2.0'></rss>"],
		["JSON that is no feed", '{"a":[1,2]}'],
		["JSON Feed without items", '{"version":"https://jsonfeed.org/version/1.1","title":"A"}'],
		["a page of HTML", "<!doctype html><html><body><p>Hello</p></body></html>"],
		["XML of another kind", "<?xml version='1.0'?><opml><body/></opml>"],
		["a text with bytes of no UTF-8", Buffer.from("Caf\xe9\n\nMay 3, 2011 by Ada\n\nA text.\n", "latin1")],
	])("malformed input gives JSON, a diagnostic, and 0 or 1: %s", (_, input) => {
		const outcome = command(["parse", "-"], { input });
		expect([0, 1]).toContain(outcome.code);
		const archive = archiveOf(outcome);
		expect(archive.version).toBe(1);
		expect(archive.diagnostics.length).toBeGreaterThan(0);
		const errors = archive.diagnostics.filter(({ severity }) => severity === "error");
		expect(outcome.code).toBe(errors.length > 0 ? 1 : 0);
	});

	test("the output is the same in every order of sources, time zone and language", () => {
		const cwd = folder({ "a.xml": feedOf(30), "b.txt": dump });
		const [first, ...others] = [
			command(["parse", "a.xml", "b.txt"], { cwd, env: { TZ: "UTC", LANG: "C" } }),
			command(["parse", "b.txt", "a.xml"], { cwd, env: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8" } }),
			command(["parse", "b.txt", "a.xml"], { cwd, env: { TZ: "America/Caracas", LC_ALL: "ja_JP.UTF-8" } }),
		];
		for (const other of others) expect(other.out).toBe(first?.out);
	});

	test("its JSON and its NDJSON are sources that give the same archive again", () => {
		const cwd = folder({ "a.xml": feedOf(30), "b.txt": dump });
		const whole = command(["parse", "a.xml", "b.txt", "--out", "whole.json"], { cwd });
		expect(whole.code, whole.err).toBe(0);
		expect(whole.out).toBe("");
		const text = readFileSync(join(cwd, "whole.json"), "utf8");
		expect(command(["parse", "whole.json"], { cwd }).out).toBe(text);
		command(["parse", "a.xml", "b.txt", "--format", "ndjson", "--out", "whole.ndjson"], { cwd });
		const again = archiveOf(command(["parse", "whole.ndjson"], { cwd }));
		expect(again.posts).toEqual(JSON.parse(text).posts);
		const merged = command(["merge", "whole.ndjson"], { cwd });
		expect(merged.code, merged.err).toBe(0);
		expect(archiveOf(merged).posts).toEqual(JSON.parse(text).posts);
	});

	test("NDJSON: capture first, then posts, then diagnostics, then a summary, for each document; never merged", () => {
		const cwd = folder({ "a.xml": feedOf(3), "b.xml": feedOf(3), "c.txt": dump });
		const outcome = command(["parse", "--format", "ndjson", "a.xml", "b.xml", "c.txt"], { cwd });
		expect(outcome.code, outcome.err).toBe(0);
		const types = lines(outcome.out).map(({ type }) => type);
		expect(types.join(" ")).toMatch(
			/^(capture( post){3}( diagnostic)* summary ){2}capture( post){2}( diagnostic)* summary$/,
		);
		const [capture] = lines(outcome.out);
		expect(capture?.site).toMatchObject({ title: "Cycling" });
		const summary = lines(outcome.out).find(({ type }) => type === "summary");
		expect(summary?.ledger).toMatchObject({ unaccounted: 0 });
	});

	test("NDJSON: a document that is nothing but faults says how many it left out", () => {
		const input = feedOf(10_050, (item) => item.replace(/<pubDate>.*<\/pubDate>/, "<pubDate>soon</pubDate>"));
		const records = lines(command(["parse", "--format", "ndjson", "-"], { input }).out);
		const diagnostics = records.filter(({ type }) => type === "diagnostic");
		expect(diagnostics).toHaveLength(10_001);
		expect(diagnostics.at(-1)).toMatchObject({ code: "diagnostics-left-out", severity: "warning" });
		expect(records.at(-1)).toMatchObject({ type: "summary", posts: 10_050 });
	});

	test("--raw leaves the HTML, but no dangerous address", () => {
		const hostile = feedOf(2, (item) =>
			item
				.replace("http://cycling.example/?p=1000</link>", "javascript:alert(1)</link>")
				.replace("<p>At", '<p onclick="x()" style="color:red"><a href="JaVa\tScRiPt:alert(1)">go</a> At'),
		);
		const raw = command(["parse", "--raw", "-"], { input: hostile }).out;
		expect(raw).toContain("onclick");
		expect(raw.replaceAll("\\t", "")).not.toMatch(/javascript:/i);
		const cleaned = command(["parse", "-"], { input: hostile }).out;
		expect(cleaned).not.toMatch(/onclick|style=|javascript:/i);
	});

	test("--time-zone places local times and never changes an instant", () => {
		const zoned = command(["parse", "--time-zone", "America/New_York", "-"], { input: feedOf(1) });
		expect(archiveOf(zoned).posts[0]?.published).toEqual({
			iso: "2012-03-28T10:00:00+00:00",
			precision: "second",
		});
		expect(command(["parse", "--time-zone", "Moon/Crater", "-"], { input: "x" }).code).toBe(2);
	});

	test("--help and --version answer on standard output", () => {
		for (const words of [["--help"], ["parse", "--help"], ["--version"]]) {
			const { code, out } = command(words);
			expect(code).toBe(0);
			expect(out.length).toBeGreaterThan(4);
		}
	});
});

describe("blog-archive feed", () => {
	const cwd = folder({ "a.xml": feedOf(50) });

	test("--limit is 20 unless said, and holds for all formats", () => {
		const count = (format: string, ...more: string[]) => {
			const { out, err, code } = command(["feed", "a.xml", "--format", format, ...more], { cwd });
			expect(code, err).toBe(0);
			return format === "json" ? JSON.parse(out).items.length : out.split(/<(?:item|entry)[ >]/).length - 1;
		};
		for (const format of ["rss", "atom", "json"]) {
			expect(count(format)).toBe(20);
			expect(count(format, "--limit", "7")).toBe(7);
			expect(count(format, "--limit", "100", "--category", "Hills")).toBe(25);
		}
	});

	test("addresses are as told", () => {
		const said = ["--site-url", "https://new.example/", "--feed-url", "https://new.example/feed.xml"];
		for (const format of ["rss", "atom", "json"]) {
			const { out } = command(["feed", "a.xml", "--format", format, ...said], { cwd });
			expect(out).toContain("https://new.example/feed.xml");
		}
	});
});

describe("blog-archive check", () => {
	test("exits with 1 on an error, with 0 without", () => {
		const cwd = folder({ "a.xml": feedOf(3), "empty.txt": "" });
		expect(command(["check", "a.xml"], { cwd }).code).toBe(0);
		expect(command(["check", "a.xml", "empty.txt"], { cwd }).code).toBe(1);
	});

	test("text, JSON and a page of its own", () => {
		const cwd = folder({ "a.xml": feedOf(3), "b.txt": dump });
		expect(command(["check", "a.xml", "b.txt"], { cwd }).out).toContain("b.txt");
		expect(() => JSON.parse(command(["check", "--format", "json", "."], { cwd }).out)).not.toThrow();
		expect(command(["check", "--format", "html", "."], { cwd }).out).toMatch(/^<!doctype html>/i);
	});
});

describe("blog-archive convert", () => {
	test("writes content files with front matter", () => {
		const cwd = folder({ "a.xml": feedOf(3) });
		for (const to of ["markdown", "html"]) {
			const outcome = command(["convert", "a.xml", "--to", to, "--out", to], { cwd });
			expect(outcome.code, outcome.err).toBe(0);
		}
	});
});

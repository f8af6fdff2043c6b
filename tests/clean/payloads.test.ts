import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanHtml } from "blog-archive-parser";
import { describe, expect, test } from "vitest";
import { dangers } from "./dangers.ts";

const characters: Record<string, string> = { n: "\n", t: "\t", r: "\r", f: "\f", "0": "\0", "\\": "\\" };

const payloads = readFileSync(join(import.meta.dirname, "../fixtures/clean/payloads.txt"), "utf8")
	.split("\n")
	.filter((line) => line !== "" && !line.startsWith("#"))
	.map((line) => line.replace(/\\([ntrf0\\])/g, (_, name: string) => characters[name] as string));

/** Places in which a payload may stand. */
const places: Record<string, (payload: string) => string> = {
	alone: (payload) => payload,
	"in a paragraph": (payload) => `<p>before ${payload} after</p>`,
	"in a table": (payload) => `<table><tr><td>${payload}</td><td>x</table>`,
	"in an unclosed attribute": (payload) => `<a title="${payload}">x</a>`,
	"after foreign content": (payload) => `<svg><math><mtext>${payload}`,
	"in a list in a link": (payload) => `<a href="https://ok.example/"><ul><li><b>${payload}`,
};

test("there are a few hundred payloads", () => {
	expect(payloads.length).toBeGreaterThan(280);
});

describe.each(Object.entries(places))("a payload %s", (_, place) => {
	test("leaves nothing that runs, loads or listens", () => {
		const failures = payloads
			.map(place)
			.map((html) => ({ html, cleaned: cleanHtml(html).html }))
			.map(({ html, cleaned }) => ({ html, cleaned, found: dangers(cleaned) }))
			.filter(({ found }) => found.length > 0);
		expect(failures).toEqual([]);
	});

	test("comes out the same when cleaned again", () => {
		const failures = payloads
			.map(place)
			.map((html) => ({ html, once: cleanHtml(html).html }))
			.map(({ html, once }) => ({ html, once, twice: cleanHtml(once).html }))
			.filter(({ once, twice }) => once !== twice);
		expect(failures).toEqual([]);
	});
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";

const repository = join(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(repository, "docs/archive.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/** What is wrong with an archive by the published schema; what JSON drops counts as missing. */
function faults(archive: unknown): string[] {
	if (validate(JSON.parse(JSON.stringify(archive)))) return [];
	return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every document that any fixture holds, and the seeds. */
const documents = ["tests/fixtures", "seeds"].flatMap((folder) =>
	readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/^(expected|options|headers)\.json$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name)),
);

test.each(documents.map((path) => path.slice(repository.length + 1)))("%s gives a valid archive", (path) => {
	const input = { name: path, bytes: readFileSync(join(repository, path)) };
	for (const raw of [false, true]) {
		const archive = parse(input, { raw });
		expect(faults(archive)).toEqual([]);
		for (const { ledger, path: shown } of archive.captures) {
			expect(ledger.content + ledger.metadata + ledger.comments + ledger.furniture).toBe(ledger.lines);
			// What an earlier run printed holds captures of other documents.
			if (!path.includes("/archive/")) expect(shown.endsWith(path.split("/").at(-1) as string)).toBe(true);
		}
	}
});

test("random bytes give a valid archive, with at least a diagnostic where nothing was found", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
			const archive = parse({ bytes });
			expect(faults(archive)).toEqual([]);
			if (archive.posts.length === 0) expect(archive.diagnostics.length).toBeGreaterThan(0);
		}),
		{ numRuns: 300 },
	);
});

const pieces = fc.constantFrom(
	"<rss version='2.0'><channel><title>T</title>",
	"<item><title>A</title>",
	"<pubDate>Mon, 03 Jun 2013 10:17:44 +0000</pubDate>",
	"<description><![CDATA[<p>x</p>]]></description>",
	"</item>",
	"</channel></rss>",
	"<feed xmlns='http://www.w3.org/2005/Atom'>",
	"<entry><title type='html'>&lt;b></title>",
	"</entry></feed>",
	"<link>javascript:alert(1)</link>",
	"<![CDATA[",
	"]]>",
	"<!--",
	"&#0;&bogus;",
	'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"}]}',
	"\n\nA title\n\nSeptember 3, 2013 by · Leave a Comment\nFiled under: News\n\nWords.\n\n",
	"Posted by Pat at 1:05 pm\nTags: , ,\n",
	"3 comments:\n\nJane said...\n\nHello\n",
	"Contents\n\n1 Introduction\t3\n2 More\t7\n\n",
	"text.¹\n\n¹ A note\n\n",
	"- » a bullet\n",
	"\u0000\ufeff\u202e",
);

test("scraps of every format, in any order, give a valid archive", () => {
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 12 }), (scraps) => {
			expect(faults(parse({ bytes: scraps.join("") }))).toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fixture, fixtures, parseFixture } from "../harness/fixture.ts";

test.each(fixtures("text"))("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

/** The fixtures in whose comments the second answers the first, by its place, by name, or under a word like `Replies`. */
const threaded = [
	"blogger-threaded",
	"blogger-threaded-2",
	"disqus",
	"in-reply",
	"mt",
	"name-date",
	"ol",
	"wpcom",
];

test.each(threaded)("who answers whom in comments/%s", (name) => {
	const fixture = fixtures("text").find((one) => one.name === `text/comments/${name}`);
	const { items } = parseFixture(fixture as Fixture).posts[0]?.comments ?? { items: [] };
	expect(items.map(({ parent }) => items.findIndex(({ id }) => id === parent))).toEqual([-1, 0, -1]);
});

/** Where the subjects of comments look like titles, nothing tells where the comments end. */
const pageTitle = "The ferry and what it carried";
const withComments = fixtures("text").filter(
	({ name, inputs }) =>
		/comments\/(?!flags|pingbacks|languages|drupal-subject)/.test(name) && inputs.length === 1,
);

test.each(withComments)("four pages in one dump, each as in $name", ({ inputs: [page] }) => {
	const text = new TextDecoder().decode(page?.bytes as Uint8Array);
	const pages = ["ferry", "mill", "lock", "dredger"].map((what, index) =>
		text
			.replaceAll(pageTitle, pageTitle.replace("ferry", what))
			.replace("June 3, 2013", `June ${3 + index}, 2012`),
	);
	const { posts } = parse({ name: "pages.txt", bytes: pages.join("\n\n") });
	expect(posts.map(({ title, comments }) => [title, comments.items.length])).toEqual(
		["dredger", "lock", "mill", "ferry"].map((what) => [pageTitle.replace("ferry", what), 3]),
	);
});

/** Lines as pages have them, good and bad, so that random documents meet every rule. */
const line = fc.oneof(
	fc.constantFrom(
		"",
		"A title",
		"Posted on September 3, 2013 by Pat Author",
		"Filed under: News, Views",
		"Tags: , ,",
		"2 Comments »",
		"3 Responses to “A title”",
		"Jane says:",
		"June 4, 2013 at 9:15 am",
		"  1. Jane on June 4, 2013 at 9:15 am said:",
		"2 • Reply • Share ›",
		"Replies",
		"  • item",
		"    ◦ item within",
		"> quoted",
		"```",
		"    code(of, a) { program; }",
		"a   b   c",
		"* * *",
		"## A heading",
		"===",
		"## [A title](https://blog.example/a-title/)",
		"[3]A title",
		"   3. https://blog.example/a-title/",
		"References",
		"1 2 3 … 12 Next »",
		"Related posts",
		"We use cookies to count you.",
		"« Older PostsNewer Posts »",
		"Leave a Reply",
		"03/09/2013",
		"Sep",
		"03",
		"A sentence of the body that goes on for a while, as sentences of bodies do.",
		"A sentence that was wrapped where the page ended, and so goes on in the line",
		"\u200eA line with marks of direction\u200f and\u00a0odd\u2003spaces\u200b",
		"Two\fpages\u2028and a line",
		"\u0000\u001b[1mbold\u001b[0m",
		"<p>No page</p>",
	),
	fc.string({ maxLength: 60 }),
	fc.string({ unit: "binary", maxLength: 30 }),
);

function checkLedger(bytes: Uint8Array | string): void {
	const { captures } = parse({ bytes });
	for (const { ledger } of captures) {
		const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
		expect(unaccounted).toBe(0);
		expect(content + metadata + comments + furniture).toBe(lines);
	}
}

describe("any input", () => {
	test("random bytes leave no line unaccounted", () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), checkLedger), { numRuns: 200 });
	});

	test("neither do lines of pages in random order", () => {
		const document = fc
			.tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\n\u00a0\n"))
			.map(([lines, end]) => lines.join(end));
		fc.assert(fc.property(document, checkLedger), { numRuns: 400 });
	});
});

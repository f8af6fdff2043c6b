import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type InputDocument, ParseMemory, parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";

interface Item {
	number: number;
	title: string;
	author: string;
	day: number;
	terms: string[];
	words: number;
	count: number;
}

const item = (name: number): fc.Arbitrary<Item> =>
	fc.record({
		number: fc.constant(name),
		title: fc.constantFrom("Public services", "Public services", "On libraries", "Why trust matters", ""),
		author: fc.constantFrom("admin", "Jane Roe", "J. Roe"),
		day: fc.integer({ min: 1, max: 28 }),
		terms: fc.subarray(["Apples", "Budget", "council", "Debate", "economy"]),
		words: fc.integer({ min: 1, max: 40 }),
		count: fc.integer({ min: 0, max: 3 }),
	});

function feed(items: readonly Item[], host: string): string {
	const entries = items.map(
		({ number, title, author, day, terms, words, count }) => `<item><title>${title}</title>
<link>http://${host}/${number}/</link><guid isPermaLink="false">http://old.example/?p=${number}</guid>
<pubDate>${new Date(Date.UTC(2013, 5, day, 10)).toUTCString()}</pubDate><dc:creator>${author}</dc:creator>
${terms.map((term) => `<category>${term}</category>`).join("")}<slash:comments>${count}</slash:comments>
<content:encoded><![CDATA[<p onclick="x()">By Mary Major</p><p>${`word${number} council `.repeat(words)}<a href="/1/">One</a></p>]]></content:encoded></item>`,
	);
	return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Blog</title><link>http://${host}</link>
${entries.join("\n")}</channel></rss>`;
}

const page = (items: readonly Item[]): string =>
	items
		.map(
			({ number, title, author, day, words }) =>
				`${title || "Untitled"}\n\nPosted on June ${day}, 2013 by ${author}\n\nBy Mary Major\n\n${`word${number} council `.repeat(words)}\n\nLeave a comment\n`,
		)
		.join("\n");

/** Documents of one blog as they are at one time: two feeds that share posts, and a page. */
const documents: fc.Arbitrary<InputDocument[]> = fc
	.tuple(...[1, 2, 3, 4, 5].map(item), fc.subarray([0, 1, 2]), fc.subarray([0, 1, 2, 3, 4]))
	.map((drawn) => {
		const items = drawn.slice(0, 5) as Item[];
		const [which, left] = drawn.slice(5) as [number[], number[]];
		const here = items.filter((_, index) => !left.includes(index));
		const all = [
			{ bytes: feed(here, "old.example"), name: "feed.xml" },
			{ bytes: feed(items.slice(1, 4), "new.example"), name: "other.xml" },
			{ bytes: page(here), name: "page.txt" },
		];
		return all.filter((_, index) => which.length === 0 || which.includes(index));
	});

test("with a memory, every reading gives what it gives without", () => {
	fc.assert(
		fc.property(
			fc.array(documents, { minLength: 2, maxLength: 4 }),
			fc.boolean(),
			fc.constantFrom(
				{},
				{ timeZone: "Asia/Tokyo" },
				{ mergeRules: { "comments.count": "earliest" as const } },
			),
			(states, raw, options) => {
				const memory = new ParseMemory();
				for (const state of states)
					expect(parse(state, { ...options, raw, memory })).toEqual(parse(state, { ...options, raw }));
			},
		),
		{ numRuns: 60 },
	);
});

test("what did not change stays the same object, also where the documents' beginnings changed", () => {
	const [one, two, three] = fc.sample(fc.tuple(item(1), item(2), item(3)), {
		numRuns: 1,
		seed: 3,
	})[0] as Item[];
	const memory = new ParseMemory();
	const read = (items: (Item | undefined)[]) =>
		parse({ bytes: feed(items as Item[], "old.example"), name: "feed.xml" }, { memory }).posts;
	const before = new Map(read([one, two, three]).map((post) => [post.legacyId, post]));
	expect(read([one, two, three]).every((post) => post === before.get(post.legacyId))).toBe(true);
	const after = read([{ ...one, title: "Another title" } as Item, two, three]);
	expect(after.map(({ legacyId, html }) => html === before.get(legacyId)?.html)).toEqual([true, true, true]);
	expect(after.find(({ legacyId }) => legacyId === 1)?.title).toBe("Another title");
});

test("documents of every kind, one after another changed and taken away", () => {
	const folder = join(import.meta.dirname, "../../seeds");
	const seeds = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
	const memory = new ParseMemory();
	const changed = (text: string) => text.replaceAll("public services", "public bodies");
	const states = [
		seeds,
		...seeds.map((seed) => seeds.map((one) => (one === seed ? { ...one, text: changed(one.text) } : one))),
		...seeds.map((seed) => seeds.filter((one) => one !== seed)),
	];
	for (const state of states) {
		const inputs = state.map(({ name, text }) => ({ name, bytes: text }));
		expect(parse(inputs, { memory })).toEqual(parse(inputs));
	}
});

test("a memory that is none is refused", () => {
	// @ts-expect-error: it is to be made by the class
	expect(() => parse("", { memory: {} })).toThrow("`memory`");
});

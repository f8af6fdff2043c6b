import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ParseMemory, parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documents, feed, history, type Item, item } from "../harness/changing-blog.ts";

test("with a memory, every reading gives what it gives without", () => {
	fc.assert(
		fc.property(
			fc.oneof(history, fc.array(documents, { minLength: 2, maxLength: 4 })),
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

test("an item is read anew where what stood behind it stands before it now", () => {
	const relative = "<item><title>One</title><link>/one/</link><guid>one</guid></item>";
	const [link, other] = [
		"<link>http://old.example</link>",
		"<item><title>Two</title><guid>two</guid></item>",
	];
	const memory = new ParseMemory();
	for (const parts of [
		[relative, link, other],
		[link, relative, other],
	]) {
		const input = { name: "feed.xml", bytes: `<rss><channel>${parts.join("")}</channel></rss>` };
		expect(parse(input, { memory })).toEqual(parse(input));
	}
});

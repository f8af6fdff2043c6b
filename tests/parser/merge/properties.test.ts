import { type Archive, type InputDocument, parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { capturesOf, generatedBlog, randomness } from "./generated-blog.ts";

const json = (archive: Archive) => JSON.stringify(archive);
const asSource = (archive: Archive, name = "earlier.json"): InputDocument => ({ name, bytes: json(archive) });

/** The captures of some blog, some of them twice, in any order. */
const someCaptures = fc
	.record({ seed: fc.nat(1000), size: fc.integer({ min: 3, max: 30 }) })
	.map(({ seed, size }) => capturesOf(generatedBlog(size, randomness(seed)), seed))
	.chain((captures) =>
		fc.shuffledSubarray([...captures, ...captures.slice(0, 2)], { minLength: 1 }).map((given) => ({
			given,
			sorted: captures.filter((capture) => given.includes(capture)),
		})),
	);

test("any order of the sources gives the same bytes, and so does a source given twice", () => {
	fc.assert(
		fc.property(someCaptures, ({ given, sorted }) => {
			expect(json(parse(given))).toBe(json(parse(sorted)));
		}),
		{ numRuns: 15 },
	);
});

test("an archive is its own source: alone, twice, and beside what it was made from", () => {
	fc.assert(
		fc.property(someCaptures, ({ sorted }) => {
			const archive = parse(sorted, { raw: true });
			const again = (...inputs: InputDocument[]) => json(parse(inputs, { raw: true }));
			expect(again(asSource(archive))).toBe(json(archive));
			expect(again(asSource(archive), asSource(archive, "copy.json"))).toBe(json(archive));
			expect(parse([asSource(archive), ...sorted], { raw: true }).posts.length).toBe(archive.posts.length);
		}),
		{ numRuns: 15 },
	);
});

test("every source of a field is a capture that is listed, and every kept value differs from the lost ones", () => {
	fc.assert(
		fc.property(someCaptures, ({ sorted }) => {
			const archive = parse(sorted, { raw: true });
			const known = new Set(archive.captures.map(({ id }) => id));
			for (const { sources, conflicts, id } of archive.posts) {
				expect(id).not.toBe("");
				expect(
					Object.values(sources)
						.flat()
						.every((source) => known.has(source)),
				).toBe(true);
				for (const { kept, others, othersFrom } of conflicts) {
					expect(others.length).toBe(othersFrom.length);
					expect(others.map((other) => JSON.stringify(other))).not.toContain(JSON.stringify(kept));
					expect(othersFrom.flat().every((source) => known.has(source))).toBe(true);
				}
			}
			expect(new Set(archive.posts.map(({ id }) => id)).size).toBe(archive.posts.length);
		}),
		{ numRuns: 15 },
	);
});

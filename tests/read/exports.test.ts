import { type InputDocument, type Post, parse, parseStream } from "blog-archive-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

const cases = fixtures("exports");

test.each(cases)("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

const bytesOf = ({ bytes }: InputDocument): Uint8Array =>
	typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
const documents = cases.flatMap(({ inputs }) => inputs.map(bytesOf));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Some damage to a document: bytes changed, a stretch cut out or doubled, the end gone. */
const damaged = fc
	.record({
		document: fc.constantFrom(...documents),
		kind: fc.constantFrom("change", "cut", "double", "end" as const),
		at: fc.double({ min: 0, max: 1, noNaN: true }),
		length: fc.integer({ min: 1, max: 400 }),
		byte: fc.constantFrom(0, 34, 38, 39, 47, 60, 62, 93, 255),
	})
	.map(({ document, kind, at, length, byte }) => {
		const start = Math.floor(at * document.length);
		const end = Math.min(start + length, document.length);
		const parts = {
			change: [document.subarray(0, start), Uint8Array.of(byte), document.subarray(start + 1)],
			cut: [document.subarray(0, start), document.subarray(end)],
			double: [document.subarray(0, end), document.subarray(start)],
			end: [document.subarray(0, start)],
		}[kind];
		return Buffer.concat(parts);
	});

describe("damaged exports", () => {
	test("never throw, and account for every line", () => {
		fc.assert(
			fc.property(damaged, (bytes) => {
				for (const { ledger } of parse({ bytes }).captures) {
					const { lines, content, metadata, comments, furniture, unaccounted } = ledger;
					expect(unaccounted).toBe(0);
					expect(content + metadata + comments + furniture).toBe(lines);
					expect(Math.min(content, metadata, comments, furniture)).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("keep the items before the place where they break off", () => {
		const whole = cases.find(({ name }) => name.endsWith("wxr/statuses"))?.inputs[0] as InputDocument;
		const bytes = bytesOf(whole);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: bytes.length }), (end) => {
				const cut = bytes.subarray(0, end);
				const items = text(cut).split("</item>").length - 1;
				const ids = parse({ bytes: cut }).posts.flatMap(({ legacyId }) => legacyId ?? []);
				for (let id = 1; id <= items; id++) expect(ids).toContain(id);
			}),
			{ numRuns: 60 },
		);
	});
});

async function* chunks(input: InputDocument): AsyncGenerator<Uint8Array> {
	const bytes = bytesOf(input);
	for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** In a stream, what belongs to a post that has gone by comes on a stub. */
test.each(cases.filter(({ inputs }) => inputs.length === 1))(
	"as a stream: $name",
	async ({ inputs, options }) => {
		const [input] = inputs as [InputDocument];
		const whole = parse(input, options).posts;
		const comments = new Set<string>();
		const ids = new Set<string>();
		for await (const post of parseStream(chunks(input), options)) {
			for (const comment of post.comments.items) comments.add(comment.text);
			ids.add(`${post.guid?.value} ${post.title}`);
		}
		for (const post of whole) {
			for (const comment of post.comments.items) expect(comments).toContain(comment.text);
			expect(ids).toContain(`${post.guid?.value} ${post.title}`);
		}
	},
);

test("in a stream files come on stubs that name their post", async () => {
	const { inputs } = cases.find(({ name }) => name.endsWith("wxr/attachments")) as (typeof cases)[number];
	const files: [number | null, string[]][] = [];
	for await (const { legacyId, title, media } of parseStream(chunks(inputs[0] as InputDocument)))
		if (title === "") files.push([legacyId, media.map(({ url }) => url.split("/").at(-1) as string)]);
	expect(files).toEqual([
		[31, ["row.jpg"]],
		[31, ["plan.pdf"]],
		[31, ["talk.gif"]],
	]);
});

test("a stream that can be begun anew gives each post its files at once", async () => {
	const { inputs } = cases.find(({ name }) => name.endsWith("wxr/attachments")) as (typeof cases)[number];
	const again = () => chunks(inputs[0] as InputDocument);
	const shown = ({ legacyId, html, media }: Post) => ({ legacyId, html, media });
	const streamed: ReturnType<typeof shown>[] = [];
	for await (const post of parseStream(again(), { raw: true, again })) streamed.push(shown(post));
	const whole = parse(inputs, { raw: true }).posts.map(shown);
	expect(streamed).toEqual(expect.arrayContaining(whole));
	expect(streamed).toHaveLength(whole.length);
});

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

test.each(cases)("no address of a reader or owner is shown: $name", (fixture) => {
	const shown = JSON.stringify(parseFixture(fixture));
	expect(shown).not.toMatch(email);
	expect(shown).not.toContain("192.0.2.7");
	expect(shown).not.toContain("open sesame");
});

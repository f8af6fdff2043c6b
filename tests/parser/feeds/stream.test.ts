import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Post, parse, parseRecords, parseStream } from "blog-archive-parser";
import { expect, test } from "vitest";

const name = "2020psh-feed.xml";
const bytes = readFileSync(join(import.meta.dirname, "../../../seeds", name));

async function* chunked(document: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < document.length; at += size) yield document.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const item of items) list.push(item);
	return list;
}

const told = "title url guid published categories tags comments excerpt html text".split(
	" ",
) as (keyof Post)[];

/** What the feed says of a post, before captures are merged. */
const ofTheFeed = (post: Post) => Object.fromEntries(told.map((field) => [field, post[field]]));

test.each([1, 7, 1000, 65_536, 1 << 20])(
	"a feed in chunks of %i bytes gives what the whole gives",
	async (size) => {
		const document = size < 1000 ? bytes.subarray(0, 20_000) : bytes;
		const whole = parse({ bytes: document, name }, { raw: true });
		const posts = await all(parseStream(chunked(document, size), { raw: true, name }));
		expect(posts.map(ofTheFeed)).toEqual(whole.posts.map(ofTheFeed));
	},
);

test("a stream gives a capture, posts, diagnostics and a summary", async () => {
	const cut = bytes.subarray(0, 30_000);
	const records = await all(parseRecords(chunked(cut, 4096), { raw: true, name }));
	expect(records.map(({ type }) => type)).toEqual([
		"capture",
		...Array(5).fill("post"),
		"diagnostic",
		"summary",
	]);
	expect(records[0]).toMatchObject({ format: "rss", site: { title: "2020 PSH" } });
	const { captures } = parse({ bytes: cut, name }, { raw: true });
	expect(records.at(-1)).toMatchObject({ type: "summary", ...captures[0] });
});

test("posts come while the feed still grows, and no more is read than they need", async () => {
	const item = (n: number) =>
		`<item><title>Post ${n}</title><description>${"x".repeat(20_000)}</description></item>`;
	let taken = 0;
	async function* endless(): AsyncGenerator<Uint8Array> {
		yield Buffer.from("<rss><channel><title>Endless</title>");
		for (;;) yield Buffer.from(item(++taken));
	}
	const titles: string[] = [];
	for await (const post of parseStream(endless(), { raw: true })) {
		titles.push(post.title);
		if (titles.length === 300) break;
	}
	expect(titles.at(-1)).toBe("Post 300");
	expect(taken).toBeLessThan(310);
});

test.each([1, 100, 1 << 20])("a gzip file in chunks of %i bytes gives what is packed in it", async (size) => {
	const packed = gzipSync(bytes.subarray(0, 20_000));
	const whole = parse({ bytes: bytes.subarray(0, 20_000), name }, { raw: true });
	const posts = await all(parseStream(chunked(packed, size), { raw: true, name }));
	expect(posts.map(ofTheFeed)).toEqual(whole.posts.map(ofTheFeed));
	const cut = await all(parseStream(chunked(packed.subarray(0, -1000), size), { raw: true, name }));
	expect(cut.length).toBeGreaterThan(0);
});

test("what the source of a gzip file throws is thrown", async () => {
	async function* failing(): AsyncGenerator<Uint8Array> {
		yield gzipSync(bytes).subarray(0, 5000);
		throw new Error("the line broke");
	}
	await expect(all(parseStream(failing(), { raw: true, name }))).rejects.toThrow("the line broke");
});

test("a text document is held and read whole", async () => {
	const text = readFileSync(join(import.meta.dirname, "../../../seeds/2020pst-blog.txt"));
	const records = await all(parseRecords(chunked(text, 1000), { name: "2020pst-blog.txt" }));
	expect(records[0]).toMatchObject({ type: "capture", format: "text" });
	expect(records.at(-1)).toMatchObject({ type: "summary" });
});

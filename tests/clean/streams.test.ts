import { type ParseOptions, parse, parseRecords, parseStream } from "blog-archive-parser";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { runCommand } from "../harness/run-command.ts";
import { dangers } from "./dangers.ts";

const bad = [
	"javascript:alert(1)",
	"VBScript:x",
	"data:text/html,x",
	"java&#10;script:x",
	"&#106;avascript:x",
];

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A feed that puts something dangerous wherever it has a place for an address or for HTML. */
const feed = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>Evil</title><link>javascript:alert(1)</link><description>d</description>
<atom:link rel="self" href="javascript:alert(2)"/><image><url>data:text/html,x</url><title>t</title><link>vbscript:x</link></image>
${bad
	.map(
		(
			address,
			index,
		) => `<item><title>t${index}</title><link>${xml(address)}</link><guid>${xml(address)}</guid>
<comments>${xml(address)}</comments><wfw:commentRss>${xml(address)}</wfw:commentRss>
<feedburner:origLink>${xml(address)}</feedburner:origLink>
<enclosure url="${xml(address)}" type="audio/mpeg" length="1"/><media:content url="${xml(address)}"/>
<content:encoded><![CDATA[<p onclick="x()">Kept <a href="${address}">link</a> <a href="/about">about</a><img src="${address}"><script>alert(1)</script></p><form action="${address}"><input></form>]]></content:encoded></item>`,
	)
	.join("\n")}
</channel></rss>`;

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
	const bytes = new TextEncoder().encode(text);
	for (let start = 0; start < bytes.length; start += 100) yield bytes.subarray(start, start + 100);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const gathered: T[] = [];
	for await (const item of items) gathered.push(item);
	return gathered;
}

/** Every address in it that would run code, in typed fields and in HTML, entities decoded. */
function dangerousAddresses(value: unknown): string[] {
	const text = JSON.stringify(value).replaceAll("&#10;", "").replaceAll("&#106;", "j").replaceAll("\\n", "");
	return text.match(/(?:java|vb)script:|data:text/gi) ?? [];
}

const ways: [name: string, read: (options: ParseOptions) => Promise<unknown[]>][] = [
	["parse", async (options) => parse({ bytes: feed }, options).posts],
	["parseStream", (options) => all(parseStream(chunksOf(feed), options))],
	["parseRecords", (options) => all(parseRecords(chunksOf(feed), options))],
	[
		"parse --format ndjson",
		async ({ raw }) => {
			const args = ["parse", "feed.xml", "--format", "ndjson", ...(raw ? ["--raw"] : [])];
			const { stdout } = await runCommand(args, { cwd: folderWith({ "feed.xml": feed }) });
			return stdout
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line));
		},
	],
];

test.each(ways)("%s lets no address through that runs code, cleaned or raw", async (_, read) => {
	for (const raw of [false, true]) {
		const records = await read({ raw });
		expect(records.length).toBeGreaterThanOrEqual(bad.length);
		expect(dangerousAddresses(records)).toEqual([]);
	}
});

test.each(ways)("%s cleans bodies, unless they are asked for raw", async (_, read) => {
	const bodies = (records: unknown[]) =>
		(records as { html?: string }[]).flatMap(({ html }) => (html === undefined ? [] : [html]));
	const cleaned = bodies(await read({}));
	expect(cleaned).toHaveLength(bad.length);
	expect(cleaned.flatMap(dangers)).toEqual([]);
	const raw = bodies(await read({ raw: true }));
	expect(raw).toHaveLength(bad.length);
	for (const html of raw) expect(html).toContain('<p onclick="x()">Kept');
});

test("a stream cleans as an archive is cleaned: relative addresses and typed bodies too", async () => {
	const export_ = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>B</title><link>https://blog.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://blog.example</wp:base_site_url>
<item><title>T</title><content:encoded><![CDATA[One <a href="/about">line</a>

Two]]></content:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
	const [streamed] = await all(parseStream(chunksOf(export_)));
	expect(streamed?.html).toBe('<p>One <a href="https://blog.example/about">line</a></p>\n<p>Two</p>');
	expect(streamed?.html).toBe(parse({ bytes: export_ }).posts[0]?.html);
});

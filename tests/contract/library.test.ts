import { type Archive, type InputDocument, type Post, parse, parseStream } from "blog-archive-parser";
import { describe, expect, test } from "vitest";
import { dump, feedOf } from "./command.ts";

const only = (archive: Archive): Post => {
	expect(archive.posts).toHaveLength(1);
	return archive.posts[0] as Post;
};

async function* chunks(text: string, size: number): AsyncIterable<Uint8Array> {
	const bytes = new TextEncoder().encode(text);
	for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe("parse", () => {
	test("takes one document or many, bytes or a string, and everything else may be missing", () => {
		expect(parse({ bytes: feedOf(2) }).posts).toHaveLength(2);
		expect(parse([{ bytes: new TextEncoder().encode(feedOf(2)) }]).posts).toHaveLength(2);
		expect(parse([]).posts).toEqual([]);
	});

	test("misuse throws early and names what is wrong", () => {
		expect(() => parse({} as InputDocument)).toThrow(/bytes/);
		expect(() => parse({ bytes: "" }, { timeZone: "Nowhere/Land" })).toThrow(/timeZone.*Nowhere/s);
		expect(() => parse({ bytes: "" }, { raaw: true } as object)).toThrow(/raaw/);
	});

	test("the charset of the headers counts", () => {
		const bytes = Uint8Array.from(
			Buffer.from(
				'<rss version="2.0"><channel><item><title>Caf\xe9</title></item></channel></rss>',
				"latin1",
			),
		);
		const headers = { "content-type": "application/rss+xml; charset=iso-8859-1" };
		expect(only(parse({ bytes, headers })).title).toBe("Café");
	});

	test("relative addresses are resolved against the document's own", () => {
		const bytes =
			'<rss version="2.0"><channel><item><title>A</title><link>/a/b</link></item></channel></rss>';
		expect(only(parse({ bytes, url: "https://site.example/feed/" })).url).toBe("https://site.example/a/b");
	});

	test("what the caller says of the blog takes the place of what the document says", () => {
		const site = { title: "Hill roads", url: "http://hills.example/" };
		const archive = parse({ bytes: dump, site });
		expect(archive.sites).toMatchObject([site]);
		expect(new Set(archive.posts.map((post) => post.site))).toEqual(new Set([archive.sites[0]?.id]));
	});

	test("two items of one capture never merge for sharing a guid", () => {
		const twice = feedOf(2, (item) => item.replace(/<guid.*guid>/, "<guid>same</guid>"));
		const { posts } = parse({ bytes: twice });
		expect(posts).toHaveLength(2);
		expect(new Set(posts.map(({ id }) => id)).size).toBe(2);
	});

	test("captures of the same posts merge, and every field knows its captures", () => {
		const later = feedOf(3, (item, index) =>
			item.replace(/<slash.*comments>/, `<slash:comments>${index + 9}</slash:comments>`),
		).replace("<channel>", "<channel><lastBuildDate>Wed, 01 Jan 2014 00:00:00 +0000</lastBuildDate>");
		const archive = parse([
			{ name: "old.xml", bytes: feedOf(3) },
			{ name: "new.xml", bytes: later },
		]);
		expect(archive.posts).toHaveLength(3);
		for (const post of archive.posts) {
			expect(post.sources.title).toHaveLength(2);
			expect(post.comments.count).toBeGreaterThanOrEqual(9);
			expect(post.conflicts.map(({ field }) => field)).toEqual(["comments.count"]);
		}
	});

	test("titles are decoded once and stay text", () => {
		const titled = (xml: string) =>
			only(parse({ bytes: `<rss version="2.0"><channel><item>${xml}</item></channel></rss>` })).title;
		expect(titled("<title>007</title>")).toBe("007");
		expect(titled("<title>AT&amp;T &#8211; R&amp;D</title>")).toBe("AT&T – R&D");
		expect(titled("<title><![CDATA[1e3]]></title>")).toBe("1e3");
		expect(titled("<description>No title here</description>")).toBe("");
	});

	test("commenters' e-mail and IP addresses are never in the output", () => {
		const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>B</title><link>http://b.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>One</title><link>http://b.example/one/</link><content:encoded><![CDATA[Hello

there]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2011-05-06 10:00:00</wp:post_date><wp:post_date_gmt>2011-05-06 09:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>one</wp:post_name><wp:status>future</wp:status><wp:post_type>post</wp:post_type><wp:post_password>secret</wp:post_password><wp:is_sticky>1</wp:is_sticky>
<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author><![CDATA[Zed]]></wp:comment_author><wp:comment_author_email>zed@private.example</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP><wp:comment_date_gmt>2011-05-07 09:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[Hi]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author><![CDATA[Bot]]></wp:comment_author><wp:comment_content><![CDATA[Buy]]></wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
</item></channel></rss>`;
		const archive = parse({ bytes: wxr });
		const post = only(archive);
		expect(post).toMatchObject({
			status: "scheduled",
			protected: true,
			sticky: true,
			legacyId: 7,
			slug: "one",
			published: { iso: "2011-05-06T09:00:00+00:00" },
		});
		expect(post.comments.items).toHaveLength(1);
		expect(JSON.stringify(archive)).not.toMatch(/zed@private|203\.0\.113|secret/);
	});
});

describe("text dumps", () => {
	test("bodies alone: no meta line, no furniture", () => {
		const { posts } = parse({ bytes: dump });
		expect(posts.map(({ title, comments, authors }) => [title, comments.count, authors])).toEqual([
			["Up the hill", 0, []],
			["Down the hill", 2, []],
		]);
		for (const { html, text } of posts) {
			expect(html).toMatch(/^<p>The road goes [^<]+<\/p>$/);
			expect(text).toMatch(/^The road goes .+\.$/);
		}
	});

	test("a page that prints no comment count has none", () => {
		const [post] = parse({ bytes: dump.replace(" · Leave a Comment", "") }).posts;
		expect(post?.comments.count).toBeNull();
	});

	test("lost tags are counted in a diagnostic", () => {
		const lost = parse({ bytes: dump.replace("« Previous", "Tags: , , ,\n\n« Previous") });
		expect(lost.posts.every(({ tags }) => tags.length === 0)).toBe(true);
		expect(lost.diagnostics.find(({ code }) => code === "tags-lost")?.message).toMatch(/4/);
	});
});

describe("comments feeds", () => {
	test("give stub posts that carry the comments, and join the posts they speak of", () => {
		const comments = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Comments on: Post 0</title><link>http://cycling.example/?p=1000</link>
<item><title>By: Bea</title><link>http://cycling.example/?p=1000#comment-5</link><dc:creator>Bea</dc:creator><pubDate>Thu, 29 Mar 2012 10:00:00 +0000</pubDate><guid isPermaLink="false">http://cycling.example/?p=1000#comment-5</guid><description>Nice.</description><content:encoded><![CDATA[<p>Nice.</p>]]></content:encoded></item>
</channel></rss>`;
		const stub = only(parse({ bytes: comments }));
		expect(stub.comments.items).toHaveLength(1);
		const joined = parse([
			{ bytes: comments, name: "c.xml" },
			{ bytes: feedOf(2), name: "f.xml" },
		]);
		expect(joined.posts).toHaveLength(2);
		const post = joined.posts.find(({ title }) => title === "Post 0");
		expect(post?.comments.items.map(({ author, text }) => [author?.name, text])).toEqual([["Bea", "Nice."]]);
	});
});

describe("parseStream", () => {
	test.each([1, 7, 64, 100_000])("gives the posts of parse, in chunks of %i bytes", async (size) => {
		const text = feedOf(4);
		const streamed: Post[] = [];
		for await (const post of parseStream(chunks(text, size))) streamed.push(post);
		expect(streamed.map(({ id }) => id).sort()).toEqual(
			parse({ bytes: text })
				.posts.map(({ id }) => id)
				.sort(),
		);
	});
});

describe("cleaned HTML", () => {
	test("has nothing that acts", () => {
		const bad =
			'<p onmouseover="x()">a<script>1</script><style>b{}</style><object></object><embed src=x><template>t</template><noscript>n</noscript><xmp>x</xmp><form><input><button>b</button><select></select><textarea></textarea></form><iframe src="javascript:1"></iframe><a href="java&#10;script:1">l</a><img src=x onerror=1></p>';
		const { html } = only(
			parse({
				bytes: `<rss version="2.0"><channel><item><title>T</title><description><![CDATA[${bad}]]></description></item></channel></rss>`,
			}),
		);
		expect(html).not.toMatch(
			/<(script|style|object|embed|template|noscript|xmp|form|input|button|select|textarea)|\son\w+=|script:/i,
		);
		expect(html).toContain("a");
	});
});

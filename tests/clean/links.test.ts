import { type LinkOptions, listMedia, parse } from "blog-archive-parser";
import { expect, test } from "vitest";
import { folderWith } from "../harness/folder.ts";
import { dangers } from "./dangers.ts";

/** A blog with two posts, the first with this body. */
const feed = (
	body: string,
	more = "",
) => `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Blog</title><link>https://blog.example</link><description>d</description>
<item><title>One</title><link>https://blog.example/one/</link><pubDate>Mon, 03 Jun 2013 10:17:44 +0000</pubDate>
<content:encoded><![CDATA[${body}]]></content:encoded>${more}</item>
<item><title>Two</title><link>https://blog.example/two/</link><guid isPermaLink="false">https://blog.example/?p=7</guid>
<pubDate>Sun, 02 Jun 2013 10:17:44 +0000</pubDate><description>Second.</description></item></channel></rss>`;

const first = (links: LinkOptions, body: string, more = "") => {
	const post = parse({ bytes: feed(body, more) }, { links }).posts.find(({ title }) => title === "One");
	if (post === undefined) throw new Error("The post is gone.");
	return post;
};

test("a map leads addresses on in any spelling; the longest beginning holds; null takes a link away", () => {
	const map = {
		"http://www.dead.example/page": "https://alive.example/page",
		"https://old.example/*": "https://new.example/*",
		"https://old.example/private/*": null,
	};
	const body =
		'<p><a href="https://dead.example/page/">a</a> <a href="http://old.example/x/y?z=1">b</a> <a href="https://old.example/private/c">c</a> <a href="https://other.example/">d</a></p>';
	expect(first({ map }, body).html).toBe(
		'<p><a href="https://alive.example/page">a</a> <a href="https://new.example/x/y?z=1">b</a> c <a href="https://other.example/">d</a></p>',
	);
});

test("linkTo is asked first, of links and media, and knows the post; what it gives is guarded", () => {
	const asked: string[] = [];
	const { html } = first(
		{
			linkTo: (address, { post, element }) => {
				asked.push(`${element} of ${post.title}: ${address}`);
				if (address.endsWith("evil")) return "javascript:alert(1)";
				return element === "img" ? null : address.endsWith("b") ? "/b/" : undefined;
			},
			map: { "https://a.example/b": "/not-asked/", "https://a.example/c": "/c/" },
		},
		'<p><a href="https://a.example/b">b</a><a href="https://a.example/c">c</a><a href="https://a.example/evil">evil</a><img src="https://a.example/d.png" alt="D"></p>',
	);
	expect(html).toBe('<p><a href="/b/">b</a><a href="/c/">c</a>evilD</p>');
	expect(dangers(html)).toEqual([]);
	expect(asked).toContain("img of One: https://a.example/d.png");
});

test("the Wayback Machine stands in for what the blog lost, and for nothing else", () => {
	const body =
		'<p><a href="http://www.blog.example/gone/">gone</a> <a href="/two/">two</a> <a href="/?p=7">two</a> <a href="/">home</a> <a href="/category/news/">list</a> <a href="/2013/06/">June</a> <a href="https://other.example/x">other</a><img src="/a.png" alt=""></p>';
	expect(first({ wayback: true }, body).html).toBe(
		'<p><a href="https://web.archive.org/web/20130603/http://www.blog.example/gone/">gone</a> <a href="https://blog.example/two/">two</a> <a href="https://blog.example/?p=7">two</a> <a href="https://blog.example/">home</a> <a href="https://blog.example/category/news/">list</a> <a href="https://blog.example/2013/06/">June</a> <a href="https://other.example/x">other</a><img src="https://web.archive.org/web/20130603im_/https://blog.example/a.png" alt="" /></p>',
	);
});

test("e-mail addresses are obscured in text and links, and words survive", () => {
	const post = first(
		{ obscureEmail: true },
		'<p>Write to <a href="mailto:ann@blog.example">Ann</a> or bob.b+x@mail.blog.example, not to @bob.</p>',
	);
	expect(post.html).toBe("<p>Write to Ann or bob.b+x [at] mail.blog.example, not to @bob.</p>");
	expect(post.text).toBe("Write to Ann or bob.b+x [at] mail.blog.example, not to @bob.");
});

test("saved files are found for enclosures too, in a folder that listMedia lists", async () => {
	const folder = folderWith({ "audio/talk one.mp3": "x", "audio/other.mp3": "x" });
	const files = await listMedia(folder);
	expect(files).toEqual(["audio/other.mp3", "audio/talk one.mp3"]);
	const { enclosures } = first(
		{ media: { files, url: "https://new.example/media/" } },
		"<p>Listen.</p>",
		'<enclosure url="https://blog.example/uploads/talk%20one.mp3" type="audio/mpeg" length="1"/>',
	);
	expect(enclosures).toMatchObject([{ url: "https://new.example/media/audio/talk%20one.mp3" }]);
});

test("without the option, and raw, links stay", () => {
	const body = '<p><a href="https://blog.example/gone/">x</a> ann@blog.example</p>';
	expect(first({}, body).html).toBe(body);
	const raw = parse({ bytes: feed(body) }, { raw: true, links: { wayback: true, obscureEmail: true } });
	expect(raw.posts.find(({ title }) => title === "One")?.html).toBe(body);
});

test.each([
	[{ links: 1 }, "links"],
	[{ links: { wayback: "yes" } }, "links.wayback"],
	[{ links: { map: { a: 1 } } }, "links.map"],
	[{ links: { media: { files: "a.png", url: "/media/" } } }, "links.media"],
	[{ links: { linkTo: "/x/" } }, "links.linkTo"],
	[{ links: { obscureEmail: 1 } }, "links.obscureEmail"],
	[{ links: { wayBack: true } }, "wayBack"],
])("a wrong option is named: %j", (options, name) => {
	expect(() => parse({ bytes: "" }, options as never)).toThrow(TypeError);
	expect(() => parse({ bytes: "" }, options as never)).toThrow(name);
});

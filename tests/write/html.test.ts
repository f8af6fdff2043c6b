import { parse, toFeed, writeRss } from "blog-archive-parser";
import { expect, test } from "vitest";
import { archive, post } from "../harness/archives.ts";

const inFeed = (html: string) => toFeed(archive([post({ html })])).items[0]?.content;

test.each([
	[
		"a frame",
		'<p><iframe src="https://player.vimeo.com/video/1"></iframe></p>',
		'<p><a href="https://player.vimeo.com/video/1">player.vimeo.com</a></p>',
	],
	[
		"relative addresses",
		'<p><a href="#n1">1</a> <img src="/x.png" alt="x"></p>',
		'<p><a href="https://blog.example/a-post/#n1">1</a> <img src="https://blog.example/x.png" alt="x" /></p>',
	],
	[
		"what runs or lays itself out",
		'<p onclick="x()" style="color:red" class="c">y<script>z()</script></p>',
		"<p>y</p>",
	],
	["addresses that are scripts", '<a href="javascript:x()">y</a>', "<a>y</a>"],
	["unclosed elements", "<p>a<b>b", "<p>a<b>b</b></p>"],
])("%s becomes what readers of feeds can show", (_, html, expected) => {
	expect(inFeed(html)).toBe(expected);
});

test("a cleaned player becomes the link to what it plays", () => {
	const html = '<p><iframe src="http://player.vimeo.com/video/67108701"></iframe></p>';
	const [item] = toFeed(
		parse({
			bytes: writeRss(archive([post({ html })])).replace(
				/<content:encoded>.*?<\/content:encoded>/s,
				`<content:encoded><![CDATA[${html}]]></content:encoded>`,
			),
		}),
	).items;
	expect(item?.content).toBe('<p><a href="https://vimeo.com/67108701">vimeo.com/67108701</a></p>');
});

test("days and local times are instants in the blog's zone; an unknown date stays out of RSS", () => {
	const posts = [
		post({ id: "a", url: null, published: { iso: "2013-07-01", precision: "day" } }),
		post({ id: "b", url: null, published: { iso: "2013-06-30T09:05", precision: "minute" } }),
		post({ id: "c", url: null, published: { iso: "2012", precision: "year" } }),
		post({ id: "d", url: null, published: null }),
	];
	const xml = writeRss(archive(posts, { timeZone: "Europe/London" }));
	expect([...xml.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(([, date]) => date)).toEqual([
		"Sun, 30 Jun 2013 23:00:00 +0000",
		"Sun, 30 Jun 2013 08:05:00 +0000",
		"Sun, 01 Jan 2012 00:00:00 +0000",
	]);
	expect(xml).toContain("<lastBuildDate>Sun, 30 Jun 2013 23:00:00 +0000</lastBuildDate>");
});

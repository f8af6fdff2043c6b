import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtures, parseFixture } from "../harness/fixture.ts";

test.each(fixtures("pages"))("$name", (fixture) => {
	expect(parseFixture(fixture)).toMatchObject(fixture.expected);
});

test("a saved page merges with the feed item of the same post, and gives its comments", () => {
	const page = fixtures("pages").find(({ name }) => name.endsWith("wordpress-post"))?.inputs[0];
	if (page === undefined) throw new Error("The fixture is gone.");
	const feed = `<rss version="2.0"><channel><title>Harbour Notes</title><link>http://harbour.example</link><description>d</description>
<item><title>Beyond the tide tables</title><link>http://harbour.example/2013/06/beyond-the-tide-tables/</link><guid isPermaLink="false">http://harbour.example/?p=412</guid>
<pubDate>Mon, 03 Jun 2013 09:17:44 +0000</pubDate><description>The tables say one thing […]</description></item></channel></rss>`;
	const { posts, sites } = parse([{ bytes: feed, name: "feed.xml" }, page]);
	expect(sites).toHaveLength(1);
	expect(posts).toHaveLength(1);
	expect(posts[0]?.text).toContain("The sea says nothing.");
	expect(posts[0]?.comments.items).toHaveLength(3);
});

const pieces = [
	'<article class="hentry">',
	"</article>",
	'<h2 class="entry-title">',
	"</h2>",
	'<div class="entry-content">',
	"</div>",
	'<ol class="commentlist"><li class="comment" id="comment-1">',
	'<ol class="children">',
	'<time datetime="2013">',
	"<table><tr>",
	"<template>",
	"<svg>",
	"<script>",
	"<!--",
	"text\n",
	'<a href="x" rel="tag">',
	"\0",
	"<",
];

test("whatever the page: nothing is thrown and every line is accounted for", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (some) => {
			const { captures } = parse({ bytes: `<!doctype html><html>${some.join("")}` });
			const { lines, content, metadata, comments, furniture, unaccounted } = captures[0]?.ledger ?? {};
			expect(unaccounted).toBe(0);
			expect(lines).toBe((content ?? 0) + (metadata ?? 0) + (comments ?? 0) + (furniture ?? 0));
		}),
		{ numRuns: 200 },
	);
});

test("nesting without end, and a page of nothing but posts, take no more than seconds", () => {
	const deep = "<div class='hentry'>".repeat(5000);
	expect(parse({ bytes: `<!doctype html><html>${deep}` }).captures).toHaveLength(1);
	const many = "<article class='hentry'><h2>T</h2><p>x</p></article>\n".repeat(300);
	expect(parse({ bytes: `<!doctype html><html>${many}` }).posts).toHaveLength(300);
}, 30_000);

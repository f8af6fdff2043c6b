import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Change, cleanHtml, cleaningRules } from "blog-archive-parser";
import { describe, expect, test } from "vitest";

/** For each rule: what comes in, what goes out; `typed` for bodies of exports. */
const cases: [rule: string, before: string, after: string, typed?: "typed"][] = [
	[
		"shortcodes",
		'[caption id="a" align="alignleft" width="300"]<img src="https://a.example/b.jpg" alt="B" /> The <em>words</em>[/caption]',
		'<figure class="alignleft"><img src="https://a.example/b.jpg" alt="B" /><figcaption> The <em>words</em></figcaption></figure>',
	],
	[
		"shortcodes",
		"<p>a</p>[gallery ids=&quot;1,2&quot;]<p>b [sic] [[gallery]]</p>",
		"<p>a</p><p>b [sic] [[gallery]]</p>",
	],
	[
		"shortcodes",
		"[audio http://a.example/b.mp3|loop=no]",
		'<audio src="http://a.example/b.mp3" controls preload="none"></audio>',
	],
	[
		"shortcodes",
		"[vimeo 1234567]",
		'<figure class="embed"><details><summary>▶ Vimeo</summary><iframe src="https://player.vimeo.com/video/1234567" title="Vimeo" loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe></details><figcaption><a href="https://vimeo.com/1234567">vimeo.com/1234567</a></figcaption></figure>',
	],
	[
		"shortcodes",
		'[code lang="php"]if (a &lt; b) "c";[/code]',
		'<pre><code class="language-php">if (a &lt; b) "c";</code></pre>',
	],
	[
		"typed-paragraphs",
		"One\n\nTwo <em>x</em>\nthree\n<ul>\n<li>a</li>\n</ul>",
		"<p>One</p>\n<p>Two <em>x</em><br />three</p>\n<ul>\n<li>a</li>\n</ul>",
		"typed",
	],
	["typed-paragraphs", "One\n\nTwo", "<p>One</p>\n<p>Two</p>"],
	["typed-paragraphs", "<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>", "typed"],
	[
		"embeds",
		'<p><iframe title="A talk" src="//www.youtube.com/embed/abcdefghijk?rel=0" width="560" height="315"></iframe></p>',
		'<figure class="embed"><details><summary>▶ A talk</summary><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk" title="A talk" width="560" height="315" loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe></details><figcaption><a href="https://www.youtube.com/watch?v=abcdefghijk">youtube.com/watch?v=abcdefghijk</a></figcaption></figure>',
	],
	[
		"embeds",
		'<iframe src="https://maps.example/x"></iframe>',
		'<figure class="embed"><a href="https://maps.example/x">maps.example/x</a></figure>',
	],
	[
		"embeds",
		'<object><param name="movie" value="http://www.youtube.com/v/abcdefghijk&amp;fs=1"></object>',
		'<figure class="embed"><details><summary>▶ YouTube</summary><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk" title="YouTube" loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe></details><figcaption><a href="https://www.youtube.com/watch?v=abcdefghijk">youtube.com/watch?v=abcdefghijk</a></figcaption></figure>',
	],
	["unsafe-elements", "<p>a<script>b</script>c</p>", "<p>ac</p>"],
	["share-bars", '<p>a</p><div class="feedflare x"><a href="#">Share</a></div>', "<p>a</p>"],
	[
		"styled-text",
		'<p><span style="font-weight: bold; color: red">a</span> <span style="color:red">b</span></p>',
		"<p><strong>a</strong> b</p>",
	],
	["obsolete-elements", "<p><tt>a</tt> <strike>b</strike></p>", "<p><code>a</code> <s>b</s></p>"],
	["unknown-elements", '<p class="MsoNormal">a<o:p>b</o:p> <font face="x">c</font></p>', "<p>ab c</p>"],
	[
		"lazy-images",
		'<p><img src="https://a.example/blank.gif" data-src="https://a.example/b.png" alt="B"></p>',
		'<p><img src="https://a.example/b.png" alt="B" /></p>',
	],
	["trackers", '<p>a<img src="http://feeds.feedburner.com/~r/x/~4/y" height="1" width="1"/></p>', "<p>a</p>"],
	[
		"smilies",
		'<p>a <img class="wp-smiley" src="https://a.example/icon_smile.gif" alt=":)" /></p>',
		"<p>a :)</p>",
	],
	["lost-sources", '<p><img alt="The chart"> a</p>', "<p>The chart a</p>"],
	["bare-spans", "<p><span>a</span> <a>b</a></p>", "<p>a b</p>"],
	[
		"more-links",
		'<p>a<span id="more-12"></span> <a class="more-link" href="https://a.example/#more-12">Continue</a></p>',
		"<p>a </p>",
	],
	[
		"attributes",
		'<p style="x" align="center" onclick="y" class="intro"><a href="https://a.example/" target="_blank" rel="noopener author">a</a></p>',
		'<p><a href="https://a.example/" rel="author">a</a></p>',
	],
	[
		"attributes",
		'<p id="x"><a href="#x">a</a><a href="#fn-1">1</a></p>',
		'<p id="content-x"><a href="#content-x">a</a><a href="#fn-1">1</a></p>',
	],
	["structure", "<p>a<table><tr><td>b</table>", "<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>"],
	["structure", "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->", "<p>a</p>"],
	["space-runs", "<p>a&nbsp; &nbsp;b 5&nbsp;%</p>", "<p>a b 5\u00a0%</p>"],
	["double-breaks", "<p>a<br><br />b<br>c</p>", "<p>a</p><p>b<br />c</p>"],
	["edges", "<p><br>a&nbsp;</p>", "<p>a</p>"],
	["empty-paragraphs", "<p>a</p><p></p>", "<p>a</p>"],
	["spacers", "<p>a</p><p><code><br/></code></p><p>&nbsp;</p>", "<p>a</p>"],
	["empty-formatting", "<p>a<strong> </strong>b<em></em></p>", "<p>a b</p>"],
	[
		"appeared-first",
		'<p>a</p><p>The post <a href="https://a.example/">X</a> appeared first on <a href="https://a.example/">Y</a>.</p>',
		"<p>a</p>",
	],
	["more-words", "<p>a b (more…)</p>", "<p>a b</p>"],
	[
		"bold-headings",
		`<p><strong>First</strong></p><p>${"word ".repeat(20)}</p><p><b>Second</b></p><p>${"word ".repeat(20)}</p>`,
		`<h2>First</h2><p>${"word ".repeat(20)}</p><h2>Second</h2><p>${"word ".repeat(20)}</p>`,
	],
	[
		"bold-headings",
		`<p><strong>Only one</strong></p><p>${"word ".repeat(20)}</p>`,
		`<p><strong>Only one</strong></p><p>${"word ".repeat(20)}</p>`,
	],
];

describe.each(cases)("%s", (rule, before, after, typed) => {
	test(before.slice(0, 70), () => {
		const changes: Change[] = [];
		expect(cleanHtml(before, { typed: typed === "typed" }, changes).html).toBe(after);
		if (before !== after && !before.includes("<!--"))
			expect(changes.map((change) => change.rule)).toContain(rule);
	});
});

test("links in comments are not vouched for", () => {
	const html = '<p><a href="https://a.example/" rel="external nofollow">a</a> <a href="#x">b</a></p>';
	expect(cleanHtml(html, { comment: true }).html).toBe(
		'<p><a href="https://a.example/" rel="external nofollow ugc">a</a> <a href="#x">b</a></p>',
	);
});

test("a body that lost the link to its rest is known to be cut", () => {
	expect(cleanHtml('<p>a <a class="more-link" href="/x">More</a></p>').cut).toBe(true);
	expect(cleanHtml("<p>a b (more…)</p>").cut).toBe(true);
	expect(cleanHtml('<p>a <span id="more-12"></span>b</p>').cut).toBe(false);
});

test("every rule has a case", () => {
	const tested = new Set(cases.map(([rule]) => rule));
	expect(cleaningRules.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
});

test("what a report's reader makes survives", () => {
	const report =
		'<section class="chapter"><h2 id="a-chapter">A chapter</h2><p>Text<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p><aside class="pullquote" aria-hidden="true"><p>Q</p></aside><figure class="table"><table><caption>T</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">b</th></tr></tbody></table></figure><section class="footnotes" role="doc-endnotes"><p class="footnote" id="fn-1"><a href="#fnref-1" role="doc-backlink">1</a> Note</p></section></section>';
	expect(cleanHtml(report, { ownIds: new Set(["a-chapter"]) }).html).toBe(report);
});

test("docs/cleaning.md holds the table of rules as the code has it", () => {
	const page = readFileSync(join(import.meta.dirname, "../../docs/cleaning.md"), "utf8");
	const table = cleaningRules.map(({ name, what, when }) => `| \`${name}\` | ${what} | ${when} |`).join("\n");
	expect(page).toContain(table);
});

import { cleanChanges, cleanHtml, parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dangers } from "./dangers.ts";

const tags =
	"p div span b strong em i a img br ul ol li dl dt dd table tr td th tbody thead caption h1 h2 h3 pre code blockquote figure figcaption iframe object embed script style svg math form button select option noscript template font center u sup details summary section ruby rt o:p video source x-y".split(
		" ",
	);
const attributes = [
	'href="https://a.example/b"',
	"href=javascript:alert(1)",
	'href="#x"',
	'id="x"',
	'class="alignleft embed more-link"',
	'style="font-weight:bold"',
	"onclick=x",
	'src="c.png"',
	'src="https://player.vimeo.com/video/1234567"',
	"width=300",
	'title="&quot;><b>"',
	'alt=""',
	"name=y",
	"lang=en",
];
const words = [
	"alpha",
	"beta ",
	" gamma",
	"&nbsp;",
	"\u00a0 ",
	"\n\n",
	"\n",
	"&lt;b&gt;",
	"<",
	"&",
	"[gallery]",
	"[caption]",
	"[/caption]",
	"[code]",
	"[/code]",
	"(more…)",
	"]]>",
	"-->",
	"<!--",
	"<![CDATA[",
	"é",
	"👍🏽",
	":)",
];

const piece = fc.oneof(
	fc.constantFrom(...words),
	fc
		.tuple(fc.constantFrom(...tags), fc.subarray(attributes, { maxLength: 3 }))
		.map(([tag, list]) => `<${[tag, ...list].join(" ")}>`),
	fc.constantFrom(...tags).map((tag) => `</${tag}>`),
);
const anyHtml = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("whatever the HTML: what comes out is safe, and comes out the same when cleaned again", () => {
	fc.assert(
		fc.property(anyHtml, (html) => {
			const once = cleanHtml(html);
			expect(dangers(once.html)).toEqual([]);
			const { html: again, text } = cleanHtml(once.html);
			expect({ html: again, text }).toEqual({ html: once.html, text: once.text });
		}),
		{ numRuns: 2000 },
	);
});

const typedPiece = fc.oneof(
	piece,
	fc.constantFrom(...words),
	fc.constantFrom(
		"\n",
		"\n\n",
		" word ",
		"<p>",
		"</p>",
		"<div>",
		"<blockquote>",
		"<li>",
		"<br />\n",
		"<!--more-->",
	),
);

test("what an author typed is made paragraphs of once: cleaned again, as typed or not, it stays as it is", () => {
	fc.assert(
		fc.property(fc.array(typedPiece, { maxLength: 25 }), (pieces) => {
			const once = cleanHtml(pieces.join(""), { typed: true }).html;
			expect(dangers(once)).toEqual([]);
			expect(cleanHtml(once).html).toBe(once);
			expect(cleanHtml(once, { typed: true }).html).toBe(once);
		}),
		{ numRuns: 2000 },
	);
});

test("an export's archive, cleaned and read again, is cleaned to the same", () => {
	const body =
		"One\ntwo\n\n[vimeo 1234567]\n\n<blockquote>Three\n\nfour</blockquote>\nfive\n<ul>\n<li>a</li>\n</ul>";
	const bytes = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>A</title><wp:wxr_version>1.2</wp:wxr_version><item><title>t</title><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;
	const archive = parse({ bytes, name: "export.xml" });
	expect(archive.posts[0]?.html).toContain("<p>One<br />two</p>\n<figure");
	expect(parse({ bytes: JSON.stringify(archive) }).posts).toEqual(archive.posts);
});

test("with a store of what was cleaned, the same comes out, and no body is cleaned twice", () => {
	const bytes = `<rss><channel>${Array.from({ length: 5 }, (_, at) => `<item><title>${at}</title><description>&lt;p onclick=x&gt;${`word${at} `.repeat(60)}&lt;script&gt;x&lt;/script&gt;</description></item>`).join("")}</channel></rss>`;
	const asked: string[] = [];
	class Store extends Map<string, { html: string; text: string; cut: boolean }> {
		override get(name: string) {
			if (this.has(name)) asked.push(name);
			return super.get(name);
		}
	}
	const cleaned = new Store();
	const plain = JSON.stringify(parse({ bytes }));
	expect(JSON.stringify(parse({ bytes }, { cleaned }))).toBe(plain);
	expect([cleaned.size, asked.length]).toEqual([5, 0]);
	expect(JSON.stringify(parse({ bytes }, { cleaned }))).toBe(plain);
	expect([cleaned.size, asked.length]).toEqual([5, 5]);
	expect(() => parse([], { cleaned: {} as never })).toThrow("cleaned");
});

const harmless =
	"p div span b strong em i a ul ol li dl dt dd table tr td th tbody thead caption h1 h2 h3 pre code blockquote figure figcaption font center u sub details summary section o:p x-y br hr".split(
		" ",
	);
const wordsInTags = fc
	.array(
		fc.oneof(
			fc.constant("WORD"),
			fc.constantFrom("&nbsp;", "\n\n", "\n", " "),
			fc.constantFrom(...harmless).map((tag) => `<${tag}>`),
			fc.constantFrom(...harmless).map((tag) => `</${tag}>`),
		),
		{ maxLength: 40 },
	)
	.map((pieces) => pieces.map((piece, index) => (piece === "WORD" ? ` word${index}. ` : piece)).join(""));

test("the words survive whatever is tidied around them, typed or not", () => {
	const words = (text: string): string[] => (text.match(/word[0-9]+\./g) ?? []).sort();
	fc.assert(
		fc.property(wordsInTags, fc.boolean(), (html, typed) => {
			expect(words(cleanHtml(html, { typed }).text)).toEqual(words(html));
		}),
		{ numRuns: 1000 },
	);
});

test("what differs in the words of a post is in the hands of a rule that `cleanChanges` names", () => {
	const words = (text: string): string => text.replace(/\s+/g, "");
	const escaped = (html: string): string => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	const printable = anyHtml.filter((html) => !/[\0]/.test(html));
	fc.assert(
		fc.property(printable, (html) => {
			const bytes = `<rss><channel><item><title>T</title><description>${escaped(html)}</description></item></channel></rss>`;
			const raw = parse({ bytes }, { raw: true });
			const [before, after] = [raw, parse({ bytes })].map(({ posts }) => words(posts[0]?.text ?? ""));
			if (before !== after) expect(cleanChanges(raw)).not.toEqual([]);
		}),
		{ numRuns: 300 },
	);
});

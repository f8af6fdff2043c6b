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
			expect(cleanHtml(once.html)).toEqual(once);
		}),
		{ numRuns: 2000 },
	);
});

void cleanChanges;
void parse;

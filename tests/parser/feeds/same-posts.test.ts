import { parse } from "blog-archive-parser";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Pieces of text: such as feeds hold, and seldom such as they should not. */
const piece = fc.oneof(
	{
		weight: 20,
		arbitrary: fc.constantFrom(
			"word",
			" ",
			"\n\t",
			"\r\n",
			"&amp;",
			"&#8217;",
			"&#x2013;",
			"é’日",
			"\u00a0",
			"]]",
			">",
			"https://blog.example/2013/06/post/",
			"<![CDATA[<p>One &amp; <a href='/two'>two</a></p>]]>",
			"<![CDATA[[&#8230;]]]>",
			"Mon, 03 Jun 2013 10:17:44 +0000",
			"42",
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			"&",
			"&nope;",
			"&hellip;",
			"<br>",
			"<!-- c -->",
			"\u0007",
			"\u0085",
			"<![CDATA[",
		),
	},
);

const name = fc.constantFrom(
	"title",
	"link",
	"guid",
	"pubDate",
	"category",
	"description",
	"content:encoded",
	"dc:creator",
	"slash:comments",
	"wfw:commentRss",
	"media:group",
	"x:unbound",
	"Title",
);

const attributes = fc.constantFrom(
	"",
	"",
	' isPermaLink="false"',
	' domain="tag"',
	" url='https://blog.example/a.mp3' type=\"audio/mpeg\"",
	' xml:base="/base/"',
	' xmlns:x="http://purl.org/dc/elements/1.1/"',
);

const { element } = fc.letrec<{ element: string }>((tie) => ({
	element: fc
		.record({
			name,
			attributes,
			content: fc.array(
				fc.oneof({ maxDepth: 2 }, { weight: 6, arbitrary: piece }, { weight: 1, arbitrary: tie("element") }),
				{ maxLength: 4 },
			),
		})
		.map(({ name, attributes, content }) => `<${name}${attributes}>${content.join("")}</${name}>`),
}));

const items = fc.array(fc.array(element, { maxLength: 10 }), { minLength: 1, maxLength: 5 });

const change = fc.record({
	at: fc.nat(),
	length: fc.nat({ max: 5 }),
	scrap: fc.constantFrom("", "<", ">", "&", '"', "/", "</", "\0", "<b>", "]]>", "</item>", "é"),
});

/** An attribute that the hand path reads, and one of the same length that it leaves to mending and fast-xml-parser. */
const [byHand, byLibrary] = ['mark="aaaaa"', 'mark="&amp;"'];

const feed = (written: readonly (readonly string[])[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Generated</title><link>https://blog.example/</link>
${written.map((elements) => `<item ${byHand}>\n${elements.join("\n")}\n</item>`).join("\n")}
</channel></rss>`;

/** All that is said of a document, but for its id, which is made of its bytes. */
function read(document: string): string {
	const archive = parse({ bytes: document, name: "feed.xml" }, { raw: true });
	return JSON.stringify(archive).replaceAll(archive.captures[0]?.id ?? "", "feed");
}

test("items read by hand give the same posts and diagnostics as by mending and fast-xml-parser", () => {
	let compared = 0;
	fc.assert(
		fc.property(items, fc.option(change), (written, changed) => {
			let document = feed(written);
			if (changed !== null) {
				const first = document.indexOf("<item") + 6 + byHand.length;
				const at = first + (changed.at % (document.length - first));
				document = document.slice(0, at) + changed.scrap + document.slice(at + changed.length);
			}
			const given = read(document);
			// A start tag that has become text shows its attribute.
			if (given.includes("aaaaa")) return;
			compared++;
			expect(read(document.replaceAll(byHand, byLibrary))).toBe(given);
		}),
		{ numRuns: 150 },
	);
	expect(compared).toBeGreaterThan(120);
});

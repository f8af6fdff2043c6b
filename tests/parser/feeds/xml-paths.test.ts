import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyContext } from "../../../packages/parser/dist/xml/context.js";
import { type Element, isElement } from "../../../packages/parser/dist/xml/element.js";
import { parseGeneral } from "../../../packages/parser/dist/xml/general.js";
import { parseSimple } from "../../../packages/parser/dist/xml/simple.js";

/** A tree without the places of its elements, which the two ways know with different exactness at the ends. */
type Bare = string | { name: string; tag: string; attributes: object; cdata: boolean; children: Bare[] };

const bare = (nodes: readonly (Element | string)[]): Bare[] =>
	nodes.map((node) => {
		if (!isElement(node)) return node;
		const { name, tag, attributes, cdata, children } = node;
		return { name, tag, attributes: { ...attributes }, cdata, children: bare(children) };
	});

const usual = fc.constantFrom(
	"a",
	" ",
	"\r\n",
	"&amp;",
	"&#8217;",
	"&hellip;",
	"é’",
	"]]>",
	"<![CDATA[<p>&amp;</p>]]>",
	"\t",
	">",
);
const text = fc.oneof(
	{ weight: 15, arbitrary: usual },
	{ weight: 1, arbitrary: fc.constantFrom("&", "&bogus;", "<br>") },
);
const name = fc.constantFrom(
	"title",
	"dc:creator",
	"x:y",
	"LINK",
	"a.b-c",
	"__proto__",
	"_proto__",
	"constructor",
);
const attribute = fc.constantFrom(
	"",
	' a="1"',
	" b='2 > 1'",
	' xmlns:x="http://x.example/"',
	' xml:base="/"',
	' c="&amp;"',
	' _proto__="1" constructor="2"',
);

const { element } = fc.letrec<{ element: string }>((tie) => ({
	element: fc
		.record({
			name,
			attribute,
			content: fc.array(fc.oneof({ maxDepth: 3 }, text, tie("element")), { maxLength: 5 }),
		})
		.map(({ name, attribute, content }) => `<${name}${attribute}>${content.join("")}</${name}>`),
}));

const change = fc.record({
	at: fc.nat(),
	length: fc.nat({ max: 5 }),
	scrap: fc.constantFrom("", "<", ">", "&", '"', "/", "</", "\0", "<b>", "]]>"),
});

test("what the hand path reads, mending and fast-xml-parser read the same", () => {
	let read = 0;
	fc.assert(
		fc.property(
			fc.array(element, { minLength: 1, maxLength: 4 }),
			fc.array(change, { maxLength: 1 }),
			(elements, changes) => {
				let xml = elements.join("\n");
				for (const { at, length, scrap } of changes) {
					const start = at % (xml.length + 1);
					xml = xml.slice(0, start) + scrap + xml.slice(start + length);
				}
				const simple = parseSimple(xml, emptyContext());
				if (simple === null) return;
				read++;
				expect(bare(simple)).toEqual(bare(parseGeneral(xml, emptyContext())));
			},
		),
		{ numRuns: 1500 },
	);
	expect(read).toBeGreaterThan(150);
});

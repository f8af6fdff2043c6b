import { headings } from "../../html/elements.ts";
import type { ElementNode, HtmlNode } from "../../html/tree.ts";
import type { ElementRule } from "../rule.ts";

const invisibleInside = new Set(
	"b big br code em font i p s small span strong sub sup u del ins mark abbr cite".split(" "),
);

/** Whether nobody would see anything of it: white space (also non-breaking), breaks, formatting of nothing. */
export function isInvisible(node: HtmlNode): boolean {
	if (node.type === "text") return !/[^\s\u200b\u2060]/.test(node.text);
	if (node.attributes.id !== undefined) return false;
	if (node.name === "a") return node.attributes.name === undefined && node.children.every(isInvisible);
	return invisibleInside.has(node.name) && node.children.every(isInvisible);
}

const allInvisible = (one: ElementNode): boolean => one.children.every(isInvisible);

export const emptinessRules: readonly ElementRule[] = [
	{
		name: "empty-paragraphs",
		what: "Paragraphs, headings and lists with nothing in them go.",
		when: "they have no content at all",
		on: "leave",
		elements: ["p", "div", "ul", "ol", "dl", "li", "blockquote", "pre", "section", ...headings],
		apply: (one) => (one.children.length === 0 && one.attributes.id === undefined ? [] : undefined),
	},
	{
		name: "spacers",
		what: "Paragraphs that only make room go: `<p>&nbsp;</p>`, `<p><br></p>`, `<p><code><br></code></p>`.",
		when: "they hold nothing but white space, breaks and formatting of these",
		on: "leave",
		elements: ["p", "div", "pre", "blockquote", "li", "ul", "ol", "dl", "section", ...headings],
		apply: (one) => (allInvisible(one) && one.attributes.id === undefined ? [] : undefined),
	},
	{
		name: "empty-formatting",
		what: "Formatting and links around nothing go; a space in them stays.",
		when: "they hold nothing but white space",
		on: "leave",
		elements: [
			"a",
			"abbr",
			"b",
			"cite",
			"code",
			"em",
			"font",
			"i",
			"mark",
			"s",
			"small",
			"span",
			"strong",
			"sub",
			"sup",
			"u",
		],
		apply: (one) => (isInvisible(one) ? one.children : undefined),
	},
];

import { headings } from "../../html/elements.ts";
import { type ElementNode, element, type HtmlNode, textNode } from "../../html/tree.ts";
import type { ElementRule } from "../rule.ts";
import { isInvisible } from "./emptiness.ts";

const isBreak = (node: HtmlNode | undefined): boolean =>
	node?.type === "element" && node.name === "br" && node.attributes.id === undefined;
const isRoom = (node: HtmlNode | undefined): boolean =>
	node !== undefined && (isBreak(node) || (node.type === "text" && isInvisible(node)));

/** Cuts breaks and non-breaking spaces off both ends; ordinary white space is left to the browser. */
function trimEdges(one: ElementNode): void {
	const { children } = one;
	let start = 0;
	let end = children.length;
	while (start < end && isRoom(children[start])) start++;
	while (end > start && isRoom(children[end - 1])) end--;
	const isSpaced = (nodes: readonly HtmlNode[]): boolean =>
		nodes.some((node) => isBreak(node) || (node.type === "text" && node.text.includes("\u00a0")));
	if (isSpaced(children.slice(end))) children.length = end;
	if (isSpaced(children.slice(0, start))) children.splice(0, start);
	const first = children[0];
	if (first?.type === "text" && /^[ \u00a0]*\u00a0/.test(first.text))
		children[0] = textNode(first.text.replace(/^[ \u00a0]+/, ""));
	const last = children.at(-1);
	if (last?.type === "text" && last.text.endsWith("\u00a0")) {
		let length = last.text.length;
		while (length > 0 && (last.text[length - 1] === "\u00a0" || last.text[length - 1] === " ")) length--;
		children[children.length - 1] = textNode(last.text.slice(0, length));
	}
}

/** Parts inline content at two or more breaks in a row. */
export function splitAtBreaks(nodes: readonly HtmlNode[]): HtmlNode[][] {
	const parts: HtmlNode[][] = [[]];
	for (let i = 0; i < nodes.length; i++) {
		let end = i;
		let breaks = 0;
		while (isRoom(nodes[end])) {
			if (isBreak(nodes[end])) breaks++;
			end++;
		}
		if (breaks > 1) {
			parts.push([]);
			i = end - 1;
		} else parts.at(-1)?.push(nodes[i] as HtmlNode);
	}
	return parts.filter((part) => !part.every(isInvisible));
}

export const edgeRules: readonly ElementRule[] = [
	{
		name: "double-breaks",
		what: "Two or more line breaks in a row part paragraphs.",
		when: "inside a `<p>`",
		on: "leave",
		elements: ["p"],
		apply(one) {
			if (!one.children.some(isBreak)) return;
			const [first, ...rest] = splitAtBreaks(one.children);
			if (first === undefined || rest.length === 0) return;
			const paragraphs = [element("p", one.attributes, first), ...rest.map((part) => element("p", {}, part))];
			for (const paragraph of paragraphs) trimEdges(paragraph);
			return paragraphs;
		},
	},
	{
		name: "edges",
		what: "Line breaks and non-breaking spaces at the ends of a block go.",
		when: "in paragraphs, headings, list items and cells",
		on: "leave",
		elements: ["p", "li", "td", "th", "dd", "dt", "figcaption", "blockquote", ...headings],
		apply(one) {
			if (one.children.length > 0) trimEdges(one);
		},
	},
];

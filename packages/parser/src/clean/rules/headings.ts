import { headings } from "../../html/elements.ts";
import { nodesToText } from "../../html/text.ts";
import type { ElementNode, HtmlNode } from "../../html/tree.ts";
import type { BodyRule } from "../rule.ts";
import { isInvisible } from "./emptiness.ts";

const bold = new Set(["b", "strong"]);
const longestHeading = 80;

/** A paragraph that is one short bold line, with nothing that a heading would not have. */
function boldLine(node: HtmlNode): ElementNode | null {
	if (node.type === "text" || node.name !== "p" || Object.keys(node.attributes).length > 0) return null;
	const [only, ...others] = node.children.filter((child) => !isInvisible(child));
	if (only?.type !== "element" || !bold.has(only.name) || others.length > 0) return null;
	if (only.children.some((child) => child.type === "element" && !["em", "i"].includes(child.name)))
		return null;
	const text = nodesToText([only]);
	const isTitle =
		text.length <= longestHeading && /^[\p{Lu}\p{N}“‘"']/u.test(text) && /[\p{L}\p{N}?!’”"')]$/u.test(text);
	return isTitle ? only : null;
}

const isProse = (node: HtmlNode | undefined): boolean =>
	node?.type === "element" &&
	["p", "ul", "ol", "blockquote"].includes(node.name) &&
	boldLine(node) === null &&
	nodesToText([node]).length > longestHeading;

export const headingRules: readonly BodyRule[] = [
	{
		name: "bold-headings",
		what: "Paragraphs that are one short bold line become headings.",
		when: "the body has no heading, and at least two such lines, each followed by prose, not one of them last or in a row",
		on: "body-leave",
		apply({ root }) {
			const visible = root.children.filter((child) => !isInvisible(child));
			if (visible.some((child) => child.type === "element" && headings.has(child.name))) return;
			const lines = visible.flatMap((child, index) => {
				const inner = boldLine(child);
				return inner === null ? [] : [{ line: child as ElementNode, inner, next: visible[index + 1] }];
			});
			if (lines.length < 2 || !lines.every(({ next }) => isProse(next))) return;
			for (const { line, inner } of lines) {
				line.name = "h2";
				line.children = inner.children;
			}
		},
	},
];

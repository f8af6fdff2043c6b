import { blockElements } from "../../html/elements.ts";
import { appendNode, type ElementNode, element, type HtmlNode, textNode } from "../../html/tree.ts";
import type { BodyRule } from "../rule.ts";
import { isInvisible } from "./emptiness.ts";

/** Elements whose text is taken as it stands. */
const verbatim = new Set([
	"pre",
	"code",
	"script",
	"style",
	"textarea",
	"xmp",
	"listing",
	"svg",
	"math",
	"object",
]);
/** Elements whose own text means nothing: white space between their parts. */
const structural = new Set([
	"ul",
	"ol",
	"dl",
	"table",
	"thead",
	"tbody",
	"tfoot",
	"tr",
	"colgroup",
	"select",
]);
/** Elements in which even a lone line is a paragraph, as WordPress has it. */
const wraps = new Set(["#fragment", "blockquote"]);

/** Whether it parts what its author typed before and after it, as a paragraph does. */
export const isBlock = (node: HtmlNode): boolean =>
	node.type === "element" &&
	(blockElements.has(node.name) ||
		(verbatim.has(node.name) && node.name !== "code") ||
		node.name === "iframe");

/** Every line feed within a paragraph is a break, unless one stands there already. */
function breakLines(nodes: readonly HtmlNode[]): HtmlNode[] {
	const result: HtmlNode[] = [];
	for (const node of nodes) {
		if (node.type === "element") {
			if (!verbatim.has(node.name)) node.children = breakLines(node.children);
			result.push(node);
			continue;
		}
		const lines = node.text.split(/\r?\n|\r/);
		lines.forEach((line, index) => {
			const last = result.at(-1);
			const afterBreak = last?.type === "element" && last.name === "br";
			if (index > 0 && !afterBreak) result.push(element("br"));
			if (line !== "") result.push(textNode(line));
		});
	}
	return result;
}

/** Parts inline content at blank lines. */
function splitAtBlankLines(nodes: readonly HtmlNode[]): HtmlNode[][] {
	const parts: HtmlNode[][] = [[]];
	for (const node of nodes) {
		if (node.type === "element") {
			parts.at(-1)?.push(node);
			continue;
		}
		node.text
			.replace(/\r\n?/g, "\n")
			.split(/\n[ \t\f]*\n/)
			.forEach((text, index) => {
				if (index > 0) parts.push([]);
				if (text !== "") parts.at(-1)?.push(textNode(text));
			});
	}
	return parts.filter((part) => !part.every(isBlankText));
}

const isBlankText = (node: HtmlNode): boolean => node.type === "text" && node.text.trim() === "";

function trimLines(nodes: readonly HtmlNode[]): HtmlNode[] {
	const trimmed = [...nodes];
	const first = trimmed[0];
	if (first?.type === "text") trimmed[0] = textNode(first.text.trimStart());
	const last = trimmed.at(-1);
	if (last?.type === "text") trimmed[trimmed.length - 1] = textNode(last.text.trimEnd());
	return trimmed;
}

/** Makes the paragraphs and breaks of one element that its author typed as lines. */
function makeParagraphs(container: ElementNode): void {
	const result: HtmlNode[] = [];
	let run: HtmlNode[] = [];
	const flush = (): void => {
		const parts = splitAtBlankLines(run);
		const wrap = parts.length > 1 || (wraps.has(container.name) && !run.every(isInvisible));
		for (const part of parts) {
			const lines = breakLines(trimLines(part));
			if (wrap) result.push(element("p", {}, lines), textNode("\n"));
			else for (const line of lines) result.push(line);
		}
		run = [];
	};
	for (const child of container.children) {
		if (isBlock(child)) {
			flush();
			result.push(child, textNode("\n"));
			if (child.type === "element") visit(child);
		} else run.push(child);
	}
	flush();
	if (result.at(-1)?.type === "text" && isBlankText(result.at(-1) as HtmlNode)) result.pop();
	container.children = result;
}

function visit(one: ElementNode): void {
	if (verbatim.has(one.name) || one.attributes.class === "embed") return;
	if (structural.has(one.name)) {
		for (const child of one.children) if (child.type === "element") visit(child);
	} else if (one.name === "p") one.children = breakLines(trimLines(one.children));
	else makeParagraphs(one);
}

/**
 * Leaves one line end behind each block, and no other white space beside blocks or at the ends of what holds them, so that the
 * same comes out when paragraphs are made of it again.
 */
export function settleLines(container: ElementNode): void {
	if (verbatim.has(container.name) || container.attributes.class === "embed") return;
	const isStructural = structural.has(container.name);
	for (const child of container.children)
		if (child.type === "element" && (isStructural || isBlock(child))) settleLines(child);
	if (isStructural) return;
	const isEdge = (node: HtmlNode | undefined): boolean => node === undefined || isBlock(node);
	const joined: HtmlNode[] = [];
	for (const child of container.children) appendNode(joined, child);
	const kept = joined.flatMap((child, index): HtmlNode[] => {
		if (child.type === "element") return [child];
		const line = child.text.replace(/[ \t\f]*[\r\n]\s*/g, " ");
		const start = isEdge(joined[index - 1]) ? line.trimStart() : line;
		const text = isEdge(joined[index + 1]) ? start.trimEnd() : start;
		return text === "" ? [] : [textNode(text)];
	});
	container.children = kept.flatMap((child, index) =>
		isBlock(child) && index < kept.length - 1 ? [child, textNode("\n")] : [child],
	);
}

const blankLineBetweenText = /\S[ \t]*\r?\n[ \t]*\r?\n\s{0,1000}\S/;

/** Text at the top with blank lines between, and neither paragraphs nor breaks anywhere: nobody's HTML looks so. */
export function looksTyped({ children }: ElementNode): boolean {
	const textOf = (node: HtmlNode): string =>
		node.type === "text" ? node.text : node.children.map(textOf).join("");
	const text = children.map(textOf).join("");
	const hasMarks = (node: HtmlNode): boolean =>
		node.type === "element" && (node.name === "p" || node.name === "br" || node.children.some(hasMarks));
	return (
		text.includes("\n") &&
		blankLineBetweenText.test(text) &&
		!children.some(hasMarks) &&
		!children.some(isBlock)
	);
}

export const typedRules: readonly BodyRule[] = [
	{
		name: "typed-paragraphs",
		what: "Blank lines part paragraphs and line ends become breaks, as WordPress does on display (`wpautop`).",
		when: "the body comes from an export, or is text with blank lines and without any paragraph, block or break",
		on: "body-enter",
		apply(body) {
			if (body.typed || looksTyped(body.root)) makeParagraphs(body.root);
		},
	},
];

import { voidElements } from "./elements.ts";
import type { ElementNode, HtmlNode } from "./tree.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeOne = (character: string): string => escapes[character] as string;

function openTag(element: ElementNode): string {
	let tag = `<${element.name}`;
	for (const name in element.attributes) {
		const value = element.attributes[name] as string;
		tag += value === "" && name !== "alt" ? ` ${name}` : ` ${name}="${value.replace(/[&<>"]/g, escapeOne)}"`;
	}
	return tag;
}

/** Writes nodes as HTML in one fixed spelling: the same tree gives the same bytes, and reading them gives the tree. */
export function serialize(nodes: readonly HtmlNode[]): string {
	let html = "";
	for (const node of nodes) {
		if (node.type === "text") html += node.text.replace(/[&<>]/g, escapeOne);
		else if (voidElements.has(node.name)) html += `${openTag(node)} />`;
		else html += `${openTag(node)}>${serialize(node.children)}</${node.name}>`;
	}
	return html;
}

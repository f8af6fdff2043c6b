import { element, type HtmlNode, textNode } from "../../html/tree.ts";

const address = /(?<![\w.+%-])([\w.+%-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})\b/gi;

/** Text in which programs that gather e-mail addresses find none, and people all. */
export function obscuredText(text: string): string {
	return text.includes("@") ? text.replace(address, "$1 [at] $2") : text;
}

const isMailto = (node: HtmlNode): boolean =>
	node.type === "element" && node.name === "a" && /^mailto:/i.test(node.attributes.href ?? "");

/** Nodes without e-mail addresses in their text, and without links to such. */
export function obscured(nodes: readonly HtmlNode[]): HtmlNode[] {
	return nodes.flatMap((node): HtmlNode[] => {
		if (node.type === "text") return [textNode(obscuredText(node.text))];
		const children = obscured(node.children);
		return isMailto(node) ? children : [element(node.name, node.attributes, children)];
	});
}

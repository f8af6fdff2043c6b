import { escapeHtml } from "../html/escape.ts";
import { htmlToText } from "../html/text.ts";
import { type Element, textOf } from "../xml/element.ts";

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** The HTML in an element: its text is HTML, or HTML stands naked in it. */
export function htmlIn(element: Element): string {
	const { children } = element;
	if (children.length === 1 && typeof children[0] === "string") return children[0];
	if (children.every((child) => typeof child === "string")) return children.join("");
	return markupOf(element);
}

/** The elements and text in an element as HTML; their namespace prefixes are dropped. */
export function markupOf(element: Element): string {
	let html = "";
	for (const child of element.children)
		html += typeof child === "string" ? escapeText(child) : outerMarkup(child);
	return html;
}

function outerMarkup(element: Element): string {
	let attributes = "";
	for (const [name, value] of Object.entries(element.attributes))
		if (name !== "xml:space") attributes += ` ${name === "xml:lang" ? "lang" : name}="${escapeHtml(value)}"`;
	const { tag } = element;
	if (element.children.length === 0 && empty.has(tag.toLowerCase())) return `<${tag}${attributes}>`;
	return `<${tag}${attributes}>${markupOf(element)}</${tag}>`;
}

function escapeText(text: string): string {
	return text.replace(/[&<>]/g, (character) => escapeHtml(character));
}

const pairedTag = /<([a-z][a-z0-9]*)\b[^<>]*>[^<]*<\/\1>/i;
const emptyTag = /<(?:br|hr|img|wbr)\b[^<>]*>/i;
const reference = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** Plain text of an element that may hold text or HTML. Decoded once: what was decoded with the XML is HTML only if it has tags. */
export function plainTextIn(element: Element): string {
	const text = textOf(element);
	if (!text.includes("<") && !(element.cdata && text.includes("&"))) return fold(text);
	return element.cdata || pairedTag.test(text) || emptyTag.test(text) ? plainText(text) : fold(text);
}

/** Plain text of what is text or HTML; `<` and `&` stand for themselves where they make no tag or reference. */
export function plainText(text: string): string {
	if (pairedTag.test(text) || emptyTag.test(text)) return fold(htmlToText(text));
	return fold(reference.test(text) ? htmlToText(escapeText(text).replaceAll("&amp;", "&")) : text);
}

/** White space that folding changes. */
const foldable = /[^\S ]| {2}|^ | $/;

function fold(text: string): string {
	return foldable.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

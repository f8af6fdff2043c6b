import { Buffer, isUtf8 } from "node:buffer";
import { escapeHtml } from "../html/escape.ts";
import { htmlToText } from "../html/text.ts";
import { controlCharacter } from "../xml/control-characters.ts";
import { attribute, childNamed, type Element, isElement, textOf } from "../xml/element.ts";
import { htmlIn, markupOf, plainTextIn } from "./markup.ts";

/** How the content of one of Atom's text constructs is written. */
type Kind = "text" | "html" | "xhtml" | "base64" | "unstated";

function kindOf(element: Element): Kind {
	const type = attribute(element, "type")?.trim().toLowerCase() ?? "";
	const mode = attribute(element, "mode")?.trim().toLowerCase();
	const hasMarkup = element.children.some(isElement);
	if (mode === "base64") return "base64";
	if (type === "xhtml" || (type === "application/xhtml+xml" && hasMarkup)) return "xhtml";
	if (type === "html" || type === "text/html" || (mode === "escaped" && type !== "text/plain"))
		return hasMarkup ? "xhtml" : "html";
	if (hasMarkup) return "xhtml";
	if (type === "text" || type === "plain" || type === "text/plain") return "text";
	if (type === "application/xhtml+xml") return "html";
	return type.includes("/") && !type.startsWith("text/") && !/xml$/.test(type) ? "base64" : "unstated";
}

/** The HTML of a text construct or of `atom:content`. */
export function htmlInConstruct(element: Element): string {
	switch (kindOf(element)) {
		case "text":
			return textAsHtml(textOf(element));
		case "html":
			return textOf(element);
		case "xhtml":
			return markupOf(childNamed(element, "xhtml:div") ?? element);
		case "base64":
			return fromBase64(textOf(element), attribute(element, "type"));
		case "unstated":
			// Atom says that it is text then; where it has tags, its writer did not mean so.
			return /<[a-z][^<>]*>/i.test(textOf(element)) ? htmlIn(element) : textAsHtml(textOf(element));
	}
}

/** The same as plain text, on one line. */
export function plainTextInConstruct(element: Element): string {
	const kind = kindOf(element);
	if (kind === "unstated") return plainTextIn(element);
	if (kind === "text") return textOf(element).replace(/\s+/g, " ").trim();
	return htmlToText(htmlInConstruct(element)).replace(/\s+/g, " ").trim();
}

export function textAsHtml(text: string): string {
	const paragraphs = text.trim().split(/\n[ \t]*\n\s*/);
	if (text.trim() === "") return "";
	return paragraphs
		.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>\n")}</p>`)
		.join("\n");
}

/** Text in base64 is read; anything else in it is a file and no body. */
function fromBase64(text: string, type: string | null): string {
	const isText = type === null || /^(?:text|html|xhtml)|\bx?html\b|\bxml\b/i.test(type);
	if (!isText && type?.trim().toLowerCase() !== "application/octet-stream") return "";
	const bytes = Buffer.from(text.replace(/\s+/g, ""), "base64");
	const decoded = new TextDecoder().decode(bytes);
	if (!isText && (!isUtf8(bytes) || controlCharacter.test(decoded))) return "";
	return /text\/plain/i.test(type ?? "") ? textAsHtml(decoded) : decoded;
}

/** What XML 1.0 cannot hold, and what no text means: C0 and C1 controls. */
const unwritable =
	/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffc\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu;

/** What has to be looked at sign by sign: pairs of surrogates among it, of which most texts have none. */
const doubtful = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]/;

/** Text without what XML cannot hold; what got lost in decoding becomes a question mark. */
export function writable(text: string): string {
	if (!doubtful.test(text)) return text;
	return text.replace(/[\ud800-\udfff\ufffd]/gu, "?").replace(unwritable, "");
}

const references: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"\t": "&#x9;",
	"\n": "&#xA;",
	"\r": "&#xD;",
};

export function escapeText(text: string): string {
	return writable(text).replace(/[&<>\r]/g, (character) => references[character] as string);
}

function escapeAttribute(value: string): string {
	return writable(value).replace(/[&<>"\t\n\r]/g, (character) => references[character] as string);
}

/** Escapes plain text so that readers which take it for HTML show it rightly too (the RSS profile's advice). */
export function escapePlain(text: string): string {
	return writable(text).replace(
		/[&<>\r]/g,
		(character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
	);
}

export type Attributes = Record<string, string | number | null | undefined>;

function startTag(name: string, attributes: Attributes): string {
	let tag = `<${name}`;
	for (const attribute of Object.keys(attributes)) {
		const value = attributes[attribute];
		if (value !== null && value !== undefined) tag += ` ${attribute}="${escapeAttribute(String(value))}"`;
	}
	return tag;
}

/** An element of escaped text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
	return `${startTag(name, attributes)}>${escapeText(text)}</${name}>`;
}

/** An element of plain text, escaped as the RSS profile advises. */
export function plainElement(name: string, text: string, attributes: Attributes = {}): string {
	return `${startTag(name, attributes)}>${escapePlain(text)}</${name}>`;
}

/** An element of HTML, readable in the source. */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): string {
	const text = writable(html);
	if (text === "" || text.includes("]]>")) return textElement(name, text, attributes);
	return `${startTag(name, attributes)}><![CDATA[${text.replaceAll("\r", "")}]]></${name}>`;
}

export function emptyElement(name: string, attributes: Attributes = {}): string {
	return `${startTag(name, attributes)}/>`;
}

/** An element of elements, a line each. */
export function group(name: string, attributes: Attributes, children: readonly string[]): string[] {
	return [`${startTag(name, attributes)}>`, ...children.map((child) => `\t${child}`), `</${name}>`];
}

/** A document, with the address of its stylesheet where it has one. */
export function document(root: readonly string[], stylesheet?: string): string {
	const type = stylesheet && /\.xslt?$/i.test(stylesheet) ? "text/xsl" : "text/css";
	const instruction = stylesheet ? [`${startTag("?xml-stylesheet", { href: stylesheet, type })}?>`] : [];
	return `${['<?xml version="1.0" encoding="UTF-8"?>', ...instruction, ...root].join("\n")}\n`;
}

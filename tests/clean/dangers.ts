import { parseFragment } from "parse5";

interface Node {
	nodeName: string;
	namespaceURI?: string;
	attrs?: { name: string; value: string }[];
	childNodes?: Node[];
	content?: Node;
}

const forbidden = new Set(
	"script style object embed template noscript xmp form input button select option optgroup textarea label fieldset output datalist keygen isindex frame frameset applet base link meta title svg math plaintext noembed noframes listing portal slot dialog".split(
		" ",
	),
);

const addresses = new Set(
	"href src srcset cite poster action formaction data background xlink:href".split(" "),
);
const players =
	/^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com|w\.soundcloud\.com|www\.dailymotion\.com|archive\.org|embed\.ted\.com|open\.spotify\.com|www\.slideshare\.net)\//;

function isDangerous(address: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: what browsers skip in a scheme
	const seen = address.replace(/[\u0000-\u0020\u200b\u00a0\u00ad\ufeff]/g, "");
	if (/^data:image\/(?:png|gif|jpe?g|webp|avif|bmp)/i.test(seen)) return false;
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
	return scheme !== undefined && !["http", "https", "mailto", "tel", "ftp"].includes(scheme);
}

/** What is wrong with a piece of HTML that claims to be clean, as a second parser of HTML sees it. */
export function dangers(html: string): string[] {
	const found: string[] = [];
	const visit = (node: Node): void => {
		if (forbidden.has(node.nodeName)) found.push(`<${node.nodeName}>`);
		if (node.nodeName === "#comment") found.push("a comment");
		if (node.namespaceURI !== undefined && node.namespaceURI !== "http://www.w3.org/1999/xhtml")
			found.push(`foreign <${node.nodeName}>`);
		for (const { name, value } of node.attrs ?? []) {
			if (/^on/i.test(name)) found.push(`handler ${name}`);
			if (["style", "srcdoc", "name", "is", "slot", "target", "ping"].includes(name))
				found.push(`attribute ${name}`);
			if (addresses.has(name)) {
				const each = name === "srcset" ? value.split(/,\s+/) : [value];
				if (each.some(isDangerous)) found.push(`${name}="${value}"`);
			}
			if (name === "id" && !/^(?:content-|fn-|fnref-)/.test(value)) found.push(`id ${value}`);
			if (node.nodeName === "iframe" && name === "src" && !players.test(value)) found.push(`frame ${value}`);
		}
		for (const child of node.childNodes ?? []) visit(child);
		if (node.content !== undefined) visit(node.content);
	};
	visit(parseFragment(html) as unknown as Node);
	return found;
}

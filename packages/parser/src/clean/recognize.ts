import { safeUrl } from "../addresses/safe-url.ts";
import { addressAttributes, elements, globalAttributes, playerHosts } from "./policy.ts";

const allowed = new Map(
	Object.entries(elements).map(([name, own]) => [name, new Set([...globalAttributes, ...own])]),
);
const addresses = new Set(addressAttributes);

/** A tag in the one spelling in which the serializer writes it. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)(?: \/)?>/y;
const attribute = / ([a-z-]+)(?:="([^"<>]*)")?/g;

const unescapes: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function isAllowedAddress(element: string, name: string, escaped: string): boolean {
	const value = escaped.replace(/&(?:amp|lt|gt|quot);/g, (entity) => unescapes[entity] as string);
	if (name === "srcset") return !/(?:script|data)\s*:/i.test(value);
	if (element === "iframe") return playerHosts.some((host) => value.startsWith(`https://${host}/`));
	return safeUrl(value, element === "img" ? "image" : "link") !== null;
}

/**
 * Whether the HTML is, tag by tag, in the serializer's own spelling and within the policy. It accepts less
 * than any sanitizer would pass, and knows nothing of the rules that made the HTML.
 */
export function isWithinPolicy(html: string): boolean {
	for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", tag.lastIndex)) {
		tag.lastIndex = start;
		const match = tag.exec(html);
		if (match === null) return false;
		const [, slash, name = "", list = ""] = match;
		const attributes = allowed.get(name);
		if (attributes === undefined) return false;
		if (list === "") continue;
		if (slash !== "") return false;
		for (const [, key = "", value = ""] of list.matchAll(attribute)) {
			if (!attributes.has(key)) return false;
			if ((addresses.has(key) || key === "srcset") && !isAllowedAddress(name, key, value)) return false;
		}
	}
	return true;
}

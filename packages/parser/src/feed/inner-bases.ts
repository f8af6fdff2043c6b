import { attribute, type Element, isElement } from "../xml/element.ts";
import { baseOf, resolveAddress } from "./addresses.ts";
import type { Feed } from "./feed.ts";

const addresses = ["href", "src", "poster", "cite"];

/** Resolves the addresses in markup within an entry's texts against the `xml:base` that elements of that markup have. */
export function settleInnerBases(feed: Feed, entry: Element): void {
	for (const text of entry.children) {
		if (!isElement(text) || !text.children.some(holdsBase)) continue;
		const base = feed.base([text, entry]);
		for (const child of text.children) if (isElement(child)) settle(child, base, false);
	}
}

function holdsBase(node: Element | string): boolean {
	return isElement(node) && (attribute(node, "xml:base") !== null || node.children.some(holdsBase));
}

/** `isInner`: the base is one that markup has set, not that of the text. */
function settle(element: Element, outer: string | null, isInner: boolean): void {
	const own = attribute(element, "xml:base");
	const base = own === null ? outer : baseOf([own, outer]);
	if (isInner || own !== null) {
		const { "xml:base": _, ...attributes } = element.attributes;
		for (const name of addresses) {
			const written = attributes[name];
			if (written !== undefined && written.trim() !== "" && !written.startsWith("#"))
				attributes[name] = resolveAddress(written, [base]);
		}
		element.attributes = attributes;
	}
	for (const child of element.children) if (isElement(child)) settle(child, base, isInner || own !== null);
}

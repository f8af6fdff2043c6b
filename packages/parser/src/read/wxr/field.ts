import { htmlToText } from "../../html/text.ts";
import { childNamed, type Element, textOf } from "../../xml/element.ts";

/** The text of an element's child, without white space around it; `""` where there is none. */
export function field(element: Element, name: string): string {
	const child = childNamed(element, name);
	return child === null ? "" : textOf(child).trim();
}

/** A number of the data base; `null` for none, which is also written 0. */
export function idField(element: Element, name: string): number | null {
	const text = field(element, name);
	return /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** WordPress stores the slugs of other scripts as percent escapes. */
export function decodeSlug(slug: string): string {
	try {
		return decodeURIComponent(slug);
	} catch {
		return slug;
	}
}

/** Names and titles are HTML to WordPress: `Arts &amp; Crafts` is in its data base, and what looks like a tag is one. */
export function plain(html: string): string {
	const text = html.trim();
	return /[<&]/.test(text) ? htmlToText(text).replace(/\s+/g, " ") || text : text;
}

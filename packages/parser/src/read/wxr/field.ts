import { plainTextIn } from "../../feed/markup.ts";
import { childNamed, type Element, textOf } from "../../xml/element.ts";

/** The text of an element's child, without white space around it; `""` where there is none. */
export function field(element: Element, name: string): string {
	const child = childNamed(element, name);
	return child === null ? "" : textOf(child).trim();
}

/** The plain text of a child that holds a name or title, which WordPress keeps as HTML (`Arts &amp; Crafts`). */
export function plainField(element: Element, name: string): string {
	const child = childNamed(element, name);
	return child === null ? "" : plainTextIn(child);
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

/** An element of an XML document, its name bound to a namespace. */
export interface Element {
	/**
	 * The project's prefix for the namespace, and the local name, in lower case: `dc:creator`, `atom:link`.
	 * RSS's own elements have no prefix. An unknown namespace stands in braces: `{http://example.org/}thing`.
	 */
	name: string;
	/** The local name as written; for markup that is passed on. */
	tag: string;
	/** By the name as written, a known prefix replaced by the project's; decoded. */
	attributes: Record<string, string>;
	/** Elements, and decoded text between them. */
	children: (Element | string)[];
	/** Some of its text stood in CDATA sections, which are passed on as they are. */
	cdata: boolean;
	/** Where it begins and ends in the text it was parsed from. */
	start: number;
	end: number;
}

const none: Record<string, string> = Object.freeze(Object.create(null));

/** No attributes: shared, frozen. */
export const noAttributes: Record<string, string> = none;

export function isElement(node: Element | string): node is Element {
	return typeof node !== "string";
}

/** The value of an attribute, however its letters are cased; `null` where it is absent. */
export function attribute(element: Element, name: string): string | null {
	const { attributes } = element;
	if (attributes === none) return null;
	const value = attributes[name];
	if (value !== undefined) return value;
	for (const key of Object.keys(attributes)) if (key.toLowerCase() === name) return attributes[key] as string;
	return null;
}

/** All text in an element, decoded once. */
export function textOf(element: Element): string {
	const { children } = element;
	if (children.length === 1 && typeof children[0] === "string") return children[0];
	let text = "";
	for (const child of children) text += typeof child === "string" ? child : textOf(child);
	return text;
}

/** The child elements of a name. */
export function childrenNamed(element: Element, name: string): Element[] {
	return element.children.filter((child): child is Element => isElement(child) && child.name === name);
}

export function childNamed(element: Element, name: string): Element | null {
	for (const child of element.children) if (isElement(child) && child.name === name) return child;
	return null;
}

import type { XmlContext } from "./context.ts";
import { type Element, isElement } from "./element.ts";
import { parseGeneral } from "./general.ts";
import { parseSimple } from "./simple.ts";

/** Reads a piece of XML: whole elements, and text between them. Broken XML is mended; what was wrong is reported. */
export function parseXml(text: string, context: XmlContext): (Element | string)[] {
	return parseSimple(text, context) ?? parseGeneral(text, context);
}

/** The elements of a piece of XML, without text between them. */
export function parseElements(text: string, context: XmlContext): Element[] {
	return parseXml(text, context).filter(isElement);
}

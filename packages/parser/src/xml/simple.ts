import type { XmlContext } from "./context.ts";
import { controlCharacter } from "./control-characters.ts";
import { type Element, noAttributes } from "./element.ts";
import { decodeEntities } from "./entities.ts";
import { deepest } from "./mend.ts";
import type { Namespaces } from "./namespaces.ts";

const tagPattern =
	/([A-Za-z_][\w.:-]*)((?:[ \t\r\n]+[A-Za-z_][\w.:-]*=(?:"[^"<&]*"|'[^'<&]*'))*)[ \t\r\n]*(\/?)>/y;
const attributePattern = /([A-Za-z_][\w.:-]*)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML that feeds mostly consist of: well-formed elements, attributes without references, text and
 * CDATA. Gives `null` for anything else; that takes the longer way, which comes to the same for what this one reads.
 */
export function parseSimple(text: string, context: XmlContext): (Element | string)[] | null {
	if (controlCharacter.test(text)) return null;
	const { entities } = context;
	let failed = false;
	const report = () => {
		failed = true;
	};
	const root: (Element | string)[] = [];
	const open: { element: Element; written: string; scope: Namespaces }[] = [];
	let children = root;
	let scope = context.namespaces;
	let at = 0;
	while (at < text.length) {
		const tag = text.indexOf("<", at);
		const end = tag < 0 ? text.length : tag;
		if (end > at) append(children, decodeEntities(text.slice(at, end), entities, report));
		if (failed) return null;
		if (tag < 0) break;
		const next = text.charCodeAt(tag + 1);
		if (next === 47 /* / */) {
			const current = open.pop();
			if (current === undefined) return null;
			const { written, element } = current;
			if (!text.startsWith(written, tag + 2) || text.charCodeAt(tag + 2 + written.length) !== 62) return null;
			at = tag + 3 + written.length;
			element.end = at;
			const parent = open.at(-1);
			children = parent?.element.children ?? root;
			scope = parent?.scope ?? context.namespaces;
		} else if (next === 33 /* ! */) {
			if (!text.startsWith("[CDATA[", tag + 2)) return null;
			const close = text.indexOf("]]>", tag + 9);
			if (close < 0) return null;
			const current = open.at(-1);
			if (current === undefined) return null;
			current.element.cdata = true;
			append(children, text.slice(tag + 9, close));
			at = close + 3;
		} else {
			tagPattern.lastIndex = tag + 1;
			const match = tagPattern.exec(text);
			if (match === null) return null;
			const written = match[1] as string;
			let attributes = noAttributes;
			if (match[2] !== "") {
				const given = readAttributes(match[2] as string);
				if (given === null) return null;
				scope = scope.within(given);
				attributes = bindAttributes(given, scope);
			}
			const { name, tag: local } = scope.element(written);
			at = tagPattern.lastIndex;
			const element: Element = {
				name,
				tag: local,
				attributes,
				children: [],
				cdata: false,
				start: tag,
				end: at,
			};
			children.push(element);
			if (match[3] === "") {
				if (open.length >= deepest) return null;
				open.push({ element, written, scope });
				children = element.children;
			} else scope = open.at(-1)?.scope ?? context.namespaces;
		}
	}
	return open.length === 0 ? root : null;
}

function append(children: (Element | string)[], text: string): void {
	if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
	const last = children.length - 1;
	if (typeof children[last] === "string") children[last] += text;
	else if (text !== "") children.push(text);
}

function readAttributes(written: string): Record<string, string> | null {
	const attributes: Record<string, string> = Object.create(null);
	for (const [, name, double, single] of written.matchAll(attributePattern)) {
		if ((name as string) in attributes) return null;
		attributes[name as string] = double ?? single ?? "";
	}
	return attributes;
}

/** Attributes under the project's names, without those that only declare namespaces. */
export function bindAttributes(given: Record<string, string>, scope: Namespaces): Record<string, string> {
	const bound: Record<string, string> = Object.create(null);
	for (const name of Object.keys(given))
		if (!/^xmlns(?::|$)/i.test(name)) bound[scope.attribute(name)] = given[name] as string;
	return bound;
}

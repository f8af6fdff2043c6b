import { opensCdata } from "./cdata.ts";
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
			if (close < 0 || opensCdata(text, tag + 9)) return null;
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
				const bound = readBound(match[2] as string, scope);
				if (bound === null) return null;
				({ scope, attributes } = bound);
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

/** Attributes that come again and again, as written; none of them with a prefix, so that they mean the same everywhere. */
const kept = new Map<string, Record<string, string>>();
const [mostKept, longestKept] = [500, 60];

/** The attributes of a tag, and the scope within it; `null` where one is given twice. */
function readBound(
	written: string,
	scope: Namespaces,
): { attributes: Record<string, string>; scope: Namespaces } | null {
	const known = kept.get(written);
	if (known !== undefined) return { attributes: known, scope };
	const given = readAttributes(written);
	if (given === null) return null;
	const within = scope.within(given);
	const attributes = bindAttributes(given, within);
	if (kept.size < mostKept && written.length <= longestKept && !/[:]|xmlns/i.test(written))
		kept.set(written, Object.freeze(attributes));
	return { attributes, scope: within };
}

function readAttributes(written: string): Record<string, string> | null {
	const attributes: Record<string, string> = Object.create(null);
	attributePattern.lastIndex = 0;
	for (let match = attributePattern.exec(written); match !== null; match = attributePattern.exec(written)) {
		const name = match[1] as string;
		if (name in attributes) return null;
		attributes[name] = match[2] ?? match[3] ?? "";
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

import { detached } from "../model/detached.ts";
import { opensCdata } from "./cdata.ts";
import type { XmlContext } from "./context.ts";
import { controlCharacter } from "./control-characters.ts";
import { type Element, noAttributes } from "./element.ts";
import { decodeEntities } from "./entities.ts";
import { deepest } from "./mend.ts";
import type { Namespaces } from "./namespaces.ts";
import type { StartTag } from "./start-tag.ts";

const tagPattern =
	/([A-Za-z_][\w.:-]*)((?:[ \t\r\n]+[A-Za-z_][\w.:-]*=(?:"[^"<&]*"|'[^'<&]*'))*)[ \t\r\n]*(\/?)>/y;
const attributePattern = /([A-Za-z_][\w.:-]*)=(?:"([^"]*)"|'([^']*)')/g;

const [bang, slash, lessThan, greaterThan] = [33, 47, 60, 62];

/**
 * Reads the XML that feeds mostly consist of: well-formed elements, attributes without references, text and
 * CDATA. Gives `null` for anything else; that takes the longer way, which comes to the same for what this one reads.
 */
export function parseSimple(text: string, context: XmlContext): (Element | string)[] | null {
	if (context.controls && controlCharacter.test(text)) return null;
	return new SimpleParsing(text, context).run();
}

/** An element whose end tag has not come yet, and the scope within it. */
interface Open {
	element: Element;
	written: string;
	scope: Namespaces;
}

class SimpleParsing {
	readonly #text: string;
	readonly #context: XmlContext;
	readonly #hasReturns: boolean;
	readonly #open: Open[] = [];
	readonly #root: (Element | string)[] = [];
	#children: (Element | string)[] = this.#root;
	#scope: Namespaces;
	#failed = false;
	/** Where the next reference may be; behind the end of the text where there is none. */
	#reference = -1;
	readonly #fail = (): void => {
		this.#failed = true;
	};

	constructor(text: string, context: XmlContext) {
		this.#text = text;
		this.#context = context;
		this.#scope = context.namespaces;
		this.#hasReturns = text.includes("\r");
	}

	run(): (Element | string)[] | null {
		const text = this.#text;
		let at = 0;
		while (at >= 0 && at < text.length && !this.#failed) {
			if (text.charCodeAt(at) !== lessThan) {
				at = this.#run(at);
				continue;
			}
			const next = text.charCodeAt(at + 1);
			if (next === slash) at = this.#endTag(at);
			else if (next === bang) at = this.#cdata(at);
			else at = this.#startTag(at);
		}
		return at >= 0 && !this.#failed && this.#open.length === 0 ? this.#root : null;
	}

	/** Text up to the next tag; gives where that is. */
	#run(at: number): number {
		const tag = this.#text.indexOf("<", at);
		const end = tag < 0 ? this.#text.length : tag;
		this.#append(this.#decoded(at, end));
		return end;
	}

	#decoded(from: number, to: number): string {
		const text = this.#text;
		if (this.#reference < from) {
			const found = text.indexOf("&", from);
			this.#reference = found < 0 ? text.length : found;
		}
		const run = text.slice(from, to);
		return this.#reference < to ? decodeEntities(run, this.#context.entities, this.#fail) : run;
	}

	/** Goes on behind the end tag at `at`; -1 if it is not that of the open element. */
	#endTag(at: number): number {
		const current = this.#open.pop();
		if (current === undefined || !this.#isEndOf(current.written, at)) return -1;
		const { written, element } = current;
		element.end = at + written.length + 3;
		const parent = this.#open.at(-1);
		this.#children = parent?.element.children ?? this.#root;
		this.#scope = parent?.scope ?? this.#context.namespaces;
		return element.end;
	}

	#isEndOf(written: string, at: number): boolean {
		const text = this.#text;
		return (
			text.charCodeAt(at) === lessThan &&
			text.charCodeAt(at + 1) === slash &&
			text.charCodeAt(at + 2 + written.length) === greaterThan &&
			text.startsWith(written, at + 2)
		);
	}

	#cdata(at: number): number {
		const text = this.#text;
		const current = this.#open.at(-1);
		if (current === undefined || !text.startsWith("[CDATA[", at + 2)) return -1;
		const close = text.indexOf("]]>", at + 9);
		if (close < 0 || opensCdata(text, at + 9)) return -1;
		current.element.cdata = true;
		this.#append(text.slice(at + 9, close));
		return close + 3;
	}

	#startTag(at: number): number {
		const outer = this.#scope;
		const start = this.#known(at) ?? this.#readTag(at);
		if (start === null) return -1;
		const { written, name, tag, attributes, isEmpty, length } = start;
		const end = at + length;
		const element: Element = { name, tag, attributes, children: [], cdata: false, start: at, end };
		this.#children.push(element);
		if (!isEmpty && this.#open.length >= deepest) return -1;
		if (isEmpty || this.#fill(element, written)) this.#scope = outer;
		else {
			this.#open.push({ element, written, scope: this.#scope });
			this.#children = element.children;
		}
		return element.end;
	}

	/** Goes to the end of an element that holds nothing but text or one CDATA section, as most do; says whether it does. */
	#fill(element: Element, written: string): boolean {
		const text = this.#text;
		const from = element.end;
		const cdata = text.startsWith("<![CDATA[", from);
		const close = cdata ? text.indexOf("]]>", from + 9) + 3 : text.indexOf("<", from);
		if (close < from || !this.#isEndOf(written, close) || (cdata && opensCdata(text, from + 9))) return false;
		const run = this.#unified(cdata ? text.slice(from + 9, close - 3) : this.#decoded(from, close));
		if (run !== "") element.children = [run];
		element.cdata = cdata;
		element.end = close + written.length + 3;
		return true;
	}

	/** The start tag at `at` if it has been read before. */
	#known(at: number): StartTag | undefined {
		const end = this.#text.indexOf(">", at);
		return end - at > longestKept ? undefined : this.#scope.startTags.get(this.#text.slice(at, end + 1));
	}

	/** Reads the start tag at `at`, and goes into the scope that it opens. */
	#readTag(at: number): StartTag | null {
		tagPattern.lastIndex = at + 1;
		const match = tagPattern.exec(this.#text);
		if (match === null) return null;
		const given = match[2] === "" ? null : readAttributes(match[2] as string);
		if (given === undefined) return null;
		const outer = this.#scope;
		const scope = given === null ? outer : outer.within(given);
		const written = match[1] as string;
		const length = tagPattern.lastIndex - at;
		const start: StartTag = {
			...scope.element(written),
			written,
			attributes: given === null ? noAttributes : bindAttributes(given, scope),
			isEmpty: match[3] !== "",
			length,
		};
		if (scope !== outer) this.#scope = scope;
		else if (length <= longestKept && outer.startTags.size < mostKept && isBound(written, given, outer))
			keep(outer, start, this.#text, at);
		return start;
	}

	/** With line feeds for all ends of lines. */
	#unified(text: string): string {
		return this.#hasReturns && text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
	}

	#append(text: string): void {
		const children = this.#children;
		const run = this.#unified(text);
		const last = children.length - 1;
		if (last >= 0 && typeof children[last] === "string") children[last] += run;
		else if (run !== "") children.push(run);
	}
}

/** Start tags that come again and again; longer ones hardly do. */
const [mostKept, longestKept] = [500, 80];

/** Whether all prefixes of a tag are bound. */
function isBound(written: string, given: Record<string, string> | null, scope: Namespaces): boolean {
	return [written, ...Object.keys(given ?? {})].every((name) => {
		const colon = name.indexOf(":");
		return colon < 0 || scope.bound(name.slice(0, colon)) !== undefined;
	});
}

function keep(scope: Namespaces, start: StartTag, text: string, at: number): void {
	const { written, attributes } = start;
	const own = Object.create(null);
	for (const [name, value] of Object.entries(attributes)) own[name] = detached(value);
	scope.startTags.set(detached(text.slice(at, at + start.length)), {
		...start,
		written: detached(written),
		tag: detached(start.tag),
		attributes: attributes === noAttributes ? attributes : Object.freeze(own),
	});
}

/** The attributes of a tag; `undefined` where one is given twice. */
function readAttributes(written: string): Record<string, string> | undefined {
	const attributes: Record<string, string> = Object.create(null);
	attributePattern.lastIndex = 0;
	for (let match = attributePattern.exec(written); match !== null; match = attributePattern.exec(written)) {
		const name = match[1] as string;
		if (name in attributes) return undefined;
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

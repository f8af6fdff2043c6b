import { createRequire } from "node:module";
import type * as FastXmlParser from "fast-xml-parser";
import type { XmlContext } from "./context.ts";
import { type Element, noAttributes } from "./element.ts";
import { decodeEntities } from "./entities.ts";
import { type Mended, mend, nameMark } from "./mend.ts";
import type { Namespaces } from "./namespaces.ts";
import { bindAttributes } from "./simple.ts";

interface Library {
	parse(text: string): unknown;
	/** The key of a node's places. */
	places: symbol;
}

let library: Library | undefined;

/** The library is loaded when it is first needed: most feeds are read without it. */
function fastXmlParser(): Library {
	if (library !== undefined) return library;
	const { XMLParser } = createRequire(import.meta.url)("fast-xml-parser") as typeof FastXmlParser;
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: "",
		cdataPropName: "#cdata",
		ignorePiTags: true,
		parseTagValue: false,
		parseAttributeValue: false,
		trimValues: false,
		processEntities: false,
		captureMetaData: true,
		maxNestedTags: Number.MAX_SAFE_INTEGER,
	});
	// Its types say `Symbol`, the object, for what is a symbol.
	const places = XMLParser.getMetaDataSymbol() as unknown as symbol;
	library = { parse: (text) => parser.parse(text), places };
	return library;
}

/** A node as fast-xml-parser gives it: one key beside `:@` (the attributes) and the places. */
interface Raw {
	"#text"?: string;
	"#cdata"?: Raw[];
	":@"?: Record<string, string>;
	[name: string]: unknown;
	[place: symbol]: { startIndex?: number; endIndex?: number };
}

/** Reads any XML, however broken: mends it, and leaves the rest to fast-xml-parser. */
export function parseGeneral(text: string, context: XmlContext): (Element | string)[] {
	const mended = mend(text, context);
	const opening = `<${nameMark}>`;
	const { parse, places } = fastXmlParser();
	const [root] = parse(`${opening}${mended.text}</${nameMark}>`) as Raw[];
	return new Conversion(context, mended, opening.length, places).children(
		root?.[nameMark] as Raw[],
		context.namespaces,
	);
}

/** Turns fast-xml-parser's nodes into ours. */
class Conversion {
	readonly #context: XmlContext;
	readonly #mended: Mended;
	readonly #shift: number;
	readonly #places: symbol;

	constructor(context: XmlContext, mended: Mended, shift: number, places: symbol) {
		this.#context = context;
		this.#mended = mended;
		this.#shift = shift;
		this.#places = places;
	}

	children(nodes: Raw[], scope: Namespaces, parent: Element | null = null): (Element | string)[] {
		const children: (Element | string)[] = [];
		for (const node of nodes) {
			if (node["#text"] !== undefined)
				this.#append(children, this.#decode(node["#text"], parent?.start ?? 0));
			else if (node["#cdata"] !== undefined) {
				if (parent !== null) parent.cdata = true;
				this.#append(children, node["#cdata"][0]?.["#text"] ?? "");
			} else children.push(this.#element(node, scope));
		}
		return children;
	}

	#element(node: Raw, outer: Namespaces): Element {
		const marked = Object.keys(node).find((key) => key !== ":@") as string;
		const { startIndex = 0, endIndex = 0 } = node[this.#places] ?? {};
		const start = this.#mended.origin(startIndex - this.#shift);
		const given: Record<string, string> = Object.create(null);
		for (const [key, value] of Object.entries(node[":@"] ?? {}))
			given[key.slice(nameMark.length)] = this.#decode(value, start);
		const scope = outer.within(given);
		const element: Element = {
			...scope.element(marked.slice(nameMark.length)),
			attributes: node[":@"] === undefined ? noAttributes : bindAttributes(given, scope),
			children: [],
			cdata: false,
			start,
			end: this.#mended.origin(endIndex - this.#shift),
		};
		element.children = this.children(node[marked] as Raw[], scope, element);
		return element;
	}

	#decode(text: string, offset: number): string {
		return decodeEntities(text, this.#context.entities, (what) =>
			this.#context.problem({ kind: what === "" ? "ampersand" : "entity", what, offset }),
		);
	}

	#append(children: (Element | string)[], text: string): void {
		const last = children.length - 1;
		if (typeof children[last] === "string") children[last] += text;
		else if (text !== "") children.push(text);
	}
}

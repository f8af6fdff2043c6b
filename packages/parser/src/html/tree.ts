import { blockElements, formattingElements, headings, voidElements } from "./elements.ts";
import { tokenize } from "./tokenize.ts";

export interface TextNode {
	type: "text";
	text: string;
}

export interface ElementNode {
	type: "element";
	/** In lower case. */
	name: string;
	attributes: Record<string, string>;
	children: HtmlNode[];
}

export type HtmlNode = TextNode | ElementNode;

/** Elements nested deeper than this are taken for their content: nobody writes such, and recursion must end. */
const deepest = 200;

/** How many unclosed `<b>`, `<em>` … are carried on into the next block. */
const mostCarried = 6;

const cells = new Set(["td", "th"]);
const rowGroups = new Set(["tbody", "thead", "tfoot"]);
const listItems = new Set(["li"]);
const definitions = new Set(["dd", "dt"]);
const rubyParts = new Set(["rb", "rp", "rt", "rtc"]);

/** What the start of an element ends: the nearest open one of `closes` below `within`. */
interface Ending {
	closes: ReadonlySet<string>;
	within: ReadonlySet<string>;
}

const paragraph = new Set(["p"]);
const paragraphScope = new Set(["table", "td", "th", "caption", "button", "object", "figcaption"]);
const endings = new Map<string, Ending[]>();
for (const name of blockElements) endings.set(name, [{ closes: paragraph, within: paragraphScope }]);
const addEnding = (name: string, closes: ReadonlySet<string>, ...within: string[]) => {
	endings.set(name, [...(endings.get(name) ?? []), { closes, within: new Set(within) }]);
};
addEnding("li", listItems, "ul", "ol", "menu", "td", "th", "table");
for (const name of definitions) addEnding(name, definitions, "dl", "td", "th", "table");
for (const name of cells) addEnding(name, cells, "table", "tr");
addEnding("tr", new Set(["tr"]), "table");
for (const name of rowGroups) addEnding(name, rowGroups, "table");
for (const name of rubyParts) addEnding(name, rubyParts, "ruby");
for (const name of headings) addEnding(name, headings, ...blockElements, "td", "th");
addEnding("a", new Set(["a"]), "td", "th", "table");
addEnding("option", new Set(["option"]), "select");

const fence = new Set(["table", "td", "th", "caption", "object", "button"]);
const throughFences = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);

export function element(
	name: string,
	attributes: Record<string, string> = {},
	children: HtmlNode[] = [],
): ElementNode {
	return { type: "element", name, attributes, children };
}

export function textNode(text: string): TextNode {
	return { type: "text", text };
}

/** Adds a node to others, joining text to text. */
export function appendNode(nodes: HtmlNode[], node: HtmlNode): void {
	const last = nodes[nodes.length - 1];
	if (node.type === "text" && last?.type === "text")
		nodes[nodes.length - 1] = textNode(last.text + node.text);
	else nodes.push(node);
}

/**
 * Builds the tree of a fragment of HTML, mended about as a browser would mend it. Comments, declarations
 * and processing instructions are left out. Takes time in proportion to the length, whatever the bytes.
 */
class TreeBuilder {
	readonly root: ElementNode = element("#fragment");
	private readonly source: string;
	private readonly stack: ElementNode[] = [this.root];
	/** Formatting that a block's end cut short and that the next text takes up again. */
	private carried: ElementNode[] = [];
	private pending: ElementNode = this.root;
	private attribute = "";
	private value = "";

	constructor(source: string) {
		this.source = source;
		tokenize(source, true, this);
	}

	private get top(): ElementNode {
		return this.stack[this.stack.length - 1] as ElementNode;
	}

	private addText(text: string): void {
		if (this.carried.length > 0 && /\S/.test(text)) this.takeUpFormatting();
		const { children } = this.top;
		const last = children[children.length - 1];
		if (last?.type === "text") last.text += text;
		else children.push(textNode(text));
	}

	private takeUpFormatting(): void {
		const carried = this.carried;
		this.carried = [];
		for (const { name, attributes } of carried) {
			if (name !== "a" || !this.stack.some((open) => open.name === "a"))
				this.push(element(name, { ...attributes }));
		}
	}

	private push(opened: ElementNode): void {
		this.top.children.push(opened);
		if (this.stack.length < deepest) this.stack.push(opened);
	}

	/** Closes everything from `index` up; what formatting that cuts short is carried on. */
	private popTo(index: number, carry: boolean): void {
		const cut = this.stack.slice(index + 1).filter((open) => formattingElements.has(open.name));
		this.stack.length = index;
		if (carry && cut.length > 0) this.carried = [...this.carried, ...cut].slice(-mostCarried);
	}

	private imply(name: string): void {
		for (const { closes, within } of endings.get(name) ?? []) {
			for (let index = this.stack.length - 1; index > 0; index--) {
				const open = (this.stack[index] as ElementNode).name;
				if (closes.has(open)) {
					this.popTo(index, name !== "a");
					break;
				}
				if (within.has(open)) break;
			}
		}
	}

	private close(name: string): void {
		const carriedIndex = this.carried.findLastIndex((open) => open.name === name);
		if (carriedIndex >= 0) {
			this.carried.splice(carriedIndex, 1);
			return;
		}
		for (let index = this.stack.length - 1; index > 0; index--) {
			const open = (this.stack[index] as ElementNode).name;
			if (open === name) {
				if (formattingElements.has(name) && this.adopt(index)) return;
				this.popTo(index, true);
				return;
			}
			if (fence.has(open) && !throughFences.has(name)) return;
		}
		if (name === "br") this.top.children.push(element("br"));
	}

	/**
	 * `<b><p>x</b>y</p>`: the paragraph goes on, only what stands in it so far is bold. Anything more tangled
	 * keeps its formatting until the block ends.
	 */
	private adopt(index: number): boolean {
		const above = this.stack.slice(index + 1);
		const block = above.find((open) => blockElements.has(open.name));
		if (block === undefined) return false;
		const formatting = this.stack[index] as ElementNode;
		const parent = this.stack[index - 1] as ElementNode;
		if (above[0] === block && formatting.children.at(-1) === block) {
			formatting.children.pop();
			parent.children.push(block);
			block.children = [element(formatting.name, { ...formatting.attributes }, block.children)];
			this.stack.splice(index, 1);
			this.stack.length = index + 1;
		}
		return true;
	}

	private slice(start: number, end: number): string {
		return this.source.slice(start, end);
	}

	ontext(start: number, end: number): void {
		this.addText(this.slice(start, end));
	}

	ontextentity(codePoint: number): void {
		this.addText(String.fromCodePoint(codePoint));
	}

	onopentagname(start: number, end: number): void {
		const name = this.slice(start, end).toLowerCase();
		this.pending = element(name === "image" ? "img" : name);
	}

	onattribname(start: number, end: number): void {
		this.attribute = this.slice(start, end).toLowerCase();
		this.value = "";
	}

	onattribdata(start: number, end: number): void {
		this.value += this.slice(start, end);
	}

	onattribentity(codePoint: number): void {
		this.value += String.fromCodePoint(codePoint);
	}

	onattribend(): void {
		const { attributes } = this.pending;
		if (!Object.hasOwn(attributes, this.attribute)) attributes[this.attribute] = this.value;
	}

	onopentagend(): void {
		const opened = this.pending;
		this.imply(opened.name);
		if (!blockElements.has(opened.name) && !throughFences.has(opened.name) && this.carried.length > 0)
			this.takeUpFormatting();
		if (voidElements.has(opened.name)) this.top.children.push(opened);
		else this.push(opened);
	}

	onselfclosingtag(): void {
		this.onopentagend();
	}

	onclosetag(start: number, end: number): void {
		this.close(this.slice(start, end).trim().toLowerCase());
	}

	oncdata(start: number, end: number, offset: number): void {
		this.addText(this.slice(start, end - offset));
	}

	oncomment(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}
}

/** The tree of a fragment of HTML; its root is an element named `#fragment`. */
export function parseHtml(html: string): ElementNode {
	return new TreeBuilder(html.includes("\0") ? html.replaceAll("\0", "") : html).root;
}

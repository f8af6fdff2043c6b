import { blockElements, headings } from "../html/elements.ts";
import { appendNode, type ElementNode, element, type HtmlNode, textNode } from "../html/tree.ts";

const isElement = (node: HtmlNode, names: ReadonlySet<string>): boolean =>
	node.type === "element" && names.has(node.name);

const isBlank = (node: HtmlNode): boolean => node.type === "text" && !/\S/.test(node.text);

const isBlockOrTable = (node: HtmlNode): boolean => isElement(node, blockElements);

function holdsBlock(node: HtmlNode): boolean {
	return node.type === "element" && (blockElements.has(node.name) || node.children.some(holdsBlock));
}

/** Gathers runs of children that satisfy into one wrapper each; blank text goes along but makes no run. */
function wrapRuns(
	nodes: readonly HtmlNode[],
	satisfies: (node: HtmlNode) => boolean,
	wrapper: string,
): HtmlNode[] {
	const result: HtmlNode[] = [];
	let run: ElementNode | null = null;
	for (const node of nodes) {
		if (satisfies(node)) {
			if (run === null) {
				run = element(wrapper);
				result.push(run);
			}
			run.children.push(node);
		} else if (run !== null && isBlank(node)) run.children.push(node);
		else {
			run = null;
			result.push(node);
		}
	}
	return result;
}

/** A paragraph holds no blocks: it is parted around those that stand in it, else it becomes a `<div>`. */
function partParagraph(paragraph: ElementNode): HtmlNode[] {
	if (!paragraph.children.some(holdsBlock)) return [paragraph];
	if (paragraph.children.some((child) => !isBlockOrTable(child) && holdsBlock(child))) {
		paragraph.name = "div";
		return [paragraph];
	}
	const parts = wrapRuns(paragraph.children, (child) => !isBlockOrTable(child) && !isBlank(child), "p");
	const first = parts.find((part) => part.type === "element");
	if (first?.type === "element" && first.name === "p") first.attributes = paragraph.attributes;
	return parts.filter((part) => !isBlank(part));
}

const sections = new Set(["thead", "tbody", "tfoot"]);
const cells = new Set(["td", "th"]);
const rows = new Set(["tr"]);
const columns = new Set(["col"]);
const listItems = new Set(["li"]);
const definitionParts = new Set(["dt", "dd"]);
const lists = new Set(["ul", "ol"]);
const media = new Set(["audio", "video", "picture"]);

/** Where a part of a structure may stand; elsewhere only what is in it stays. */
const homes: Readonly<Record<string, ReadonlySet<string>>> = {
	caption: new Set(["table"]),
	colgroup: new Set(["table"]),
	col: new Set(["colgroup"]),
	thead: new Set(["table"]),
	tbody: new Set(["table"]),
	tfoot: new Set(["table"]),
	tr: sections,
	td: rows,
	th: rows,
	rt: new Set(["ruby"]),
	rp: new Set(["ruby"]),
	summary: new Set(["details"]),
	source: media,
	track: new Set(["audio", "video"]),
	figcaption: new Set(["figure"]),
};

/** Which of a table's children a browser would lift out in front of it. */
function strays(table: ElementNode): HtmlNode[] {
	const lifted: HtmlNode[] = [];
	const keep = (parent: ElementNode, belongs: ReadonlySet<string>): void => {
		parent.children = parent.children.filter((child) => {
			if (isElement(child, belongs)) return true;
			if (!isBlank(child)) lifted.push(child);
			return false;
		});
	};
	keep(table, new Set([...sections, "caption", "colgroup"]));
	for (const part of table.children) {
		if (part.type !== "element") continue;
		if (part.name === "colgroup") keep(part, columns);
		if (!sections.has(part.name)) continue;
		keep(part, rows);
		for (const row of part.children) if (row.type === "element") keep(row, cells);
	}
	return lifted;
}

/** Gives loose rows their section and loose cells their row. */
function completeTable(table: ElementNode): void {
	table.children = wrapRuns(table.children, (child) => isElement(child, cells), "tr");
	table.children = wrapRuns(table.children, (child) => isElement(child, rows), "tbody");
	table.children = wrapRuns(table.children, (child) => isElement(child, columns), "colgroup");
	for (const section of table.children) {
		if (section.type === "element" && sections.has(section.name))
			section.children = wrapRuns(section.children, (child) => isElement(child, cells), "tr");
	}
}

/** Takes the inner ones of elements that cannot nest out of the outer one. */
function unnest(outer: ElementNode, inner: ReadonlySet<string>): void {
	const children: HtmlNode[] = [];
	for (const child of outer.children) {
		if (child.type === "element") unnest(child, inner);
		if (isElement(child, inner))
			for (const node of (child as ElementNode).children) appendNode(children, node);
		else appendNode(children, child);
	}
	outer.children = children;
}

/** Only what is in them stays of cells without a row, captions without a figure, and so on. */
function evict(parent: ElementNode): void {
	const isLost = (child: HtmlNode): child is ElementNode =>
		child.type === "element" && homes[child.name]?.has(parent.name) === false;
	if (!parent.children.some(isLost)) return;
	const children: HtmlNode[] = [];
	const add = (child: HtmlNode): void => {
		if (!isLost(child)) {
			appendNode(children, child);
			return;
		}
		if (blockElements.has(child.name)) {
			child.name = "div";
			appendNode(children, child);
			return;
		}
		appendNode(children, textNode(" "));
		child.children.forEach(add);
		appendNode(children, textNode(" "));
	};
	parent.children.forEach(add);
	parent.children = children;
}

const links = new Set(["a"]);

/** A figure with a player has a link of its own, which one around it would take from it. */
function holdsEmbed(node: HtmlNode): boolean {
	return node.type === "element" && (node.attributes.class === "embed" || node.children.some(holdsEmbed));
}

function holds(node: HtmlNode, names: ReadonlySet<string>): boolean {
	return (
		node.type === "element" && (names.has(node.name) || node.children.some((child) => holds(child, names)))
	);
}

function isOrdered(one: ElementNode): boolean {
	if (one.name === "table") return false;
	if (one.name === "a" && one.children.some((child) => holds(child, links) || holdsEmbed(child)))
		return false;
	if (headings.has(one.name) && one.children.some((child) => holds(child, headings))) return false;
	if (one.name === "p" && one.children.some(holdsBlock)) return false;
	return !one.children.some(
		(child) =>
			child.type === "element" &&
			((child.name === "li" && !lists.has(one.name)) ||
				(definitionParts.has(child.name) && one.name !== "dl") ||
				homes[child.name]?.has(one.name) === false),
	);
}

/**
 * Puts an element whose children are in order into the order that every HTML parser reads back unchanged:
 * no block in a paragraph, no link in a link, list items in lists, cells in rows in sections of tables. What
 * is returned takes the element's place; `null` where everything is in order.
 */
export function straighten(one: ElementNode): HtmlNode[] | null {
	if (isOrdered(one)) return null;
	if (one.name === "table") completeTable(one);
	if (!lists.has(one.name))
		one.children = wrapRuns(one.children, (child) => isElement(child, listItems), "ul");
	if (one.name !== "dl")
		one.children = wrapRuns(one.children, (child) => isElement(child, definitionParts), "dl");
	evict(one);
	if (one.name === "a" && one.children.some(holdsEmbed)) return one.children;
	if (one.name === "a") unnest(one, links);
	else if (headings.has(one.name)) unnest(one, headings);
	else if (one.name === "p") return partParagraph(one);
	else if (one.name === "table") return [...strays(one), one];
	return [one];
}

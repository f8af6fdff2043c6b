import type { Aside, Block } from "./block.ts";
import { isExample } from "./shape-of-text.ts";

export interface List {
	kind: "list";
	/** The first item's number or letter; `""` for a list with bullets. */
	start: string;
	level: number;
	items: Node[][];
}

export interface Quotation {
	kind: "quotation";
	quote: Block;
	attribution: Block | null;
	/** Stands between a heading and the text. */
	epigraph: boolean;
}

export interface Group {
	kind: "aside";
	aside: Aside;
	nodes: Node[];
}

export interface Table {
	kind: "table";
	table: Block;
	caption: Block | null;
	source: Block | null;
}

export type Node = { kind: "block"; block: Block } | List | Quotation | Group | Table;

/** What one heading heads, as far as the next heading. */
export interface Section {
	heading: Block | null;
	nodes: Node[];
	/** The definitions of footnotes that stand in it. */
	notes: Block[];
}

const follows = (label: string, count: number, start: string) =>
	/^\d+$/.test(start)
		? Number(label) === Number(start) + count
		: label.charCodeAt(0) === start.charCodeAt(0) + count;

/** Puts blocks in their order into lists, quotations and tables. */
class Arranger {
	readonly nodes: Node[] = [];
	/** The lists that the next item may belong to, outermost first. */
	#lists: List[] = [];
	/** What stands after an item and does not end its list, should the list go on. */
	#between: Node[] = [];

	#endList(): void {
		this.#lists = [];
		for (const node of this.#between) this.nodes.push(node);
		this.#between = [];
	}

	/** For what may float between two items of one list. */
	float(node: Node): void {
		if (this.#lists.length > 0) this.#between.push(node);
		else this.nodes.push(node);
	}

	/** For what belongs to the item right before it. */
	intoItem(node: Node): void {
		const item = this.#between.length === 0 ? this.#lists.at(-1)?.items.at(-1) : undefined;
		if (item === undefined) this.add(node);
		else item.push(node);
	}

	add(node: Node): void {
		this.#endList();
		this.nodes.push(node);
	}

	item(block: Block): void {
		const { label, level } = block;
		const content: Node[] = [{ kind: "block", block }];
		while ((this.#lists.at(-1)?.level ?? -1) > level && this.#lists.length > 1) this.#lists.pop();
		const list = this.#lists.at(-1);
		const goesOn =
			list !== undefined &&
			list.level >= level &&
			(list.start === "" ? label === "" : label !== "" && follows(label, list.items.length, list.start));
		if (goesOn) {
			for (const node of this.#between) list.items.at(-1)?.push(node);
			this.#between = [];
			list.items.push(content);
			return;
		}
		const fresh: List = { kind: "list", start: label, level, items: [content] };
		if (list !== undefined && list.level < level && this.#between.length === 0)
			list.items.at(-1)?.push(fresh);
		else {
			this.#endList();
			this.nodes.push(fresh);
		}
		this.#lists.push(fresh);
	}

	finish(): Node[] {
		this.#endList();
		return this.nodes;
	}
}

const isEpigraph = (before: Node | undefined, hasHeading: boolean) =>
	before === undefined ? hasHeading : before.kind === "quotation" && before.epigraph;

/** Arranges the blocks of one section or aside. */
function arrange(blocks: readonly Block[], hasHeading: boolean): Node[] {
	const arranger = new Arranger();
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		const next = blocks[i + 1];
		if (block.aside !== null) {
			const { aside } = block;
			let end = i;
			while (blocks[end]?.aside === aside) end++;
			const nodes = arrange(
				blocks.slice(i, end).map((inner) => ({ ...inner, aside: null })),
				false,
			);
			arranger.float({ kind: "aside", aside, nodes });
			i = end - 1;
		} else if (block.kind === "item") arranger.item(block);
		else if (block.kind === "quote" || block.kind === "pull-quote") {
			const attribution = next?.kind === "attribution" ? next : null;
			const epigraph = attribution !== null && isEpigraph(arranger.nodes.at(-1), hasHeading);
			arranger.float({ kind: "quotation", quote: block, attribution, epigraph });
			if (attribution !== null) i++;
		} else if (block.kind === "caption" && next?.kind === "table") {
			const source = blocks[i + 2]?.kind === "source" ? (blocks[i + 2] as Block) : null;
			arranger.float({ kind: "table", table: next, caption: block, source });
			i += source === null ? 1 : 2;
		} else if (block.kind === "table") {
			const caption = next?.kind === "caption" && blocks[i + 2]?.kind !== "table" ? next : null;
			const after = blocks[i + (caption === null ? 1 : 2)];
			const source = after?.kind === "source" ? after : null;
			arranger.float({ kind: "table", table: block, caption, source });
			i += (caption === null ? 0 : 1) + (source === null ? 0 : 1);
		} else if (block.kind === "paragraph" && isExample(block.text))
			arranger.intoItem({ kind: "block", block });
		else if (block.kind !== "residue") arranger.add({ kind: "block", block });
	}
	return arranger.finish();
}

/** Cuts the blocks at their headings (those of boxes aside) and arranges what each heads. */
export function toSections(blocks: readonly Block[]): Section[] {
	const sections: { heading: Block | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }];
	for (const block of blocks) {
		if (block.kind === "heading" && block.aside === null) sections.push({ heading: block, blocks: [] });
		else sections.at(-1)?.blocks.push(block);
	}
	return sections
		.filter((section) => section.heading !== null || section.blocks.length > 0)
		.map(({ heading, blocks: own }) => ({
			heading,
			nodes: arrange(
				own.filter(({ kind }) => kind !== "note"),
				heading !== null,
			),
			notes: own.filter(({ kind }) => kind === "note"),
		}));
}

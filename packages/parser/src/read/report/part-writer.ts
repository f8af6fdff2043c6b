import { escapeHtml } from "../../html/escape.ts";
import type { OutlineEntry } from "../../model/post.ts";
import type { Block, TableRows } from "./block.ts";
import { inlineHtml, withoutReferences } from "./inline.ts";
import type { Note, Reference } from "./notes.ts";
import { bare, labelLength } from "./shape-of-text.ts";
import type { List, Node, Quotation, Section, Table } from "./tree.ts";

/** A lead that runs into its text: "1 New shared spaces – Government sets…" */
const numberedLead = /^(\d{1,2}\.?\s+\p{Lu}[^.!?–—]{2,100}?)(?=\s+[–—]\s)/u;
export const lead: RegExp = /^(\p{Lu}[^.!?–—*]{2,120}?)(?=\s+[–—]\s+\p{Lu})/u;

function headingLevel(level: number): number {
	return Math.min(Math.max(level, 1) + 1, 6);
}

/** Writes the parts of a report as HTML and notes down its outline. */
export class PartWriter {
	readonly outline: OutlineEntry[] = [];
	readonly #references: readonly Reference[];
	readonly #takeId: (wish: string) => string;
	readonly #leads: boolean;
	#level = 0;

	constructor(references: readonly Reference[], takeId: (wish: string) => string, leads: boolean) {
		this.#references = references;
		this.#takeId = takeId;
		this.#leads = leads;
	}

	inline(text: string): string {
		return inlineHtml(text, this.#references);
	}

	/** `level` is 0 for a heading that the outline leaves out. */
	heading(block: Block, level: number): string {
		const text = bare(withoutReferences(block.text)).replace(/\*+|\\(?=[^\w\s])/g, "");
		const id = this.#takeId(text.replace(/^[\d.\s]+(?=\p{L})/u, ""));
		if (level > 0) this.outline.push({ level, text, id });
		const tag = `h${headingLevel(level)}`;
		return `<${tag} id="${id}">${this.inline(block.text.replace(/^\s*(\*\*|__)(.*)\1\s*$/, "$2"))}</${tag}>`;
	}

	paragraph(text: string): string {
		const length = labelLength(text);
		if (length > 0 && !/^[*_]/.test(text))
			return `<p><strong>${escapeHtml(text.slice(0, length).trim())}</strong>${this.inline(` ${text.slice(length)}`).replace(/^\s*/, " ")}</p>`;
		const head = numberedLead.exec(text)?.[1] ?? (this.#leads ? lead.exec(text)?.[1] : undefined);
		if (head === undefined) return `<p>${this.inline(text)}</p>`;
		return `<p><strong class="run-in">${this.inline(head)}</strong> ${this.inline(text.slice(head.length))}</p>`;
	}

	block(block: Block): string {
		switch (block.kind) {
			case "heading":
				return this.heading(block, this.#level + 1);
			case "label":
				return `<p><strong>${this.inline(block.text)}</strong></p>`;
			case "caption":
			case "attribution":
				return `<p class="${block.kind}">${this.inline(block.text)}</p>`;
			case "source":
				return this.paragraph(block.text).replace("<p>", '<p class="source">');
			default:
				return this.paragraph(block.text);
		}
	}

	list({ start, items }: List): string {
		const attributes = /^\d+$/.test(start)
			? start === "1"
				? ""
				: ` start="${Number(start)}"`
			: /^[a-z]$/.test(start)
				? ` type="${start === "i" ? "i" : "a"}"`
				: "";
		const tag = start === "" ? "ul" : "ol";
		const lines = items.map((nodes) => {
			const [first, ...rest] = nodes;
			const text = first?.kind === "block" ? this.inline(first.block.text) : "";
			if (rest.length === 0) return `<li>${text}</li>`;
			return `<li><p>${text}</p>\n${this.nodes(rest)}</li>`;
		});
		return `<${tag}${attributes}>\n${lines.join("\n")}\n</${tag}>`;
	}

	quotation({ quote, attribution, epigraph }: Quotation): string {
		const text = `<p>${this.inline(quote.text)}</p>`;
		if (quote.kind === "pull-quote") return `<aside class="pullquote" aria-hidden="true">${text}</aside>`;
		if (attribution === null) return `<blockquote>${text}</blockquote>`;
		const who = this.inline(attribution.text.replace(/^[–—-]\s*/, ""));
		return `<figure class="${epigraph ? "epigraph" : "quotation"}"><blockquote>${text}</blockquote><figcaption>${who}</figcaption></figure>`;
	}

	rows({ head, body }: TableRows): string {
		const rowHeads =
			head.length === 0 || head[0] === "" || body.every((row) => (row[0]?.join(" ").length ?? 0) <= 60);
		const cell = (paragraphs: readonly string[]) =>
			paragraphs.length > 1
				? paragraphs.map((text) => `<p>${this.inline(text)}</p>`).join("")
				: this.inline(paragraphs[0] ?? "");
		const heads = head.map((text) =>
			text === "" ? "<td></td>" : `<th scope="col">${this.inline(text)}</th>`,
		);
		const lines = body.map((row) => {
			const cells = row.map((paragraphs, i) =>
				i === 0 && rowHeads && paragraphs.length > 0
					? `<th scope="row">${cell(paragraphs)}</th>`
					: `<td>${cell(paragraphs)}</td>`,
			);
			return `<tr>${cells.join("")}</tr>`;
		});
		const top = heads.length === 0 ? "" : `<thead>\n<tr>${heads.join("")}</tr>\n</thead>\n`;
		return `${top}<tbody>\n${lines.join("\n")}\n</tbody>`;
	}

	table({ table, caption, source }: Table): string {
		const title = caption === null ? "" : `<caption>${this.inline(caption.text)}</caption>\n`;
		const below = source === null ? "" : `\n<figcaption>${this.inline(source.text)}</figcaption>`;
		const rows = this.rows(table.table ?? { head: [], body: [] });
		return `<figure class="table"><table>\n${title}${rows}\n</table>${below}</figure>`;
	}

	node(node: Node): string {
		switch (node.kind) {
			case "block":
				return this.block(node.block);
			case "list":
				return this.list(node);
			case "quotation":
				return this.quotation(node);
			case "table":
				return this.table(node);
			case "aside":
				return `<aside class="${node.aside.kind}">\n${this.nodes(node.nodes)}\n</aside>`;
		}
	}

	nodes(nodes: readonly Node[]): string {
		return nodes.map((node) => this.node(node)).join("\n");
	}

	/** A section of the text; the outline leaves out those that are `unlisted`. */
	section({ heading, nodes }: Section, unlisted: boolean): string {
		this.#level = heading?.level ?? 0;
		const head = heading === null ? "" : this.heading(heading, unlisted ? 0 : heading.level);
		return [head, this.nodes(nodes)].filter((part) => part !== "").join("\n");
	}

	footnote(note: Note): string {
		const [back] = note.references;
		return `<p class="footnote" id="${note.id}"><a href="#${back}" role="doc-backlink">${note.label}</a> ${this.inline(note.block.text)}</p>`;
	}

	/** A definition that nothing refers to. */
	strayNote(block: Block): string {
		return `<p class="footnote">${escapeHtml(block.label)} ${this.inline(block.text)}</p>`;
	}
}

import type { Footnote, OutlineEntry } from "../../model/post.ts";
import { type Chapter, toChapters } from "./chapters.ts";
import type { Reference } from "./notes.ts";
import { lead, PartWriter } from "./part-writer.ts";
import type { Node, Section } from "./tree.ts";

export interface Rendered {
	html: string;
	outline: OutlineEntry[];
	footnotes: Footnote[];
}

/** A sentence with a dash looks like a lead; a report that has leads has several. */
const fewestLeads = 3;

const countLeads = (nodes: readonly Node[]) =>
	nodes.filter((node) => node.kind === "block" && lead.test(node.block.text)).length;

function writeChapter({ role, sections, notes, strays }: Chapter, writer: PartWriter): string {
	const parts = sections.map((section) => writer.section(section, role === "front-matter"));
	const definitions = [
		...notes.map((note) => writer.footnote(note)),
		...strays.map((block) => writer.strayNote(block)),
	];
	if (definitions.length > 0)
		parts.push(`<section class="footnotes" role="doc-endnotes">\n${definitions.join("\n")}\n</section>`);
	const attribute = role === null ? "" : ` class="${role}"`;
	return `<section${attribute}>\n${parts.join("\n")}\n</section>`;
}

/** The HTML of a report's sections, its outline, and its footnotes. */
export function renderReport(
	sections: readonly Section[],
	references: readonly Reference[],
	takeId: (wish: string) => string,
): Rendered {
	const leads = sections.reduce((sum, { nodes }) => sum + countLeads(nodes), 0);
	const writer = new PartWriter(references, takeId, leads >= fewestLeads);
	const chapters = toChapters(sections, references);
	const html = chapters.map((chapter) => writeChapter(chapter, writer)).join("\n");
	const footnotes = chapters.flatMap(({ notes }) =>
		notes.map(({ label, id, block }) => ({ number: label, id, html: writer.inline(block.text) })),
	);
	return { html, outline: writer.outline, footnotes };
}

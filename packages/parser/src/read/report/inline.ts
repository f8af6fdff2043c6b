import { renderInlineMarkdown } from "../../html/markdown.ts";
import { repairEmphasis } from "./emphasis.ts";
import { type Reference, referenceMark } from "./notes.ts";

/** Tags that converters leave in running text; what they held stays. */
const leftoverTags = /<\/?(?:u|b|i|em|strong|span|small|font|sub|sup|div|center|p|a)(?:\s[^<>]{0,200})?>/gi;

/** The HTML of one paragraph's text, with its references to footnotes. */
export function inlineHtml(text: string, references: readonly Reference[]): string {
	const plain = repairEmphasis(text.replace(leftoverTags, "").replace(/^([“"])\s+/, "$1"));
	return renderInlineMarkdown(plain)
		.trim()
		.replaceAll("\n", "<br>\n")
		.replace(referenceMark, (_, index: string) => {
			const { note, id } = references[Number(index)] as Reference;
			const link = `<a href="#${note.id}" id="${id}" role="doc-noteref">${note.label}</a>`;
			return `<sup class="footnote-ref">${link}</sup>`;
		});
}

/** The text without marks of emphasis and without references. */
export function withoutReferences(text: string): string {
	return text.replace(referenceMark, "");
}

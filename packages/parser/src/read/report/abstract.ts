import { htmlToText } from "../../html/text.ts";
import { inlineHtml, withoutReferences } from "./inline.ts";
import { plainKey } from "./line.ts";
import type { Section } from "./tree.ts";
import { wordsOf } from "./words.ts";

const summaries = new Set(wordsOf("summary").map(plainKey));
const enough = 400;

/** An abstract in plain text: the first paragraphs of the summary, or of the first chapter that has some. */
export function abstractOf(sections: readonly Section[]): string | null {
	const isSummary = ({ heading }: Section) =>
		heading !== null && summaries.has(plainKey(heading.text).replace(/^\d+ /, ""));
	const start = Math.max(sections.findIndex(isSummary), 0);
	let text = "";
	for (const section of sections.slice(start)) {
		for (const node of section.nodes) {
			if (node.kind !== "block" || node.block.kind !== "paragraph" || node.block.text.length < 80) continue;
			const paragraph = htmlToText(inlineHtml(withoutReferences(node.block.text), []));
			text = `${text} ${paragraph}`.trim();
			if (text.length >= enough) return text;
		}
		if (text !== "") return text;
	}
	return text || null;
}

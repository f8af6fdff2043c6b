import { renderInlineMarkdown } from "../../../html/markdown.ts";
import type { BlockReader, BodyLine } from "./line.ts";

const longestHeading = 80;
const shortestText = 60;
const mostWords = 14;

const marked = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const underline = /^(?:={3,}|-{3,})$/;

/** A heading: marked as in Markdown, underlined, or a short line alone between two paragraphs. */
export const readHeading: BlockReader = (lines, at, { keepsBreaks, inline }) => {
	const { text, blanks } = lines[at] as BodyLine;
	if (text.length > longestHeading || (at > 0 && blanks === 0)) return null;
	const below = lines[at + 1];
	if (below?.blanks === 0 && underline.test(below.text))
		return { html: heading(below.text.startsWith("=") ? 2 : 3, inline(text)), next: at + 2 };
	const [, marks = "", words = ""] = marked.exec(text) ?? [];
	if (marks.length > 1 || (marks !== "" && inline === renderInlineMarkdown))
		return { html: heading(marks.length, inline(words)), next: at + 1 };
	if (keepsBreaks || !standsBetweenParagraphs(lines, at) || !looksLikeHeading(text)) return null;
	return { html: heading(2, inline(text)), next: at + 1 };
};

const heading = (level: number, html: string) => `<h${level}>${html}</h${level}>`;

/** Short lines beside images: what they show, and whose they are. */
const caption = /^(?:photo|image|picture|figure|fig\.|table|source|credit|via|by|video|update)\b/i;

/** Words that begin with a capital and end as no sentence does; a question may. */
function looksLikeHeading(text: string): boolean {
	const words = text.split(/\s+/);
	if (words.length > mostWords || !/^(?:\d+[.)]?\s+)?[\p{Lu}\p{Lo}“"‘'¿¡]/u.test(text)) return false;
	if (/[.,;:!…)\]”"’]$|\.(?:jpe?g|png|gif)\b|https?:/i.test(text) || caption.test(text)) return false;
	return !text.endsWith("?") || words.length > 2;
}

/** It stands alone, a whole paragraph follows, and what precedes, if anything, is one, too. */
function standsBetweenParagraphs(lines: readonly BodyLine[], at: number): boolean {
	const [before, own, after, next] = [lines[at - 1], lines[at] as BodyLine, lines[at + 1], lines[at + 2]];
	if (before === undefined || after === undefined || after.blanks === 0) return false;
	const ended = before.list !== null || /[.!?…:][”"’)\]]*$/.test(before.text);
	const text = after.blanks > 0 && after.list === null && after.indent === own.indent;
	const long = after.text.length >= shortestText || (next?.blanks === 0 && after.text.length >= 40);
	return ended && text && long && /[.!?…:”"]$/.test(next?.blanks === 0 ? next.text : after.text);
}

import { paragraphs } from "../../html/paragraphs.ts";
import { embed, expandShortcodes } from "./shortcodes.ts";

const aloneOnItsLine = /^[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*$/gim;

/** The block editor marks its blocks up in full; the classic editor's text is still to be laid out. */
const isBlockMarkup = (content: string) => content.includes("<!-- wp:");

/** The HTML that WordPress made of a post's text when it showed it. */
export function postHtml(content: string): string {
	const embedded = expandShortcodes(content).replace(aloneOnItsLine, (line, url) => embed(url) ?? line);
	return isBlockMarkup(content) ? embedded : paragraphs(embedded);
}

/** The HTML that WordPress made of a comment's text; it knows no shortcodes there. */
export function commentHtml(content: string): string {
	return paragraphs(content);
}

import TurndownService from "turndown";

/** Elements for which Markdown has no signs; they stand as HTML, which Markdown allows. */
const kept = [
	"abbr",
	"audio",
	"cite",
	"del",
	"details",
	"dl",
	"figure",
	"iframe",
	"ins",
	"kbd",
	"mark",
	"picture",
	"q",
	"ruby",
	"small",
	"sub",
	"sup",
	"table",
	"u",
	"video",
] as const;

const service = new TurndownService({
	headingStyle: "atx",
	hr: "---",
	bulletListMarker: "-",
	codeBlockStyle: "fenced",
	emDelimiter: "*",
});
service.keep((node) => (kept as readonly string[]).includes(node.nodeName.toLowerCase()));

/** The Markdown of clean HTML. */
export function htmlToMarkdown(html: string): string {
	return html.trim() === "" ? "" : service.turndown(html);
}

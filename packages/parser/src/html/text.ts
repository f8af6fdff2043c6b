import { blockElements, silentElements, tableParts } from "./elements.ts";
import { type HtmlNode, parseHtml } from "./tree.ts";

const raiseDigits = (text: string) =>
	text.replace(/[0-9]/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] as string);

/** White space that is more or other than a single space; those between words are so many that looking at each costs most of the time. */
const foldable = / [ \t\r\n\f]+|[\t\r\n\f][ \t\r\n\f]*/g;

/** Collects the text that a reader of the nodes sees; white space waits until visible text follows it. */
class TextWriter {
	text = "";
	private breaks = 0;
	private space: "" | " " | "\t" = "";
	/** How many `<sup>` the text stands in; digits in one are written raised: `m²`, `word¹`. */
	private raised = 0;

	private endLine(breaks: number): void {
		this.breaks = Math.max(this.breaks, breaks);
	}

	private add(text: string): void {
		if (this.text !== "") this.text += this.breaks > 0 ? "\n".repeat(Math.min(this.breaks, 2)) : this.space;
		this.text += text;
		this.breaks = 0;
		this.space = "";
	}

	private addFolded(text: string): void {
		const folded = text.replace(foldable, " ");
		const start = folded.startsWith(" ") ? 1 : 0;
		const end = folded.length > start && folded.endsWith(" ") ? folded.length - 1 : folded.length;
		if (start === 1) this.space ||= " ";
		if (end > start) {
			this.add(folded.slice(start, end));
			if (end < folded.length) this.space = " ";
		}
	}

	write(nodes: readonly HtmlNode[], verbatim: boolean): void {
		for (const node of nodes) {
			if (node.type === "text") {
				const text = this.raised > 0 ? raiseDigits(node.text) : node.text;
				if (verbatim) this.add(text);
				else this.addFolded(text);
			} else if (node.name === "br") this.breaks++;
			else if (!silentElements.has(node.name)) {
				const breaks = blockElements.has(node.name) ? 2 : tableParts.has(node.name) ? 1 : 0;
				if (node.name === "td" || node.name === "th") this.space = "\t";
				else this.endLine(breaks);
				if (node.name === "sup") this.raised++;
				this.write(node.children, verbatim || node.name === "pre");
				if (node.name === "sup") this.raised--;
				if (node.name !== "td" && node.name !== "th") this.endLine(breaks);
			}
		}
	}
}

/**
 * The text that a reader of the tree sees: a blank line between blocks, a line feed for `<br>`, other
 * white space folded as a browser folds it.
 */
export function nodesToText(nodes: readonly HtmlNode[]): string {
	const writer = new TextWriter();
	writer.write(nodes, false);
	return writer.text
		.split("\n")
		.map((line) => line.trimEnd())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}

/** {@link nodesToText} of a string of HTML. */
export function htmlToText(html: string): string {
	if (!/[<&]/.test(html)) return html.replace(foldable, " ").trim();
	return nodesToText(parseHtml(html).children);
}

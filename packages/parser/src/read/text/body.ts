import { escapeHtml } from "../../html/escape.ts";
import type { Reading } from "./reading.ts";

/** How the lines of one paragraph hang together. */
type Joint = "paragraphs" | "breaks" | "wrapped";

/** The lines of a body as HTML: paragraphs, lists, quotations, preformatted text. */
export function toHtml(readings: readonly Reading[], lineBreaks = false): string {
	const blocks: string[] = [];
	let at = 0;
	while (at < readings.length) {
		const next = readList(readings, at, blocks) ?? readParagraph(readings, at, blocks, lineBreaks);
		at = next;
	}
	return blocks.join("\n");
}

/** An item belongs to a list if it is indented, has a bullet, or its neighbour is an item too. */
function isItem(readings: readonly Reading[], at: number): boolean {
	const reading = readings[at];
	if (reading === undefined || reading.list === null) return false;
	const { list } = reading;
	if (list.indent > 0) return true;
	const bulleted = /^[•●▪◦‣∙]/.test(reading.line.text);
	if (bulleted) return true;
	const before = readings[at - 1];
	const after = readings[at + 1];
	const beside = (other: Reading | undefined) => other?.list != null && other.list.ordered === list.ordered;
	return (beside(before) && !reading.gap) || (beside(after) && after?.gap === false);
}

interface Item {
	depth: number;
	ordered: boolean;
	number: number | null;
	html: string;
}

function readList(readings: readonly Reading[], at: number, blocks: string[]): number | null {
	if (!isItem(readings, at)) return null;
	const items: Item[] = [];
	let next = at;
	for (; next < readings.length; next++) {
		const reading = readings[next] as Reading;
		if (isItem(readings, next) && reading.list !== null) {
			const { ordered, number, text, indent } = reading.list;
			const previous = items.at(-1);
			if (
				previous !== undefined &&
				reading.gap &&
				ordered !== previous.ordered &&
				indent === (readings[at] as Reading).list?.indent
			)
				break;
			items.push({ depth: indent, ordered, number, html: escapeHtml(text) });
		} else if (reading.line.indent > (items.at(-1)?.depth ?? 0) + 1 && items.length > 0) {
			(items.at(-1) as Item).html += `${reading.gap ? "<br><br>" : "<br>"}${escapeHtml(reading.line.text)}`;
		} else break;
	}
	blocks.push(nest(items));
	return next;
}

const deepest = 20;

/** Items with their depths as nested lists. */
function nest(items: readonly Item[]): string {
	let html = "";
	const open: { depth: number; tag: string }[] = [];
	for (const item of items) {
		while (open.length > 1 && item.depth < (open.at(-1) as { depth: number }).depth)
			html += `</li>\n</${open.pop()?.tag}>`;
		const current = open.at(-1);
		if (current === undefined || (item.depth > current.depth && open.length < deepest)) {
			const start =
				item.ordered && item.number !== null && item.number !== 1 ? ` start="${item.number}"` : "";
			const tag = item.ordered ? "ol" : "ul";
			html += `${open.length > 0 ? "\n" : ""}<${tag}${start}>\n`;
			open.push({ depth: item.depth, tag });
		} else html += "</li>\n";
		html += `<li>${item.html}`;
	}
	while (open.length > 0) html += `</li>\n</${open.pop()?.tag}>`;
	return html;
}

function readParagraph(
	readings: readonly Reading[],
	at: number,
	blocks: string[],
	lineBreaks: boolean,
): number {
	const lines: Reading[] = [readings[at] as Reading];
	let next = at + 1;
	while (next < readings.length && !(readings[next] as Reading).gap && !isItem(readings, next))
		lines.push(readings[next++] as Reading);
	const texts = lines.map((reading) => escapeHtml(reading.line.text));
	const joint = lineBreaks ? "breaks" : jointOf(lines);
	if (joint === "paragraphs") blocks.push(...texts.map((text) => `<p>${text}</p>`));
	else blocks.push(`<p>${texts.join(joint === "breaks" ? "<br>\n" : "\n")}</p>`);
	return next;
}

const longLine = 100;

function jointOf(lines: readonly Reading[]): Joint {
	if (lines.length === 1) return "breaks";
	const lengths = lines.map((reading) => reading.text.length);
	const all = lengths.slice(0, -1);
	if (all.every((length) => length >= 50 && length <= 85) && lines.length > 2) return "wrapped";
	if (lengths.some((length) => length > longLine)) return "paragraphs";
	return "breaks";
}

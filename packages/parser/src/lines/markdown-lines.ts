import type { Line } from "./split.ts";

const link =
	/(!?)\[([^[\]]{0,500})\]\(\s?<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?(?:\s+"[^"]{0,300}")?\s?\)/g;
const marks = /(?<![\p{L}\p{N}\\])(\*\*|__|\*|_|`)(?=\S)([^*_`]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu;
const escaped = /\\([!-/:-@[-`{-~])/g;
const heading = /^#{1,6}\s+/;

/** So many lines with links, at least, show that a page was turned into Markdown. */
const fewestLinks = 3;
const longestLine = 20_000;

/**
 * Some programs turn a page into Markdown (`## [Title](address)`). Where the lines show it, each says how it
 * reads without marks, and what it links to as a whole; the marks stay in its text.
 */
export function readMarkdownLines(lines: readonly Line[]): readonly Line[] {
	let found = 0;
	for (const { text } of lines) if (/\]\((?:https?:|\/|<)/.test(text)) found++;
	return found < fewestLinks ? lines : lines.map(withoutMarks);
}

function withoutMarks(line: Line): Line {
	if (line.text.length > longestLine) return line;
	const addresses: string[] = [];
	const words = line.text
		.replace(heading, "")
		.replace(link, (_, image: string, text: string, address: string) => {
			if (image === "") addresses.push(address);
			return text;
		})
		.replace(marks, "$2")
		.replace(escaped, "$1")
		.trim();
	const [address, ...others] = addresses;
	const whole =
		address !== undefined && others.length === 0 && /^(?:#{1,6}\s+)?\**\[.*\)\**$/.test(line.text);
	return { ...line, plain: words, ...(whole ? { address } : {}) };
}

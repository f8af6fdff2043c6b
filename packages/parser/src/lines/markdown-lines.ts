import type { Line } from "./split.ts";

const link =
	/(!?)\[([^[\]]{0,500})\]\(\s?<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200})?)>?(?:\s*"[^"]{0,300}")?\s?\)/g;
const marks = /(?<![\p{L}\p{N}\\])(\*\*|__|\*|_|`)(?=\S)([^*_`]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu;
/** The other end of these stands on another line. */
const strayMarks = /(?<=[\p{L}\p{N}.,)]\s?)\*{1,2}(?=\s|$)|(?<=\S\s)\*{1,2}(?=\p{L})/gu;
const escaped = /\\([!-/:-@[-`{-~])/g;
/** `## Title`, also as an item of a list. */
const heading = /^((?:[*+-]|\d{1,3}\.)\s+)?#{1,6}\s+/;
/** A heading that is a link; nobody types one, so that one alone shows what the others would. */
const linkedHeading = /^#{1,6}\s+\[[^[\]]{1,300}\]\(/;
/** A link whose address or title goes on on the next line. */
const unclosedLink = /\[[^[\]]{1,500}\]\([^()]{0,2000}$/;
const mostPieces = 4;

/** So many lines with links, at least, show that a page was turned into Markdown. */
const fewestLinks = 3;
const longestLine = 20_000;

/**
 * Some programs turn a page into Markdown (`## [Title](address)`). Where the lines show it, each says how it
 * reads without marks, and what it links to as a whole; the marks stay in its text.
 */
export function readMarkdownLines(lines: readonly Line[]): readonly Line[] {
	let found = 0;
	for (const { text } of lines) {
		if (/\]\((?:https?:|\/|<)/.test(text)) found++;
		if (linkedHeading.test(text)) found += fewestLinks;
	}
	return found < fewestLinks ? lines : joinLinks(lines).map(withoutMarks);
}

/** Lines that end within the address of a link, with those on which it goes on. */
function joinLinks(lines: readonly Line[]): Line[] {
	const joined: Line[] = [];
	let pieces = 0;
	for (const line of lines) {
		const above = joined.at(-1);
		const goesOn = above !== undefined && pieces < mostPieces && !line.blank && isUnclosed(above);
		pieces = goesOn ? pieces + 1 : 1;
		if (!goesOn) joined.push(line);
		else
			joined.splice(-1, 1, { ...above, text: `${above.text} ${line.text}`, last: line.last ?? line.number });
	}
	return joined;
}

const isUnclosed = ({ text }: Line): boolean =>
	text.length <= longestLine && text.lastIndexOf("](") > text.lastIndexOf(")") && unclosedLink.test(text);

function withoutMarks(line: Line): Line {
	if (line.text.length > longestLine) return line;
	const addresses: string[] = [];
	const withoutLinks = (text: string) =>
		text.replace(link, (_, image: string, words: string, address: string) => {
			if (image === "") addresses.push(address);
			return words.trim();
		});
	// A link may hold an image.
	const words = withoutLinks(withoutLinks(line.text.replace(heading, "$1")))
		.replace(marks, "$2")
		.replace(strayMarks, "")
		.replace(escaped, "$1")
		.trim();
	const [address, ...others] = addresses;
	const whole =
		address !== undefined && others.length === 0 && /^(?:#{1,6}\s+)?\**\[.*\)\**$/.test(line.text);
	return { ...line, plain: words, ...(whole ? { address } : {}) };
}

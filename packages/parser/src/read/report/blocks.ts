import { type Block, makeBlock } from "./block.ts";
import type { Joiner } from "./hyphens.ts";
import type { Line } from "./line.ts";
import { takeRows } from "./rows.ts";
import { isTitleLike } from "./shape-of-text.ts";
import { toTable } from "./table.ts";

const bullet = /^\s*(?:[-*+•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃]\s+)*[*+•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃–-]\s+(?=\S)/u;
const bulletAlone = /^\s*[-•▪▫◦●○■□➢►▶❖✓✔»›·‣⁃]\s*$/u;
const numbered = /^\s*\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/;
const hashed = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const definition =
	/^\s*(?:\[\^([^\]\s]{1,40})\]:|([⁰¹²³⁴-⁹]{1,4})|<sup>\s*(\d{1,4})\s*<\/sup>|\[(\d{1,3})\](?=\s))\s*(?=\S)/u;
const quoted = /^\s{0,3}>\s?/;
/** Who said it, within the quotation: "> — The branch manager". */
const quotedName = /^\s{0,3}>\s*[–—]\s*(?=\p{L})/u;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The plain digits of superscript ones. */
export function plainDigits(text: string): string {
	return text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

/** How a document breaks its lines. */
interface Shape {
	/** Paragraphs are broken at about this many characters; `null` where each stands on one line. */
	width: number | null;
	/** Titles that the contents list names. */
	isListed: (text: string) => boolean;
}

/** The width of the lines that paragraphs are broken into; `null` where each paragraph stands on one line. */
function widthOf(lines: readonly Line[]): number | null {
	const broken = lines
		.filter(
			(line, i) => lines[i + 1]?.gap === 0 && lines[i + 1]?.page === line.page && !line.text.includes("\t"),
		)
		.map(({ text }) => text.length)
		.sort((a, b) => a - b);
	const middle = broken[Math.floor(broken.length / 2)] ?? 0;
	return broken.length >= lines.length * 0.3 && middle >= 34 && middle <= 160 ? middle : null;
}

/** Marks stand at a line's beginning; nothing beyond it is looked at. */
const beginningOf = (text: string) => text.slice(0, 300);

const marks = [bullet, numbered, hashed, definition, bulletAlone];
const marksStart = (text: string) => marks.some((mark) => mark.test(beginningOf(text)));

const indentOf = ({ text }: Line) => text.length - text.trimStart().length;

/** Whether a line that begins a paragraph is a title, with the text right below it. */
function headsNext(title: Line, next: Line, { width, isListed }: Shape): boolean {
	if (width === null || title.text.length > width || !isTitleLike(title.text)) return false;
	if (isListed(title.text) || /^\s*\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(title.text)) return true;
	const short = title.text.trim().length < width * 0.6 && next.text.trim().length >= width * 0.7;
	return short && /^\s*[\p{Lu}“‘"']/u.test(next.text);
}

/** How long a line was in print; where a conversion took out a hyphen, it put two lines on one. */
const lastLineOf = ({ length }: string, width: number) => (length > width * 1.15 ? length - width : length);

/** Whether a line begins a new paragraph after the line above it, which `opens` one itself or not. */
function begins(line: Line, above: Line, next: Line | undefined, opens: boolean, shape: Shape): boolean {
	const { width, isListed } = shape;
	if (line.gap > 0 || line.page !== above.page || width === null) return true;
	if (opens && headsNext(above, line, shape)) return true;
	if (line.text.length < width && isListed(line.text)) return true;
	if (quoted.test(line.text) !== quoted.test(above.text) || quotedName.test(line.text)) return true;
	if (marksStart(line.text) || hashed.test(above.text)) return true;
	const ended = /[.!?:…]["”’)\]]*[⁰¹²³⁴-⁹\d]{0,3}$/u.test(above.text);
	const [word = ""] = /\S+/.exec(line.text) ?? [];
	const isFollowed = next?.gap === 0 && (/^\s*\p{Lu}/u.test(next.text) || marksStart(next.text));
	if (ended && isFollowed && line.text.length < width * 0.5) return true;
	const wouldFit = lastLineOf(above.text, width) + word.length < width * (opens ? 0.84 : 0.94);
	if (ended && wouldFit && /^\s*[\p{Lu}\d“"‘(]/u.test(line.text)) return true;
	if (ended && next?.gap === 0 && headsNext(line, next, shape)) return true;
	const indented = indentOf(line) - indentOf(above);
	return ended && indented >= 2 && indented <= 8 && !bullet.test(above.text) && !numbered.test(above.text);
}

function paragraphsOf(lines: readonly Line[], shape: Shape): Line[][] {
	const paragraphs: Line[][] = [];
	let above: Line | undefined;
	for (const [i, line] of lines.entries()) {
		const paragraph = paragraphs.at(-1);
		if (
			above === undefined ||
			paragraph === undefined ||
			begins(line, above, lines[i + 1], paragraph.length === 1, shape)
		)
			paragraphs.push([line]);
		else paragraph.push(line);
		above = line;
	}
	return paragraphs;
}

/** Names what a paragraph's first characters tell. */
function toBlock(lines: Line[], join: Joiner, { width }: Shape): Block {
	const first = lines[0] as Line;
	const heading = hashed.exec(beginningOf(first.text));
	if (heading !== null)
		return makeBlock("heading", heading[2] as string, lines, { level: (heading[1] as string).length });
	const texts = lines.map(({ text }) => text.trim());
	if (quotedName.test(first.text))
		return makeBlock("attribution", join(texts.map((text) => text.replace(quoted, ""))), lines);
	if (quoted.test(first.text)) {
		const spoken = texts.map((text) => text.replace(quoted, "")).filter((text) => text !== "");
		return makeBlock("quote", join(spoken), lines);
	}
	const text = join(texts);
	const beginning = beginningOf(text);
	const note = definition.exec(beginning);
	if (note !== null) {
		const label = note[1] ?? plainDigits(note[2] ?? note[3] ?? note[4] ?? "");
		return makeBlock("note", text.slice(note[0].length), lines, { label });
	}
	const mark = bullet.exec(beginning);
	const level = Math.floor(indentOf(first) / 2);
	if (mark !== null) return makeBlock("item", text.slice(mark[0].length), lines, { level });
	const number = numbered.exec(beginning);
	if (number !== null)
		return makeBlock("item", text.slice(number[0].length), lines, { level, label: number[1] as string });
	const areShort = width !== null && lines.length > 1 && texts.every((line) => line.length < width * 0.6);
	return makeBlock("paragraph", areShort ? texts.join("\n") : text, lines);
}

/** The document's blocks, as far as each shows by itself what it is. */
export function toBlocks(lines: readonly Line[], join: Joiner, isListed: (text: string) => boolean): Block[] {
	const shape = { width: widthOf(lines), isListed };
	const blocks: Block[] = [];
	let loose: Line[] = [];
	const flush = () => {
		for (const paragraph of paragraphsOf(loose, shape)) blocks.push(toBlock(paragraph, join, shape));
		loose = [];
	};
	for (let i = 0; i < lines.length; ) {
		const rows = takeRows(lines, i);
		if (rows === null) {
			loose.push(lines[i] as Line);
			i++;
			continue;
		}
		flush();
		blocks.push(makeBlock("table", "", rows.lines, { table: toTable(rows) }));
		i += rows.lines.length;
	}
	flush();
	return hangBullets(blocks);
}

/** A bullet alone on its line belongs to the paragraph below it; at the end of a list it is residue. */
function hangBullets(blocks: readonly Block[]): Block[] {
	const hung: Block[] = [];
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		const next = blocks[i + 1];
		if (block.kind !== "paragraph" || !bulletAlone.test(block.text)) {
			hung.push(block);
			continue;
		}
		const carries = next?.kind === "paragraph" && (next.gap === 0 || !/^\s*-/.test(block.text));
		if (!carries || next === undefined) {
			hung.push({ ...block, kind: "residue" });
			continue;
		}
		hung.push(makeBlock("item", next.text, [...block.lines, ...next.lines], { gap: block.gap }));
		i++;
	}
	return hung;
}

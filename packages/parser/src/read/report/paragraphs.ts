import type { Line } from "./line.ts";
import {
	beginningOf,
	beginsWithMark,
	bullet,
	definition,
	hashed,
	numbered,
	quoted,
	quotedName,
} from "./marks.ts";
import { endsItem, isCaption, isEnded, isRemark, isSource, isTitleLike } from "./shape-of-text.ts";

/** How a document breaks its lines. */
export interface Shape {
	/** Paragraphs are broken at about this many characters; `null` where each stands on one line. */
	width: number | null;
	/** Titles that the contents list names. */
	isListed: (text: string) => boolean;
}

/** Nobody sets paragraphs in narrower or wider lines than these, in characters. */
const narrowest = 34;
const widest = 160;

/** The width of the lines that paragraphs are broken into; `null` where each paragraph stands on one line. */
export function widthOf(lines: readonly Line[]): number | null {
	const broken = lines
		.filter(
			(line, i) => lines[i + 1]?.gap === 0 && lines[i + 1]?.page === line.page && !line.text.includes("\t"),
		)
		.map(({ text }) => text.length);
	// Lines of addresses, lists and tables are short by themselves; the others tell the width.
	const full = broken.filter((length) => length >= narrowest).sort((a, b) => a - b);
	const middle = full[Math.floor(full.length / 2)] ?? 0;
	const isWrapped = broken.length >= lines.length * 0.3 && full.length >= broken.length * 0.5;
	return isWrapped && middle <= widest ? middle : null;
}

export const indentOf = ({ text }: Line): number => text.length - text.trimStart().length;

/** Whether a line that begins a paragraph is a title, with the text right below it. */
function headsNext(title: Line, next: Line, { width, isListed }: Shape): boolean {
	if (width === null || title.text.length > width || !isTitleLike(title.text)) return false;
	if (isListed(title.text)) return true;
	if (/^\s*\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(title.text)) return !/^\s*\p{Ll}/u.test(next.text);
	const short = title.text.trim().length < width * 0.6 && next.text.trim().length >= width * 0.7;
	return short && /^\s*[\p{Lu}“‘"']/u.test(next.text);
}

/** How long a line was in print; where a conversion took out a hyphen, it put two lines on one. */
const lastLineOf = ({ length }: string, width: number) => (length > width * 1.15 ? length - width : length);

/** Who said the quotation above. */
const quotedBy = /^\s*[–—]\s*\p{Lu}/u;

/** A short line of capitalised words alone at a text's end: who signed it. */
const isSignature = ({ text }: Line, next: Line | undefined, width: number) =>
	next?.gap !== 0 && text.length < width * 0.5 && /^\s*\p{Lu}/u.test(text) && !isEnded(text);

/** Whether a line begins a new paragraph after the line above it, which `opens` one itself or not. */
function begins(line: Line, above: Line, next: Line | undefined, opens: boolean, shape: Shape): boolean {
	const { width, isListed } = shape;
	if (line.gap > 0 || line.page !== above.page || width === null) return true;
	if (opens && headsNext(above, line, shape)) return true;
	if (line.text.length < width && isListed(line.text)) return true;
	if (quoted.test(line.text) !== quoted.test(above.text) || quotedName.test(line.text)) return true;
	if (beginsWithMark(line.text) || hashed.test(above.text)) return true;
	if (opens && definition.test(beginningOf(above.text)) && indentOf(line) >= 2) return false;
	if (isCaption(line.text) || isSource(line.text) || isRemark(line.text)) return true;
	const isShort = above.text.trim().length < width * 0.7;
	const labels = quotedBy.test(above.text) || isCaption(above.text);
	if (opens && isShort && labels && /^\s*[\p{Lu}“"]/u.test(line.text)) return true;
	const ended = /[.!?:…]["”’)\]]*[⁰¹²³⁴-⁹\d]{0,3}$/u.test(above.text);
	const [word = ""] = /\S+/.exec(line.text) ?? [];
	const wouldFit = (share: number) => lastLineOf(above.text, width) + word.length < width * share;
	const partsItems = /:$/.test(above.text) || endsItem.test(above.text);
	if (partsItems && wouldFit(0.94) && /^\s*\p{Ll}/u.test(line.text)) return true;
	if (!ended) return false;
	if (opens && isSource(above.text) && /^\s*\p{Lu}/u.test(line.text)) return true;
	const isFollowed = next?.gap === 0 && (/^\s*\p{Lu}/u.test(next.text) || beginsWithMark(next.text));
	if (isFollowed && line.text.length < width * 0.5) return true;
	if (wouldFit(opens ? 0.84 : 0.94) && /^\s*[\p{Lu}\d“"‘(]/u.test(line.text)) return true;
	if (isSignature(line, next, width) && wouldFit(0.94)) return true;
	if (next?.gap === 0 && headsNext(line, next, shape)) return true;
	const indented = indentOf(line) - indentOf(above);
	if (indented <= -2 && !opens) return true;
	return indented >= 2 && indented <= 8 && !bullet.test(above.text) && !numbered.test(above.text);
}

/** The lines of each paragraph. */
export function paragraphsOf(lines: readonly Line[], shape: Shape): Line[][] {
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

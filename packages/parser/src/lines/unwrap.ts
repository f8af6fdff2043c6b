import type { Line } from "./split.ts";

/** What was printed wraps between these columns; shorter lines are verse or a list's. */
const narrowest = 60;
const widest = 400;
/** So many lines must have been full before a page counts as wrapped. */
const fewestJoints = 4;
/** Of the lines that could be full, so many are. */
const mostAreFull = 0.85;
const nearlyFull = 0.75;
/** Of the lines with more than one word, so many may be longer than the page is wide. */
const mayBeLonger = 0.01;

const width = ({ indent, text }: Line): number => indent + text.length;

/**
 * The lines of a page that a text browser or a mail program wrapped at a fixed width, joined again; other
 * pages' lines as they are. A line is joined to the one above it where its first word had no room there.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
	const columns = wrapWidth(lines);
	if (columns === null) return lines;
	const joined: Line[] = [];
	let pieces: Line[] = [];
	const flush = () => {
		if (pieces.length > 0) joined.push(joinPieces(pieces));
		pieces = [];
	};
	for (const [index, line] of lines.entries()) {
		const above = pieces.at(-1);
		const below = lines[index + 1];
		const goesOn =
			above !== undefined &&
			continues(above, line, columns, pieces[0] as Line) &&
			!(ended.test(above.text) && standsUnder(line, below));
		if (!goesOn) flush();
		pieces.push(line);
	}
	flush();
	return joined;
}

function joinPieces(pieces: readonly Line[]): Line {
	const [first, ...rest] = pieces as [Line, ...Line[]];
	const last = rest.at(-1);
	return last === undefined
		? first
		: { ...first, text: pieces.map(({ text }) => text).join(" "), last: last.number };
}

/** The width at which a page is wrapped; `null` where its lines don't show one. */
function wrapWidth(lines: readonly Line[]): number | null {
	const lengths = new Array<number>(widest + 1).fill(0);
	let longer = 0;
	let all = 0;
	for (const line of lines) {
		if (!line.text.includes(" ")) continue;
		all++;
		const own = width(line);
		if (own > widest) longer++;
		else lengths[own] = (lengths[own] as number) + 1;
	}
	const allowed = all * mayBeLonger;
	if (longer > allowed) return null;
	let columns = widest;
	while (columns > narrowest && longer + (lengths[columns] as number) <= allowed)
		longer += lengths[columns--] as number;
	return columns > narrowest && provesWidth(lines, columns) ? columns : null;
}

function provesWidth(lines: readonly Line[], columns: number): boolean {
	let full = 0;
	let likely = 0;
	for (let at = 1; at < lines.length; at++) {
		const [above, line] = [lines[at - 1] as Line, lines[at] as Line];
		if (above.blank || line.blank || width(above) < columns * nearlyFull || width(above) > columns) continue;
		// The entries of a list of links are as long as their addresses.
		if (above.text.includes("://") || line.text.includes("://")) continue;
		likely++;
		if (!hasRoom(above, line, columns)) full++;
	}
	return full >= fewestJoints && full >= likely * mostAreFull;
}

/** Whether the first word of a line would have fitted behind the line above. */
function hasRoom(above: Line, line: Line, columns: number): boolean {
	const space = line.text.indexOf(" ");
	const word = space < 0 ? line.text.length : space;
	return width(above) + 1 + word <= columns;
}

const mark = /^(?:[•●▪◦‣∙○■□◆◇·*+–>|#=~-]|\d{1,3}[.)])(?:\s|$)/;
const ended = /[.!?:;][”"’)\]]*$/;

/** `Comments (3)`, below the last sentence of a text: no sentence itself, and the last line of its block. */
function standsUnder({ text, indent }: Line, below: Line | undefined): boolean {
	const isLast = below === undefined || below.blank || below.indent !== indent || mark.test(below.text);
	const plain = text.replace(/\s*\(\d+\)$/, "");
	return isLast && /^[\p{Lu}\p{N}([]/u.test(text) && !/[.!?:;…”"’')\]]$/.test(plain);
}

function continues(above: Line, line: Line, columns: number, first: Line): boolean {
	if (above.blank || line.blank || width(above) > columns || hasRoom(above, line, columns)) return false;
	if (!above.text.includes(" ") || above.text.startsWith(">") || /\S {3,}\S|\t/.test(above.text))
		return false;
	// What looks like the mark of an item may be a word of the sentence.
	if (mark.test(line.text))
		return line.indent === above.indent && !ended.test(above.text) && !mark.test(first.text);
	if (line.indent === above.indent) return true;
	// The first line of a paragraph may stand further in, that of an item less far than the others.
	return above === first && (line.indent < above.indent || mark.test(first.text));
}

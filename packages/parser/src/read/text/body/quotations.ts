import { type BlockReader, type BodyLine, innerLines, runOf } from "./line.ts";

/** A quotation: lines marked with `>`, an indented paragraph, or one in quotes with the name of its author. */
export const readQuotation: BlockReader = (lines, at, surroundings) =>
	readMarked(lines, at, surroundings) ??
	readAttributed(lines, at, surroundings) ??
	readIndented(lines, at, surroundings);

const quote = (html: string, next: number) => ({ html: `<blockquote>\n${html}\n</blockquote>`, next });

const mark = /^>\s?/;

const readMarked: BlockReader = (lines, at, { within, inline }) => {
	const next = runOf(lines, at, ({ text }) => text.startsWith(">"));
	if (next === at) return null;
	const inner = lines.slice(at, next).map((line) => {
		const rest = line.text.replace(mark, "");
		const text = rest.trimStart();
		return { ...line, text, indent: rest.length - text.length };
	});
	if (inner.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
		return quote(within(innerLines(inner).map(atStart)), next);
	// Marks with nothing behind any of them are no quotation.
	const marks = lines.slice(at, next).map(({ text }) => `<p>${inline(text)}</p>`);
	return { html: marks.join("\n"), next };
};

const atStart = (line: BodyLine, index: number): BodyLine => (index === 0 ? { ...line, blanks: 0 } : line);

const opened = /^[“"«„]/;
const closed = /[”"»“]$/;
/** `— Pat Author, The Ferry` */
const attribution = /^(?:[—–―]|--)\s?\p{Lu}[^“”"]{1,79}$/u;
const together = /^“[^“”]{1,600}”\s?[—–―]\s?\p{Lu}[^“”]{1,79}$/u;
const mostLines = 12;

/** Words in quotes, and under them who said them. */
const readAttributed: BlockReader = (lines, at, { inline }) => {
	const first = lines[at] as BodyLine;
	if (first.blanks === 0 && at > 0) return null;
	if (together.test(first.text) && (lines[at + 1]?.blanks ?? 1) > 0)
		return quote(`<p>${inline(first.text)}</p>`, at + 1);
	if (!opened.test(first.text)) return null;
	let last = at;
	while (last - at < mostLines && !closed.test((lines[last] as BodyLine).text)) {
		if (lines[last + 1]?.blanks !== 0) return null;
		last++;
	}
	const name = lines[last + 1];
	if (name === undefined || !attribution.test(name.text) || /[?!]$/.test(name.text)) return null;
	if ((lines[last + 2]?.blanks ?? 1) === 0) return null;
	const words = lines.slice(at, last + 1).map(({ text }) => inline(text));
	return quote(`<p>${words.join("<br>\n")}</p>\n<p>${inline(name.text)}</p>`, last + 2);
};

const farIn = 2;

/** Paragraphs that stand further in than the text around them. */
const readIndented: BlockReader = (lines, at, { margin, keepsBreaks, within }) => {
	const first = lines[at] as BodyLine;
	if (keepsBreaks || first.list !== null || first.indent < margin + farIn || (at > 0 && first.blanks === 0))
		return null;
	// Items no further in than the quotation are a list of the text.
	let next = runOf(
		lines,
		at,
		({ indent, list }) => indent >= margin + farIn && (list === null || indent > first.indent),
	);
	// A paragraph whose other lines stand less far in is none of these.
	if (lines[next]?.blanks === 0) while (next > at && lines[next]?.blanks === 0) next--;
	if (next === at) return null;
	const inner = lines.slice(at, next).map((line) => ({ ...line, indent: line.indent - first.indent }));
	return quote(within(innerLines(inner).map(atStart)), next);
};

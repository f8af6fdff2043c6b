import { type Block, type BodyLine, runOf, type Surroundings } from "./line.ts";
import { isItem } from "./lists.ts";

/** Longer lines are paragraphs: nobody broke them. */
export const longLine = 100;
const shortestWrapped = 50;

/** The lines up to the next gap: paragraphs of their own, one that was wrapped, or one with line breaks. */
export const readParagraph = (
	lines: readonly BodyLine[],
	at: number,
	{ keepsBreaks, tight, inline }: Surroundings,
): Block => {
	const next = runOf(
		lines,
		at,
		({ blanks }, index) => index === at || (blanks === 0 && !isItem(lines, index)),
	);
	const own = lines.slice(at, next);
	const texts = own.map(({ text }) => inline(text));
	const long = own.some(({ text }) => text.length > longLine);
	const sentences = tight && own.every(({ text }) => /[.!?…:][”"’)\]]*$/.test(text));
	if (own.length > 1 && isWrapped(own)) return { html: `<p>${texts.join("\n")}</p>`, next };
	if (!keepsBreaks && (long || sentences))
		return { html: texts.map((text) => `<p>${text}</p>`).join("\n"), next };
	return { html: `<p>${texts.join("<br>\n")}</p>`, next };
};

/** Every line is as full as it can be: the next one's first word would not have fitted. */
function isWrapped(lines: readonly BodyLine[]): boolean {
	if (lines.length < 3) return false;
	const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
	if (width > longLine) return false;
	return lines.every(({ text }, index) => {
		const below = lines[index + 1];
		if (below === undefined) return true;
		return text.length >= shortestWrapped && text.length + 1 + below.text.search(/\s|$/) > width;
	});
}

import type { BodyLine } from "./line.ts";

/** What nobody writes who does not write Markdown. */
const signs: readonly RegExp[] = [
	/^#{2,6} \S/,
	/^(?:```|~~~)/,
	/\[[^\][]{1,200}\]\(https?:\/\/[^()\s]{1,500}\)/,
	/(?<![*\w])\*\*[^\s*][^*]{0,200}\*\*(?![*\w])/,
];

const longest = 4000;

/** Whether a text is written in Markdown: it shows two kinds of its marks, or one of them more than once. */
export function isMarkdown(lines: readonly BodyLine[]): boolean {
	let found = 0;
	for (const { text } of lines) {
		if (text.length > longest || !/[#`~[*]/.test(text)) continue;
		found += signs.filter((sign) => sign.test(text)).length;
		if (found > 1) return true;
	}
	return false;
}

import type { BlockReader } from "./line.ts";

const divider = /^(?:([*_=~#·•-])\s?)(?:\1\s?){2,}$/;
const longestDivider = 200;

/** `* * *`, `-----`: a line between two parts of the text. */
export const readDivider: BlockReader = (lines, at) => {
	const text = lines[at]?.text ?? "";
	const stands = (lines[at]?.blanks ?? 0) > 0 || at === 0;
	if (!stands || text.length > longestDivider || !divider.test(text)) return null;
	return (lines[at + 1]?.blanks ?? 1) > 0 ? { html: "<hr>", next: at + 1 } : null;
};

import { folded } from "./words.ts";

/** Where a theme or a feed cuts a text, it says so near the end: "… Continue reading", "[…]", "(more…)". */
const lengthOfEnd = 100;

function withoutCut(text: string): string {
	const end = text.slice(-lengthOfEnd);
	const cut = Math.max(end.lastIndexOf("…"), end.lastIndexOf("..."));
	if (cut < 0) return text;
	return text.slice(0, text.length - end.length + cut).replace(/[([]\p{L}{0,12}[.…\s]{0,4}$/u, "");
}

/** A text that is longer than that part of another is no excerpt of it, but how it was before something was added. */
const longestExcerpt = 0.8;

/** Whether a text is but the beginning of another: cut, or much shorter. */
export function isBeginning(text: string, whole: string): boolean {
	if (text.length >= whole.length) return false;
	const shown = withoutCut(text);
	if (shown.length === text.length && text.length > whole.length * longestExcerpt) return false;
	const words = folded(shown);
	return words !== "" && folded(whole).startsWith(words);
}

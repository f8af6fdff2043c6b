import type { Post } from "blog-archive-parser";

/** What pages say of a text besides the text itself; small enough to be known of all posts at once. */
export interface TextDigest {
	/** How it begins, in one line, a little longer than any excerpt is. */
	beginning: string;
	length: number;
	words: number;
}

const beginningLength = 400;

const known = new WeakMap<Post, TextDigest>();

/** The digest of a post's text, made once. */
export function digestOf(post: Post): TextDigest {
	const digest = known.get(post);
	if (digest !== undefined) return digest;
	const { text } = post;
	const made = {
		beginning: inOneLine(text, beginningLength),
		length: text.length,
		words: wordCount(text),
	};
	known.set(post, made);
	return made;
}

/** Spares the making of a digest that was kept. */
export function rememberDigest(post: Post, digest: TextDigest): void {
	known.set(post, digest);
}

/** After a post's text was replaced. */
export function forgetDigest(post: Post): void {
	known.delete(post);
}

/** The beginning of a text, its white space as single spaces; only so much of it is looked at as can matter. */
export function inOneLine(text: string, length: number): string {
	return text
		.slice(0, 8 * length)
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, length);
}

const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Where ideographs may be; most texts have nothing there, and need not be looked at sign by sign. */
const maybeIdeographs = /[\u1100-\u11ff\u2e80-\udbff\uf900-\ufaff\uff00-\uffef]/;

/** How many words a text has, in scripts without spaces by the signs that make one. */
export function wordCount(text: string): number {
	if (!maybeIdeographs.test(text)) return spacedWords(text);
	const signs = text.match(ideographs)?.length ?? 0;
	return spacedWords(text.replace(ideographs, " ")) + Math.round(signs / 2);
}

/** White space beyond ASCII: the no-break space, the spaces of typesetters, the ideographic one. */
const isWideSpace = (code: number): boolean =>
	code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;

/** How many runs without white space: counted by character, because a list of all words costs twice as much. */
function spacedWords(text: string): number {
	let count = 0;
	let isInWord = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const isSpace = code <= 0x20 || (code >= 0xa0 && isWideSpace(code));
		if (!isSpace && !isInWord) count++;
		isInWord = !isSpace;
	}
	return count;
}

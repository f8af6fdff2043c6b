/** A word, a number or a mark, with its place in the line. */
export interface Token {
	kind: "word" | "number" | "mark";
	/** As the line has it. */
	text: string;
	/** For comparing: lower case, typographic variants made equal. */
	key: string;
	start: number;
	end: number;
}

const pattern =
	/\d+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)*|\.{2,}|\S/gu;
/** Where two words were glued: `PostsOlder`. */
const seam = /(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u;

const marks: ReadonlyMap<string, string> = new Map(
	Object.entries({
		"“": "'",
		"”": "'",
		"„": "'",
		'"': "'",
		"‘": "'",
		"’": "'",
		"‚": "'",
		"`": "'",
		"«": "«",
		"…": "...",
		"：": ":",
		"，": ",",
		"（": "(",
		"）": ")",
		"、": ",",
		"–": "—",
		"―": "—",
		"−": "—",
	}),
);

function keyOf(text: string, kind: Token["kind"]): string {
	if (kind === "number") return text;
	if (kind === "word") return text.toLowerCase().replaceAll("’", "'");
	return text.startsWith("..") ? "..." : (marks.get(text) ?? text);
}

/** Only small letters behind the first, as nearly all words have: nothing to cut. */
const plainWord = /^[A-Za-z][a-z]*$/;
const digit = /^\d/;
const letter = /^\p{L}/u;

/** Cuts a line into words, numbers and marks; a word is cut where a capital follows a small letter. */
export function tokenize(line: string): Token[] {
	const tokens: Token[] = [];
	for (const { 0: whole, index } of line.matchAll(pattern)) {
		const plain = plainWord.test(whole);
		const kind = plain || letter.test(whole) ? "word" : digit.test(whole) ? "number" : "mark";
		let start = index;
		for (const text of plain || kind !== "word" ? [whole] : whole.split(seam)) {
			tokens.push({ kind, text, key: keyOf(text, kind), start, end: start + text.length });
			start += text.length;
		}
	}
	return tokens;
}

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

function keyOf(text: string): string {
	if (/^\.{2,}$/.test(text)) return "...";
	return marks.get(text) ?? text.toLowerCase().replaceAll("’", "'");
}

/** Cuts a line into words, numbers and marks; a word is cut where a capital follows a small letter. */
export function tokenize(line: string): Token[] {
	const tokens: Token[] = [];
	for (const match of line.matchAll(pattern)) {
		const whole = match[0];
		if (/^\d/.test(whole)) {
			tokens.push({
				kind: "number",
				text: whole,
				key: whole,
				start: match.index,
				end: match.index + whole.length,
			});
			continue;
		}
		const kind = /^\p{L}/u.test(whole) ? "word" : "mark";
		let start = match.index;
		for (const text of kind === "word" ? whole.split(seam) : [whole]) {
			tokens.push({ kind, text, key: keyOf(text), start, end: start + text.length });
			start += text.length;
		}
	}
	return tokens;
}

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

/** One token at a place. */
const pattern =
	/\d+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}[\p{L}\p{M}]*(?:['’](?=\p{L})[\p{L}\p{M}]+)*|\.{2,}|\S/uy;
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

const digit = /^\d/;
const letter = /^\p{L}/u;

/** What an ASCII character is; the words and numbers of most lines have no other. */
const space = 1;
const small = 2;
const capital = 3;
const numeral = 4;
const ascii: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
	const character = String.fromCharCode(code);
	if (/\s/.test(character)) return space;
	if (/[a-z]/.test(character)) return small;
	if (/[A-Z]/.test(character)) return capital;
	return /\d/.test(character) ? numeral : 0;
});
const quote = 39;

/**
 * The end of the plain word or number that begins at a place: of digits, or of small letters behind any letter; the place
 * itself where it takes a closer look to tell what stands there.
 */
function endOfPlain(line: string, at: number, first: number): number {
	const wanted = first === numeral ? numeral : small;
	let end = at + 1;
	while (ascii[line.charCodeAt(end)] === wanted) end++;
	if (first === numeral || end === line.length) return end;
	const next = line.charCodeAt(end);
	return next > 127 || next === quote || ascii[next] === capital ? at : end;
}

/** Cuts a line into words, numbers and marks; a word is cut where a capital follows a small letter. */
export function tokenize(line: string): Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < line.length; ) {
		const first = ascii[line.charCodeAt(at)] ?? 0;
		if (first === space) at++;
		else {
			const end = first === 0 ? at : endOfPlain(line, at, first);
			if (end > at) {
				const text = line.slice(at, end);
				const key = first === capital ? text.toLowerCase() : text;
				tokens.push({ kind: first === numeral ? "number" : "word", text, key, start: at, end });
				at = end;
			} else at = cutClosely(line, at, tokens);
		}
	}
	return tokens;
}

/** Cuts what stands at a place, in whatever letters it is written, and tells its end. */
function cutClosely(line: string, at: number, tokens: Token[]): number {
	pattern.lastIndex = at;
	const whole = pattern.exec(line)?.[0];
	if (whole === undefined) return at + 1;
	const kind = letter.test(whole) ? "word" : digit.test(whole) ? "number" : "mark";
	let start = at;
	for (const text of kind === "word" ? whole.split(seam) : [whole]) {
		tokens.push({ kind, text, key: keyOf(text, kind), start, end: start + text.length });
		start += text.length;
	}
	return start;
}

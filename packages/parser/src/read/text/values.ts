/** Words of a name that may be written small. */
export const particles: ReadonlySet<string> = new Set(
	"de da di del della der den van von du la le ter ten bin al y e and et und & dos das".split(" "),
);

/** Words of a term that may be written small. */
const smallWords = new Set("of the in on for to a an".split(" "));

const sentenceMarks = /[?!;:…]|\.\s|\.{2}/;

/** Could be the name of one person or account. */
export function isName(value: string): boolean {
	const words = value.split(" ").filter((word) => word !== "");
	if (words.length === 0 || words.length > 6 || value.length > 60) return false;
	if (sentenceMarks.test(value.replace(/\b\p{L}{1,3}\. /gu, "")) || !/\p{L}|\d/u.test(value)) return false;
	if (words.length === 1) return true;
	return words.every((word, index) =>
		particles.has(word) ? index > 0 : /^[\p{Lu}\p{Lo}\d(@"'“‘]/u.test(word),
	);
}

/** `Pat Author`: two or three words, all with capitals. */
export function isPersonalName(value: string): boolean {
	return /^\p{Lu}\p{L}+(?: \p{Lu}(?:\.|\p{L}+)){1,2}$/u.test(value);
}

/** Every word begins with a capital, particles apart, as the names of terms have it. */
export function isTitled(value: string): boolean {
	const words = value.split(/[\s,]+/).filter((word) => word !== "");
	return (
		words.length <= 8 &&
		words.every((word, index) =>
			particles.has(word) || smallWords.has(word) ? index > 0 : /^[\p{Lu}\p{Lo}\d&]/u.test(word),
		)
	);
}

/** Could be terms that no label says are: what is written small is a term only where it has few words. */
export function areTerms(value: string): boolean {
	if (/^\d+ |:\s/.test(value)) return false;
	return value.split(",").every((term) => isTitled(term.trim()) || term.trim().split(" ").length <= 2);
}

/** Could be one name or several. */
export function isAuthorList(value: string): boolean {
	return value
		.split(/,| (?:and|et|und|y|e|en|&|и) /)
		.map((part) => part.trim())
		.filter((part) => part !== "")
		.every(isName);
}

/** Could be the names of terms with commas between. */
export function isTermList(value: string): boolean {
	const parts = value.split(",").map((part) => part.trim());
	return parts.every((part) => part.length <= 60 && part.split(" ").length <= 7 && !/[?!;…]|\.\s/.test(part));
}

/** The terms that several values list, and how many of which only the separators are left. */
export function splitTerms(values: readonly string[]): { names: string[]; lost: number } {
	let lost = 0;
	const names: string[] = [];
	for (const value of values) {
		for (const part of value.split(/[,、]|\s(?=#)/)) {
			const name = part.replace(/^[\s"'“”‘’#({]+|[\s"'“”‘’.:)}]+$/g, "");
			if (name === "") lost++;
			else if (!names.includes(name)) names.push(name);
		}
	}
	return { names, lost };
}

/** The names that author values list. */
export function splitAuthors(values: readonly string[], and: ReadonlySet<string>): string[] {
	const names: string[] = [];
	for (const value of values) {
		let words: string[] = [];
		const flush = () => {
			const name = words.join(" ").replace(/^[("'“‘]+|[)"'”’.]+$/g, "");
			if (name !== "" && !names.includes(name)) names.push(name);
			words = [];
		};
		for (const word of value.split(/\s+/)) {
			if (and.has(word.toLowerCase())) flush();
			else {
				words.push(word.replace(/,$/, ""));
				if (word.endsWith(",")) flush();
			}
		}
		flush();
	}
	return names;
}

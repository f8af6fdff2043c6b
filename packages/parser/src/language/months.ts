import { languages } from "./languages.ts";

const numberOfMonth = new Map<string, number>();
for (const { months } of languages) {
	months.forEach((names, index) => {
		for (const name of names) if (!numberOfMonth.has(name)) numberOfMonth.set(name, index + 1);
	});
}

/** 1 to 12 for the name or abbreviation of a month in any known language, else `null`. */
export function monthOf(word: string): number | null {
	const known = numberOfMonth.get(word);
	if (known !== undefined) return known;
	const plain = word.endsWith(".") ? word.slice(0, -1).toLowerCase() : word.toLowerCase();
	return plain === word ? null : (numberOfMonth.get(plain) ?? null);
}

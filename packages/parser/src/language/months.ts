import { languages } from "./languages.ts";

const numberOfMonth = new Map<string, number>();
for (const { months } of languages) {
	months.forEach((names, index) => {
		for (const name of names) if (!numberOfMonth.has(name)) numberOfMonth.set(name, index + 1);
	});
}

/** 1 to 12 for the name or abbreviation of a month in any known language, else `null`. */
export function monthOf(word: string): number | null {
	return numberOfMonth.get(word) ?? numberOfMonth.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}

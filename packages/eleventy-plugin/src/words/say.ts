import { en } from "./en.ts";
import { languages } from "./languages.ts";
import type { Plural, PluralName, Table, TextName } from "./table.ts";

type Values = Readonly<Record<string, string | number>>;

/** Says a phrase of the theme in the site's language. */
export type Say = ((name: TextName, values?: Values) => string) &
	((name: PluralName, values: Values & { count: number }) => string);

export const wordNames: readonly string[] = Object.keys(en);

/** The speaker of a language; `strings` take the place of phrases in its table. */
export function sayIn(language: string, strings: Readonly<Record<string, unknown>>): Say {
	const base =
		languages[language.toLowerCase()] ?? languages[language.split("-")[0]?.toLowerCase() ?? ""] ?? en;
	const table = { ...base, ...strings } as Table;
	const rules = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	const choose = (phrase: Plural, count: number): string =>
		(count === 0 ? phrase.zero : undefined) ?? phrase[rules.select(count)] ?? phrase.other;
	return (name: TextName | PluralName, values: Values = {}): string => {
		const phrase: string | Plural = table[name];
		const text = typeof phrase === "string" ? phrase : choose(phrase, Number(values.count));
		if (!text.includes("{")) return text;
		return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
			const value = values[key];
			return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
		});
	};
}

import { en } from "./en.ts";
import { languages } from "./languages.ts";
import type { Plural, PluralName, Table, TextName } from "./table.ts";

type Values = Readonly<Record<string, string | number>>;

/** Says a phrase of the theme in the site's language. */
export type Say = ((name: TextName, values?: Values) => string) &
	((name: PluralName, values: Values & { count: number }) => string);

export const wordNames: readonly string[] = Object.keys(en);

/** The table of a language, and the language that it is in. */
function tableOf(language: string): { table: Table; spoken: string } {
	const tag = language.toLowerCase();
	const table = languages[tag] ?? languages[tag.split("-")[0] ?? ""];
	return table === undefined ? { table: en, spoken: "en" } : { table, spoken: language };
}

/** The speaker of a language; `strings` take the place of phrases in its table, and follow the language's plurals. */
export function sayIn(language: string, strings: Readonly<Record<string, unknown>>): Say {
	const { table, spoken } = tableOf(language);
	const phrases = { ...table, ...strings } as Table;
	const tableRules = new Intl.PluralRules(spoken);
	const ownRules = spoken === language ? tableRules : new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	const inDigits = new Map<number, string>();
	const written = (value: number): string => {
		const known = inDigits.get(value);
		if (known !== undefined) return known;
		const made = numbers.format(value);
		inDigits.set(value, made);
		return made;
	};
	const split = new Map<string, string[]>();
	const piecesOf = (text: string): string[] => {
		const known = split.get(text);
		if (known !== undefined) return known;
		const made = text.split(/\{(\w+)\}/);
		split.set(text, made);
		return made;
	};
	const chosen = new Map<Plural, Map<number, string>>();
	const choose = (name: string, phrase: Plural, count: number): string => {
		const known = chosen.get(phrase) ?? new Map<number, string>();
		const text = known.get(count);
		if (text !== undefined) return text;
		const rules = name in strings ? ownRules : tableRules;
		const made = (count === 0 ? phrase.zero : undefined) ?? phrase[rules.select(count)] ?? phrase.other;
		chosen.set(phrase, known.set(count, made));
		return made;
	};
	return (name: TextName | PluralName, values: Values = {}): string => {
		const phrase: string | Plural = phrases[name];
		const text = typeof phrase === "string" ? phrase : choose(name, phrase, Number(values.count));
		if (!text.includes("{")) return text;
		let said = "";
		piecesOf(text).forEach((piece, index) => {
			const value = index % 2 === 0 ? piece : (values[piece] ?? `{${piece}}`);
			said += typeof value === "number" ? written(value) : value;
		});
		return said;
	};
}

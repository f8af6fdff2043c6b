import type { Term } from "../model/post.ts";
import type { Claim } from "./claim.ts";
import { folded } from "./words.ts";

/** The first of each group of values that say the same, completed by what the later ones know. */
export function uniteLists<Item extends object>(
	lists: readonly (readonly Item[])[],
	key: (item: Item) => string,
): Item[] {
	const found = new Map<string, Item>();
	for (const list of lists) {
		for (const item of list) {
			const name = key(item);
			const known = found.get(name);
			found.set(name, known === undefined ? item : completed(known, item));
		}
	}
	return [...found.values()];
}

function completed<Item extends object>(known: Item, more: Item): Item {
	const missing = Object.entries(more).filter(
		([name, value]) => value !== null && ((known as Record<string, unknown>)[name] ?? null) === null,
	);
	return missing.length === 0 ? known : { ...known, ...Object.fromEntries(missing) };
}

/** Two spellings of a term are one term if they differ only in case, accents' encoding or typography. */
export function termKey({ name, slug }: Term): string {
	return folded(name) || slug;
}

function uniteRecords<Value>(
	records: readonly Record<string, Value[]>[],
	unite: (lists: Value[][]) => Value[],
): Record<string, Value[]> {
	const names = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
	const listed = (record: Record<string, Value[]>, name: string): Value[] =>
		Object.hasOwn(record, name) ? (record[name] as Value[]) : [];
	return Object.fromEntries(
		names.map((name) => [name, unite(records.map((record) => listed(record, name)))]),
	);
}

const uniteTerms = (lists: readonly Term[][]): Term[] => uniteLists(lists, termKey);

/** What the union of a field is made by; the claims stand in order of trust. */
export const gatherings: Record<string, (values: readonly unknown[]) => unknown> = {
	categories: (values) => uniteTerms(values as Term[][]),
	tags: (values) => uniteTerms(values as Term[][]),
	taxonomies: (values) => uniteRecords(values as Record<string, Term[]>[], uniteTerms),
	media: (values) => uniteLists(values as { url: string }[][], ({ url }) => url),
	enclosures: (values) => uniteLists(values as { url: string }[][], ({ url }) => url),
	meta: (values) => uniteRecords(values as Record<string, string[]>[], (lists) => [...new Set(lists.flat())]),
};

/** Claims in an order that puts the most complete and trusted first. */
export function inOrderOfTrust(claims: readonly Claim[]): Claim[] {
	return [...claims].sort(
		(one, other) => one.distrust - other.distrust || one.member.rank - other.member.rank,
	);
}

import type { Term } from "blog-archive-parser";
import type { AddressBook } from "../addresses/book.ts";
import { safeSegment } from "../addresses/segment.ts";
import type { DateFormat } from "../time/format.ts";
import type { LocalDate } from "../time/local.ts";
import type { Say } from "../words/say.ts";
import type { Dated } from "./dated.ts";
import { commonNames, groupBy, keyOf } from "./group.ts";
import type { Blog, ListKind } from "./model.ts";

/** A list before its entries are made: what it is called, where it stands, who is in it. */
export interface Sketch {
	kind: ListKind;
	key: string;
	name: string;
	address: string;
	date: LocalDate | null;
	members: readonly Dated[];
	blog: Blog | null;
	parentKey: string | null;
}

export interface Surroundings {
	base: string;
	book: AddressBook;
	dates: DateFormat;
	say: Say;
	days: boolean;
}

const two = (number: number): string => String(number).padStart(2, "0");
const onlyYear = (year: number): LocalDate => ({ year, month: null, day: null, time: null });

function sketch(
	kind: ListKind,
	key: string,
	name: string,
	path: string,
	{ base, book }: Surroundings,
): Sketch {
	const address = book.claim(`${base}${path}`);
	return { kind, key, name, address, date: null, members: [], blog: null, parentKey: null };
}

/** Years, months and, by option, days; each where a post's own address has them. */
export function sketchPeriods(posts: readonly Dated[], around: Surroundings): Sketch[] {
	const { dates, days } = around;
	const dateOf = (key: string): LocalDate => {
		const [year, month, day] = key.split("/").map(Number);
		return { year: year ?? 0, month: month ?? null, day: day ?? null, time: null };
	};
	const keysOf = ({ date }: Dated): string[] => {
		if (date === null) return [];
		const keys = [String(date.year).padStart(4, "0")];
		if (date.month !== null) keys.push(`${keys[0]}/${two(date.month)}`);
		if (days && date.month !== null && date.day !== null) keys.push(`${keys[1]}/${two(date.day)}`);
		return keys;
	};
	const groups = [...groupBy(posts, keysOf)].sort(([a], [b]) => (a < b ? 1 : -1));
	return groups.map(([key, members]) => {
		const date = dateOf(key);
		const kind = date.day !== null ? "day" : date.month !== null ? "month" : "year";
		const name = kind === "year" ? dates.date(onlyYear(date.year)) : dates.date(date);
		const parentKey = key.includes("/") ? key.slice(0, key.lastIndexOf("/")) : null;
		return { ...sketch(kind, key, name, `${key}/`, around), date, members, parentKey };
	});
}

/** Slug to the slug above it, as far as any term says; a term above itself stands on its own. */
function parentsOf(terms: readonly Term[]): Map<string, string> {
	const parents = new Map<string, string>();
	for (const term of terms) {
		const parent = term.parent === undefined ? "" : safeSegment(term.parent);
		if (parent !== "" && parent !== keyOf(term)) parents.set(keyOf(term), parent);
	}
	return parents;
}

/** The keys from a term up to its root. */
function lineage(key: string, parents: ReadonlyMap<string, string>): string[] {
	const line = [key];
	for (let above = parents.get(key); above !== undefined && !line.includes(above); above = parents.get(above))
		line.push(above);
	return line;
}

/** Categories with those below them counted in, by name. */
export function sketchCategories(
	posts: readonly Dated[],
	vocabulary: readonly Term[],
	around: Surroundings,
): Sketch[] {
	const used = posts.flatMap(({ post }) => post.categories);
	const parents = parentsOf([...vocabulary, ...used]);
	const names = commonNames([...used, ...vocabulary]);
	const groups = groupBy(posts, ({ post }) =>
		post.categories.flatMap((term) => lineage(keyOf(term), parents)),
	);
	return byName(groups, names).map(([key, name, members]) => ({
		...sketch("category", key, name, `category/${key}/`, around),
		members,
		parentKey: groups.has(parents.get(key) ?? "") ? (parents.get(key) ?? null) : null,
	}));
}

export function sketchTags(posts: readonly Dated[], around: Surroundings): Sketch[] {
	const groups = groupBy(posts, ({ post }) => post.tags.map(keyOf));
	const names = commonNames(posts.flatMap(({ post }) => post.tags));
	return byName(groups, names).map(([key, name, members]) => ({
		...sketch("tag", key, name, `tag/${key}/`, around),
		members,
	}));
}

export function sketchAuthors(posts: readonly Dated[], around: Surroundings): Sketch[] {
	const groups = groupBy(posts, ({ post }) => post.authors.map(keyOf));
	const names = commonNames(posts.flatMap(({ post }) => post.authors));
	return byName(groups, names).map(([key, name, members]) => ({
		...sketch("author", key, name, `author/${key}/`, around),
		members,
	}));
}

/** Reports and posts without a date, where there are any. */
export function sketchOthers(posts: readonly Dated[], around: Surroundings): Sketch[] {
	const reports = posts.filter(({ post }) => post.kind === "report");
	const undated = posts.filter(({ date }) => date === null);
	const { say } = around;
	return [
		{ ...sketch("reports", "reports", say("reports"), "reports/", around), members: reports },
		{ ...sketch("undated", "undated", say("undated"), "undated/", around), members: undated },
	].filter(({ members }) => members.length > 0);
}

/** Groups with their names, in the order of the names, by code points so that it is the same everywhere. */
function byName(
	groups: ReadonlyMap<string, Dated[]>,
	names: ReadonlyMap<string, string>,
): [key: string, name: string, members: Dated[]][] {
	const list = [...groups].map(([key, members]): [string, string, Dated[]] => [
		key,
		names.get(key) ?? key,
		members,
	]);
	const fold = (name: string): string => name.toLowerCase();
	return list.sort(([a, nameA], [b, nameB]) =>
		fold(nameA) === fold(nameB) ? (a < b ? -1 : 1) : fold(nameA) < fold(nameB) ? -1 : 1,
	);
}

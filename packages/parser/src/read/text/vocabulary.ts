import { languages } from "../../language/languages.ts";
import type { Furniture, LanguageTable, Listing, Slot } from "../../language/table.ts";
import { type Token, tokenize } from "../../language/tokens.ts";
import type { Vocabulary as ThemeWords } from "../../options/vocabulary.ts";
import { PhraseBook, type Phrases } from "./phrase-book.ts";

/** What a phrase within a meta line does. */
export type MetaPhrase =
	| { does: "label"; slot: Slot; strong: boolean; always: boolean }
	| { does: "count"; count: number | "stated"; invites: boolean }
	| { does: "closed" }
	| { does: "lost-date" }
	| { does: "fill" }
	| { does: "close" }
	| { does: "tail" }
	| { does: "more"; oneWord: boolean };

export type CommentKind = "comment" | "pingback" | "trackback";

/** The line over a comment. `worded` ones have words of their own; others are but a name and a date. */
export interface HeadPhrase {
	kind: CommentKind;
	worded: boolean;
	/** It may stand under the comment. */
	foot: boolean;
}

/** A language's table, compiled. */
export interface Vocabulary {
	table: LanguageTable;
	meta: Phrases<MetaPhrase>;
	more: PhraseBook<true>;
	furniture: PhraseBook<Furniture>;
	listings: PhraseBook<Listing>;
	commentHeadings: PhraseBook<"number" | "one">;
	commentHeads: PhraseBook<HeadPhrase>;
	commentLinks: PhraseBook<true>;
	moderation: PhraseBook<true>;
	and: ReadonlySet<string>;
	nobody: ReadonlySet<string>;
	/** What stands over the answers to a comment. */
	threads: ReadonlySet<string>;
	/** The first word of each of its phrases: a line without any of them says nothing in this language. */
	firstWords: ReadonlySet<string>;
}

/** Other marks that themes print where a label has a colon: `Tags » rain`. */
const labelMarks = ["»", "→", "::"];

function labelForms(label: string): string[] {
	return label.endsWith(":")
		? [label, ...labelMarks.map((mark) => `${label.slice(0, -1).trimEnd()} ${mark}`)]
		: [label];
}

function* metaPhrases(table: LanguageTable): Iterable<readonly [string, MetaPhrase]> {
	for (const [slot, phrases] of Object.entries(table.labels) as [Slot, string[]][])
		for (const phrase of phrases.flatMap(labelForms))
			yield [phrase, { does: "label", slot, strong: true, always: table.alwaysPrinted.includes(phrase) }];
	for (const [slot, phrases] of Object.entries(table.prepositions) as [Slot, string[]][])
		for (const phrase of phrases) yield [phrase, { does: "label", slot, strong: false, always: false }];
	const { none, one, many } = table.counts;
	for (const phrase of withTitles(none, table)) yield [phrase, { does: "count", count: 0, invites: true }];
	for (const phrase of none)
		for (const stated of [`${phrase} (%)`, `${phrase}... (%)`])
			yield [stated, { does: "count", count: "stated", invites: false }];
	for (const phrase of withTitles(one, table)) yield [phrase, { does: "count", count: 1, invites: false }];
	for (const phrase of withTitles(many, table))
		yield [phrase, { does: "count", count: "stated", invites: false }];
	for (const phrase of table.closed) yield [phrase, { does: "closed" }];
	for (const phrase of table.relativeDates) yield [phrase, { does: "lost-date" }];
	for (const phrase of table.fillers) yield [phrase, { does: "fill" }];
	for (const phrase of table.closers) yield [phrase, { does: "close" }];
	for (const phrase of table.tails) yield [phrase, { does: "tail" }];
	for (const phrase of table.more)
		if (!phrase.includes("*")) yield [phrase, { does: "more", oneWord: !phrase.includes(" ") }];
}

/** `Leave a comment on TITLE`, too: the words before the title are those of the headings over comments. */
function* withTitles(counts: readonly string[], { commentHeadings }: LanguageTable): Iterable<string> {
	const joints = new Set(
		commentHeadings.flatMap((heading) => / (\p{L}+(?: de)?) \*$/u.exec(heading)?.[1] ?? []),
	);
	for (const count of counts) {
		yield count;
		if (/\p{L}$/u.test(count)) for (const joint of joints) yield `${count} ${joint} *`;
	}
}

function* entriesOf<Kind extends string>(
	groups: Readonly<Partial<Record<Kind, readonly string[]>>>,
): Iterable<readonly [string, Kind]> {
	for (const [kind, phrases] of Object.entries(groups) as [Kind, string[]][])
		for (const phrase of phrases) yield [phrase, kind];
}

function* tagged<Value>(phrases: readonly string[], value: Value): Iterable<readonly [string, Value]> {
	for (const phrase of phrases) yield [phrase, value];
}

function* headsOf(table: LanguageTable): Iterable<readonly [string, HeadPhrase]> {
	const kindOf = (phrase: string): CommentKind =>
		/^track/i.test(phrase) ? "trackback" : /^ping/i.test(phrase) ? "pingback" : "comment";
	for (const phrase of table.commentFeet) yield [phrase, { kind: kindOf(phrase), worded: true, foot: true }];
	for (const phrase of table.pingbackHeads) {
		const kind = kindOf(phrase) === "trackback" ? "trackback" : "pingback";
		yield [phrase, { kind, worded: true, foot: false }];
	}
	for (const phrase of table.commentHeads) {
		const words = phrase.replace(/NAME|DATE|[^\p{L}]/gu, "");
		// `NAME dit:`, `NAME說:`: whatever is short and no colon stands behind is a preposition.
		const worded = words.length > 3 || (words !== "" && /:|\.\.\./.test(phrase));
		yield [phrase, { kind: "comment", worded, foot: false }];
	}
}

function firstWordsOf(table: LanguageTable): Set<string> {
	const phrases = [
		...[...metaPhrases(table)].map(([phrase]) => phrase),
		...[...headsOf(table)].map(([phrase]) => phrase),
		...[...entriesOf(table.furniture), ...entriesOf(table.listings)].map(([phrase]) => phrase),
		...table.more,
		...table.commentHeadings,
		...table.commentLinks,
		...table.moderation,
	];
	return new Set(
		phrases.flatMap((phrase) => {
			const first = tokenize(phrase).find(
				({ kind, text }) => kind === "word" && text !== "NAME" && text !== "DATE",
			);
			return first === undefined ? [] : [first.key];
		}),
	);
}

/**
 * The vocabularies in which a line may say something. The first is always among them: it reads what needs no
 * words, such as dates and names.
 */
export function vocabulariesFor(
	tokens: readonly Token[],
	known: readonly Vocabulary[],
): readonly Vocabulary[] {
	const byWord = placesByFirstWord(known);
	const places = new Set([0]);
	const addThose = (word: string) => {
		const found = byWord.get(word);
		if (found !== undefined) for (const place of found) places.add(place);
	};
	for (let index = 0; index < tokens.length; index++) {
		const { kind, key, end } = tokens[index] as Token;
		if (kind !== "word") continue;
		addThose(key);
		const next = tokens[index + 1];
		if (next?.kind === "word" && next.start === end) addThose(key + next.key);
	}
	return known.filter((_, place) => places.has(place));
}

const firstWordPlaces = new WeakMap<readonly Vocabulary[], ReadonlyMap<string, readonly number[]>>();

/** For each first word of a phrase, which of the vocabularies have such a phrase. */
function placesByFirstWord(known: readonly Vocabulary[]): ReadonlyMap<string, readonly number[]> {
	const found = firstWordPlaces.get(known);
	if (found !== undefined) return found;
	const places = new Map<string, number[]>();
	for (const [place, { firstWords }] of known.entries())
		for (const word of firstWords) places.set(word, [...(places.get(word) ?? []), place]);
	firstWordPlaces.set(known, places);
	return places;
}

/** Several vocabularies for one line, as in a theme that is translated in part: `3. September 2013 by Pat | 2 Kommentare`. */
export function mixVocabularies(mixed: readonly [Vocabulary, ...Vocabulary[]]): Vocabulary {
	const [first] = mixed;
	const all: Vocabulary["meta"]["all"] = (tokens, at) =>
		mixed.flatMap(({ meta }) => meta.all(tokens, at)).sort((one, other) => other.next - one.next);
	return {
		...first,
		meta: {
			all,
			at: (tokens, at) => all(tokens, at)[0] ?? null,
			mayBeIn: (tokens) => mixed.some(({ meta }) => meta.mayBeIn(tokens)),
		},
		and: new Set(mixed.flatMap(({ and }) => [...and])),
	};
}

/** Compiles a table. */
export function compileVocabulary(table: LanguageTable): Vocabulary {
	return {
		table,
		meta: new PhraseBook(table, metaPhrases(table)),
		more: new PhraseBook(table, tagged(table.more, true), true),
		furniture: new PhraseBook(table, entriesOf(table.furniture), true),
		listings: new PhraseBook(table, entriesOf(table.listings), true),
		commentHeadings: new PhraseBook(
			table,
			table.commentHeadings.map((phrase) => [phrase, phrase.includes("%") ? "number" : "one"] as const),
			true,
		),
		commentHeads: new PhraseBook(table, headsOf(table), true),
		commentLinks: new PhraseBook(
			table,
			tagged([...table.commentLinks, ...table.commentThreads, ...table.moderation], true),
			true,
		),
		moderation: new PhraseBook(table, tagged(table.moderation, true), true),
		threads: new Set(table.commentThreads),
		and: new Set(table.and),
		nobody: new Set(table.nobody),
		firstWords: firstWordsOf(table),
	};
}

export const vocabularies: readonly Vocabulary[] = languages.map(compileVocabulary);

/** The built-in vocabularies, and before them one with the words that an option adds. */
export function vocabulariesWith(words: ThemeWords | null): readonly Vocabulary[] {
	const [english] = languages;
	if (words === null || english === undefined) return vocabularies;
	const joined = (own: readonly string[] | undefined, given: readonly string[] = []) => [
		...(own ?? []),
		...given,
	];
	const { labels, counts, furniture } = english;
	const table: LanguageTable = {
		...english,
		labels: {
			...labels,
			author: joined(labels.author, words.author),
			categories: joined(labels.categories, words.categories),
			tags: joined(labels.tags, words.tags),
			date: joined(labels.date, words.date),
		},
		counts: { ...counts, many: joined(counts.many, words.counts) },
		more: joined(english.more, words.more),
		furniture: { ...furniture, navigation: joined(furniture.navigation, words.furniture) },
		commentHeads: joined(english.commentHeads, words.commentHeads),
		commentHeadings: joined(english.commentHeadings, words.commentHeadings),
	};
	return [compileVocabulary(table), ...vocabularies.slice(1)];
}

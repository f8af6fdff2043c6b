import type { Found } from "../../dates/token-cursor.ts";
import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import { readTime } from "../../dates/written-time.ts";
import type { LanguageTable } from "../../language/table.ts";
import { type Token, tokenize } from "../../language/tokens.ts";

type Part = { kind: "key"; key: string } | { kind: "name" | "date" | "number" | "rest" };

export interface Template {
	parts: readonly Part[];
	/** Words without which it cannot match. */
	needs: readonly string[];
	/** The template begins with `*`. */
	anyStart: boolean;
}

/** What the placeholders of a template stood for. */
export interface Match {
	/** The first token behind the match. */
	next: number;
	/** From and to (exclusive) among the tokens. */
	names: readonly (readonly [number, number])[];
	date: WrittenDate | null;
	number: number | null;
	/** The template ends with `*`. */
	open: boolean;
	/** What was matched; the numbers above count in it. */
	tokens: readonly Token[];
}

/** Marks around words that say nothing: arrows, quotes, brackets, separators. */
const decoration = new Set([..."«»‹›→←↑↓↵↩|·•—-*:.,[](){}<>+#!~_▶►◄◀★☆✎♥▸▾'\"/\\=;?✉☰×✓❤🔗"]);

/** The tokens without the marks at both ends. */
export function bare(tokens: readonly Token[]): readonly Token[] {
	let from = 0;
	let to = tokens.length;
	const idle = (token: Token | undefined) =>
		token !== undefined && (decoration.has(token.key) || token.key === "...");
	while (from < to && idle(tokens[from])) from++;
	while (to > from && idle(tokens[to - 1])) to--;
	return from === to || to - from === tokens.length ? tokens : tokens.slice(from, to);
}

export function isDecoration(token: Token): boolean {
	return decoration.has(token.key) || token.key === "...";
}

function partOf(token: Token): Part {
	if (token.text === "NAME") return { kind: "name" };
	if (token.text === "DATE") return { kind: "date" };
	if (token.key === "%") return { kind: "number" };
	if (token.key === "*") return { kind: "rest" };
	return { kind: "key", key: token.key };
}

/** Reads a template of a language table. */
export function compile(template: string): Template {
	const tokens = tokenize(template);
	const anyStart = tokens[0]?.key === "*";
	const parts = (anyStart ? tokens.slice(1) : tokens).map(partOf);
	return { parts, anyStart, needs: needsOf(parts) };
}

/** Stands for any number among the words of a line. */
const anyNumber = "0";

function needsOf(parts: readonly Part[]): string[] {
	return parts.flatMap((part) =>
		part.kind === "key"
			? [/^\d+$/.test(part.key) ? anyNumber : part.key]
			: part.kind === "date"
				? [anyNumber]
				: [],
	);
}

const keySets = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** The words of a line, those too that a capital cut in two. */
function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
	let keys = keySets.get(tokens);
	if (keys === undefined) {
		const all = new Set<string>();
		for (const [at, token] of tokens.entries()) {
			all.add(token.kind === "number" ? anyNumber : token.key);
			const glued = gluedKey(tokens, at);
			if (glued !== null) all.add(glued);
		}
		keys = all;
		keySets.set(tokens, keys);
	}
	return keys;
}

/** Templates without the marks at their ends, for comparing with whole lines. */
export function compileBare(template: string): Template {
	const rest = template.trimEnd().endsWith("*") && template.trim() !== "*";
	const { parts, anyStart } = compile(template);
	const keep = (part: Part | undefined) => part !== undefined && !(part.kind === "key" && isMark(part.key));
	let from = 0;
	let to = parts.length - (rest ? 1 : 0);
	if (parts.slice(from, to).some(keep)) {
		while (from < to && !keep(parts[from])) from++;
		while (!rest && to > from && !keep(parts[to - 1])) to--;
	}
	const kept: Part[] = [...parts.slice(from, to), ...(rest ? [{ kind: "rest" } as const] : [])];
	return { parts: kept, anyStart, needs: needsOf(kept) };
}

const isMark = (key: string) => decoration.has(key) || key === "...";

const longestName = 8;

/** Matches templates of one language. */
export class Matcher {
	readonly #numbers: ReadonlyMap<string, number>;

	constructor(table: LanguageTable) {
		this.#numbers = new Map(table.numbers.map((word, index) => [word, index]));
	}

	/** Matches from a token on; with `whole` up to the last token. */
	match({ parts }: Template, tokens: readonly Token[], at: number, whole: boolean): Match | null {
		const names: (readonly [number, number])[] = [];
		let date: WrittenDate | null = null;
		let number: number | null = null;
		const step = (part: number, token: number): number | null => {
			const wanted = parts[part];
			if (wanted === undefined) return whole && token < tokens.length ? null : token;
			if (wanted.kind === "rest") return tokens.length;
			const here = tokens[token];
			if (here === undefined) return null;
			if (wanted.kind === "key") {
				if (here.key === wanted.key) return step(part + 1, token + 1);
				return gluedKey(tokens, token) === wanted.key ? step(part + 1, token + 2) : null;
			}
			if (wanted.kind === "number") {
				const found = this.#number(tokens, token);
				if (found === null) return null;
				number = found.value;
				return step(part + 1, found.next);
			}
			if (wanted.kind === "date") {
				const found = readDateOrTime(tokens, token);
				if (found === null) return null;
				const before = date;
				date = found.value;
				const end = step(part + 1, found.next);
				if (end === null) date = before;
				return end;
			}
			for (let length = 1; length <= longestName && token + length <= tokens.length; length++) {
				// A date is no part of a name.
				if (readDate(tokens, token + length - 1) !== null) return null;
				names.push([token, token + length]);
				const end = step(part + 1, token + length);
				if (end !== null) return end;
				names.pop();
			}
			return null;
		};
		const next = step(0, at);
		return next === null
			? null
			: { next, names: [...names], date, number, open: parts.at(-1)?.kind === "rest", tokens };
	}

	/** `3`, `1,234`, `three`. */
	#number(tokens: readonly Token[], at: number): Found<number> | null {
		const token = tokens[at] as Token;
		if (token.kind === "word") {
			const value = this.#numbers.get(token.key);
			return value === undefined ? null : { value, next: at + 1 };
		}
		if (token.kind !== "number" || token.text.length > 9) return null;
		let digits = token.text;
		let next = at + 1;
		while (
			[",", "."].includes(tokens[next]?.key ?? "") &&
			tokens[next + 1]?.text.length === 3 &&
			tokens[next + 1]?.kind === "number" &&
			digits.length < 9
		) {
			digits += (tokens[next + 1] as Token).text;
			next += 2;
		}
		return { value: Number(digits), next };
	}
}

/** The two halves of a word with a capital inside, such as `FeedBurner`, as one. */
function gluedKey(tokens: readonly Token[], at: number): string | null {
	const first = tokens[at];
	const second = tokens[at + 1];
	if (first?.kind !== "word" || second?.kind !== "word" || first.end !== second.start) return null;
	return first.key + second.key;
}

const empty = { year: null, month: null, day: null, either: null, order: null, weekday: null };

/** A date, or a time of day alone. */
function readDateOrTime(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
	const skipped = isOpening(tokens[at]) ? at + 1 : at;
	const date = readDate(tokens, skipped) ?? readTimeThenDate(tokens, skipped);
	if (date !== null)
		return isClosing(tokens[date.next]) && skipped > at ? { ...date, next: date.next + 1 } : date;
	const time = readTime(tokens, skipped);
	return time === null ? null : { value: { ...empty, time: time.value }, next: time.next };
}

function readTimeThenDate(tokens: readonly Token[], at: number): Found<WrittenDate> | null {
	const time = readTime(tokens, at);
	if (time === null) return null;
	for (const skip of [0, 1]) {
		const date = readDate(tokens, time.next + skip);
		if (date !== null && date.value.time === null)
			return { value: { ...date.value, time: time.value }, next: date.next };
	}
	return null;
}

const isOpening = (token: Token | undefined) =>
	token !== undefined && ["(", "[", "—", "-", "|", "·", "•", ","].includes(token.key);
const isClosing = (token: Token | undefined) => token !== undefined && [")", "]"].includes(token.key);

interface Entry<Value> {
	template: Template;
	value: Value;
	/** Its place among those that were listed. */
	order: number;
}

/** Templates that begin with a placeholder, by a word that they need; a line is compared with those alone whose word it has. */
class OpenTemplates<Value> {
	readonly #byNeed: Map<string, Entry<Value>[]> = new Map();
	readonly #needless: Entry<Value>[] = [];
	#asked: ReadonlySet<string> | null = null;
	#answer: readonly Entry<Value>[] = [];

	add(entry: Entry<Value>): void {
		const [need] = entry.template.needs.filter((key) => key !== anyNumber && !isMark(key));
		const [other] = entry.template.needs;
		const key = need ?? other;
		if (key === undefined) this.#needless.push(entry);
		else this.#byNeed.set(key, [...(this.#byNeed.get(key) ?? []), entry]);
	}

	get isEmpty(): boolean {
		return this.#byNeed.size === 0 && this.#needless.length === 0;
	}

	/** Those that may match, in the order in which they were listed. A line's words are asked for again at each of them. */
	for(keys: ReadonlySet<string>): readonly Entry<Value>[] {
		if (keys === this.#asked) return this.#answer;
		const found = [...this.#needless];
		for (const key of keys) {
			const entries = this.#byNeed.get(key);
			if (entries !== undefined) found.push(...entries);
		}
		this.#asked = keys;
		this.#answer = found.length > 1 ? found.sort((one, other) => one.order - other.order) : found;
		return this.#answer;
	}
}

/** What finds phrases in a line. */
export interface Phrases<Value> {
	/** All phrases that begin at a token, the longest first. */
	all(tokens: readonly Token[], at: number): (Match & { value: Value })[];
	/** The longest phrase that begins at a token. */
	at(tokens: readonly Token[], at: number): (Match & { value: Value }) | null;
	/** Whether a phrase may begin anywhere in a line. */
	mayBeIn(tokens: readonly Token[]): boolean;
}

const nothing: readonly never[] = [];

function hasAll(keys: ReadonlySet<string>, needs: readonly string[]): boolean {
	for (const need of needs) if (!keys.has(need)) return false;
	return true;
}

/** Templates by their first word; the longest match wins. */
export class PhraseBook<Value> implements Phrases<Value> {
	readonly #byKey: Map<string, Entry<Value>[]> = new Map();
	readonly #open: OpenTemplates<Value> = new OpenTemplates();
	readonly #inside: OpenTemplates<Value> = new OpenTemplates();
	readonly #matcher: Matcher;

	constructor(table: LanguageTable, entries: Iterable<readonly [string, Value]>, bareLines = false) {
		this.#matcher = new Matcher(table);
		let order = 0;
		for (const [text, value] of entries) {
			const template = bareLines ? compileBare(text) : compile(text);
			const [first] = template.parts;
			if (first === undefined) continue;
			const entry = { template, value, order: order++ };
			if (template.anyStart) this.#inside.add(entry);
			else if (first.kind !== "key") this.#open.add(entry);
			else {
				const list = this.#byKey.get(first.key) ?? [];
				list.push(entry);
				this.#byKey.set(first.key, list);
			}
		}
	}

	/** All phrases that begin at a token, the longest first; with `whole`, those that take all tokens, as listed. */
	all(tokens: readonly Token[], at: number, whole = false): (Match & { value: Value })[] {
		const found: (Match & { value: Value })[] = [];
		for (const entries of this.#candidates(tokens, at)) {
			const keys = keysOf(tokens);
			for (const { template, value } of entries) {
				if (!hasAll(keys, template.needs)) continue;
				const match = this.#matcher.match(template, tokens, at, whole);
				if (match !== null) found.push({ ...match, value });
			}
		}
		return whole || found.length < 2 ? found : found.sort((one, other) => other.next - one.next);
	}

	/** The templates that may begin at a token: by its word, by a word that a capital cut in two, and those that begin with anything. */
	#candidates(tokens: readonly Token[], at: number): readonly (readonly Entry<Value>[])[] {
		const token = tokens[at];
		if (token === undefined) return nothing;
		const own = this.#byKey.get(token.key);
		const gluedWord = gluedKey(tokens, at);
		const glued = gluedWord === null ? undefined : this.#byKey.get(gluedWord);
		const open = this.#open.isEmpty ? nothing : this.#open.for(keysOf(tokens));
		if (glued === undefined && open.length === 0) return own === undefined ? nothing : [own];
		return [own ?? nothing, glued ?? nothing, open];
	}

	/** Whether a phrase may begin anywhere in a line. */
	mayBeIn(tokens: readonly Token[]): boolean {
		if (!this.#open.isEmpty && this.#open.for(keysOf(tokens)).length > 0) return true;
		return tokens.some(({ key }, at) => this.#byKey.has(key) || this.#byKey.has(gluedKey(tokens, at) ?? key));
	}

	/** The longest phrase that begins at a token; with `whole`, the first listed that takes all tokens. */
	at(tokens: readonly Token[], at: number, whole = false): (Match & { value: Value }) | null {
		return this.all(tokens, at, whole)[0] ?? null;
	}

	/** A phrase that takes the whole line, marks at its ends apart; also those that begin with `*`. */
	line(tokens: readonly Token[]): (Match & { value: Value }) | null {
		const found = this.at(tokens, 0, true);
		if (found !== null) return found;
		const keys = keysOf(tokens);
		for (const { template, value } of this.#inside.for(keys)) {
			if (!hasAll(keys, template.needs)) continue;
			for (let at = 1; at < Math.min(tokens.length, 60); at++) {
				const match = this.#matcher.match(template, tokens, at, true);
				if (match !== null) return { ...match, value };
			}
		}
		return null;
	}

	/** All phrases of a line that is nothing but phrases and marks, or `null`. Only its first phrase may have an open end. */
	cover(tokens: readonly Token[]): Value[] | null {
		const values: Value[] = [];
		let at = 0;
		while (at < tokens.length) {
			if (isDecoration(tokens[at] as Token)) {
				at++;
				continue;
			}
			const found = this.all(tokens, at).find(({ open }) => values.length === 0 || !open);
			if (found === undefined) return null;
			values.push(found.value);
			at = found.next;
		}
		return values.length > 0 ? values : null;
	}
}

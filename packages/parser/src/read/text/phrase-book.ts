import type { LanguageTable } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import { isDecoration, isDecorationKey } from "./decoration.ts";
import { anyNumber, compile, compileBare, gluedKey, type Match, Matcher, type Template } from "./template.ts";

const keySets = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** The words of a line, those too that a capital cut in two. */
function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
	let keys = keySets.get(tokens);
	if (keys === undefined) {
		const all = new Set<string>();
		for (let at = 0; at < tokens.length; at++) {
			const { kind, key } = tokens[at] as Token;
			all.add(kind === "number" ? anyNumber : key);
			const glued = gluedKey(tokens, at);
			if (glued !== null) all.add(glued);
		}
		keys = all;
		keySets.set(tokens, keys);
	}
	return keys;
}

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
		const [need] = entry.template.needs.filter((key) => key !== anyNumber && !isDecorationKey(key));
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

import type { Found } from "../../dates/token-cursor.ts";
import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import { readTime } from "../../dates/written-time.ts";
import type { LanguageTable } from "../../language/table.ts";
import { type Token, tokenize } from "../../language/tokens.ts";
import { isDecorationKey } from "./decoration.ts";

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
export const anyNumber = "0";

function needsOf(parts: readonly Part[]): string[] {
	return parts.flatMap((part) =>
		part.kind === "key"
			? [/^\d+$/.test(part.key) ? anyNumber : part.key]
			: part.kind === "date"
				? [anyNumber]
				: [],
	);
}

/** Templates without the marks at their ends, for comparing with whole lines. */
export function compileBare(template: string): Template {
	const rest = template.trimEnd().endsWith("*") && template.trim() !== "*";
	const { parts, anyStart } = compile(template);
	const keep = (part: Part | undefined) =>
		part !== undefined && !(part.kind === "key" && isDecorationKey(part.key));
	let from = 0;
	let to = parts.length - (rest ? 1 : 0);
	if (parts.slice(from, to).some(keep)) {
		while (from < to && !keep(parts[from])) from++;
		while (!rest && to > from && !keep(parts[to - 1])) to--;
	}
	const kept: Part[] = [...parts.slice(from, to), ...(rest ? [{ kind: "rest" } as const] : [])];
	return { parts: kept, anyStart, needs: needsOf(kept) };
}

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
export function gluedKey(tokens: readonly Token[], at: number): string | null {
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

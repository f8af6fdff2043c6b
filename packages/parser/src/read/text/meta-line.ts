import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import { readTime, type WrittenTime } from "../../dates/written-time.ts";
import type { Slot } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import type { Match } from "./template.ts";
import { isAuthorList, isTermList, splitAuthors, splitTerms } from "./values.ts";
import type { MetaPhrase, Vocabulary } from "./vocabulary.ts";

/** What one meta line says. */
export interface MetaLine {
	language: string;
	/** The slots in the line's order, those without a value too. */
	slots: readonly Slot[];
	dates: readonly WrittenDate[];
	time: WrittenTime | null;
	authors: readonly string[];
	categories: readonly string[];
	tags: readonly string[];
	/** Tags of which only the separators are left. */
	lostTags: number;
	count: number | null;
	/** The count is read from an invitation to comment. */
	invites: boolean;
	closed: boolean;
	/** It holds a link to the rest of the text. */
	more: boolean;
	/** Only a relative date (`3 days ago`) or a label without its date. */
	lostDate: boolean;
	/** An author that only `by NAME` states: perhaps a sentence of the text. */
	bareByline: boolean;
	/** Values whose slot no word states, only their place. */
	unlabelled: number;
	/** How much speaks for its being a meta line; 2 and more is enough. */
	evidence: number;
}

const longestLine = 900;
const longestUnlabelled = 220;
/** In words; what is longer is a sentence. */
const longestLoose = 12;
const longestValue = { loose: 12, author: 30, categories: 120, tags: 200, date: 0, time: 0, count: 0 };

/** A meta line that says nothing. */
export function emptyMetaLine(language: string): MetaLine {
	return {
		language,
		slots: [],
		dates: [],
		time: null,
		authors: [],
		categories: [],
		tags: [],
		lostTags: 0,
		count: null,
		invites: false,
		closed: false,
		more: false,
		lostDate: false,
		bareByline: false,
		unlabelled: 0,
		evidence: 2,
	};
}

/** Nothing but a date, a time, or both. */
export function isDateAlone(meta: MetaLine | null): boolean {
	return (
		meta !== null && meta.dates.length > 0 && meta.slots.every((slot) => slot === "date" || slot === "time")
	);
}

interface Span {
	slot: Slot | "loose";
	strong: boolean;
	/** A separator, or the start of the line, stands before it. */
	apart: boolean;
	from: number;
	to: number;
}

const separators = new Set([..."|·•—»«›‹~←→{}[]⋅∙●‧・¦"]);
const glue = new Set([..."-/:;,.()@#&+*'_"]);

/** Reads a line as an unordered set of slots with words and separators between, or `null` where more is left. */
export function readMetaLine(
	text: string,
	tokens: readonly Token[],
	vocabulary: Vocabulary,
): MetaLine | null {
	if (text.length > longestLine) return null;
	const scan = new Scan(text, tokens, vocabulary);
	return scan.run() ? scan.result() : null;
}

class Scan {
	readonly #text: string;
	readonly #tokens: readonly Token[];
	readonly #vocabulary: Vocabulary;
	readonly #slots: Slot[] = [];
	readonly #spans: Span[] = [];
	readonly #dates: WrittenDate[] = [];
	#time: WrittenTime | null = null;
	#count: number | null = null;
	#invites = false;
	#closed = false;
	#more = false;
	#lostDate = false;
	#evidence = 0;
	#unlabelled = 0;
	#loose = 0;
	#words = 0;
	#always = false;
	#open: Span | null = null;
	/** A separator, or the start, stands directly before. */
	#boundary = true;

	constructor(text: string, tokens: readonly Token[], vocabulary: Vocabulary) {
		this.#text = text;
		this.#tokens = tokens;
		this.#vocabulary = vocabulary;
	}

	/** Whether every token found its place. */
	run(): boolean {
		let at = 0;
		while (at < this.#tokens.length) {
			const next = this.#date(at) ?? this.#phrase(at) ?? this.#separator(at);
			if (next !== null) at = next;
			else if (!this.#word(at++)) return false;
		}
		this.#close();
		return this.#resolve();
	}

	#date(at: number): number | null {
		const token = this.#tokens[at] as Token;
		if (token.kind === "mark" && token.key !== "(" && token.key !== "'") return null;
		const date = readDate(this.#tokens, at);
		if (this.#inTerms() && !this.#boundary && !(date !== null && this.#endsCategories(date.value)))
			return null;
		if (date !== null) {
			this.#close();
			this.#dates.push(date.value);
			this.#saw("date");
			this.#evidence += date.value.day === null && date.value.either === null ? 1 : 2;
			return date.next;
		}
		const time = token.kind === "number" ? readTime(this.#tokens, at) : null;
		if (time === null) return null;
		this.#close();
		this.#time = time.value;
		this.#saw("time");
		this.#evidence += 1;
		return time.next;
	}

	/** A whole date behind at least one category is no part of it. */
	#endsCategories({ year, day, either }: WrittenDate): boolean {
		const open = this.#open;
		return open?.slot === "categories" && open.to > open.from && year !== null && (day ?? either) !== null;
	}

	#inTerms(): boolean {
		return this.#open?.slot === "categories" || this.#open?.slot === "tags";
	}

	/** Takes the longest phrase that fits here. */
	#phrase(at: number): number | null {
		for (const found of this.#vocabulary.meta.all(this.#tokens, at)) {
			const next = this.#take(found);
			if (next === null) continue;
			this.#words++;
			return next;
		}
		return null;
	}

	#take({ value, next, number }: Match & { value: MetaPhrase }): number | null {
		switch (value.does) {
			case "label":
				if (value.always) this.#always = true;
				return this.#label(value.slot, value.strong, next);
			case "count":
				if (this.#inValue() && this.#open?.slot !== "author" && !this.#endsSegment(next)) return null;
				this.#close();
				this.#count = value.count === "stated" ? number : value.count;
				this.#invites = value.invites;
				this.#saw("count");
				this.#evidence += 2;
				return next;
			case "closed":
				this.#close();
				this.#closed = true;
				this.#saw("count");
				this.#evidence += 2;
				return next;
			case "lost-date":
				this.#close();
				this.#lostDate = true;
				this.#saw("date");
				this.#evidence += 1;
				return next;
			case "fill":
				if (this.#inValue()) return null;
				this.#close();
				return next;
			case "more":
				if (this.#slots.length === 0 || this.#inValue()) return null;
				this.#more = true;
				this.#close();
				return next;
			case "close":
				if (this.#slots.length === 0) return null;
				this.#close();
				return next;
			case "tail":
				if (this.#slots.length === 0) return null;
				this.#close();
				return this.#tokens.length;
		}
	}

	/** A separator, a closing mark or the end stands there. */
	#endsSegment(at: number): boolean {
		const token = this.#tokens[at];
		return token === undefined || separators.has(token.key) || [".", ")", ","].includes(token.key);
	}

	/** The words before this one belong to a value that nothing has ended yet. */
	#inValue(): boolean {
		return this.#open !== null && this.#open.to > this.#open.from && !this.#boundary;
	}

	#label(slot: Slot, strong: boolean, next: number): number | null {
		const follows = this.#tokens[next];
		if (slot === "date" || slot === "time") {
			const dated =
				follows !== undefined && (readDate(this.#tokens, next) ?? readTime(this.#tokens, next)) !== null;
			if (!dated && !strong && !(this.#open === null && this.#emptyAt(next))) return null;
			if (!dated && this.#inTerms() && !strong) return null;
			this.#close();
			if (!dated) {
				this.#lostDate = true;
				this.#saw("date");
			}
			this.#evidence += strong ? (dated ? 1 : 2) : 0;
			return next;
		}
		if (
			!strong &&
			this.#inTerms() &&
			!this.#boundary &&
			(slot === "categories" || this.#slots.includes(slot))
		)
			return null;
		if (!strong && slot === "categories" && this.#open?.slot === "loose") return null;
		if (!strong && this.#slots.includes(slot)) return null;
		this.#close();
		this.#saw(slot);
		this.#evidence += strong ? 2 : 0;
		const from = this.#tokens[next]?.key === ":" ? next + 1 : next;
		this.#open = { slot, strong, apart: true, from, to: from };
		this.#boundary = false;
		return from;
	}

	/** Nothing that could be a value stands there: a separator, another label, or the end. */
	#emptyAt(at: number): boolean {
		const token = this.#tokens[at];
		return (
			token === undefined || separators.has(token.key) || this.#vocabulary.meta.at(this.#tokens, at) !== null
		);
	}

	#separator(at: number): number | null {
		const token = this.#tokens[at] as Token;
		if (token.kind !== "mark") return null;
		const before = this.#tokens[at - 1];
		const after = this.#tokens[at + 1];
		const spaced = before?.end !== token.start || after?.start !== token.end;
		if (
			separators.has(token.key) ||
			(spaced && (token.key === "-" || token.key === "/" || token.key === "@"))
		) {
			this.#close();
			this.#boundary = true;
			return at + 1;
		}
		if (this.#open === null && glue.has(token.key)) return at + 1;
		if (token.key === "." && endsValue(this.#tokens, at + 1)) {
			this.#close();
			this.#boundary = true;
			return at + 1;
		}
		if (token.key === "(" && this.#open?.slot !== "loose" && after?.kind === "number") {
			this.#close();
			return at + 1;
		}
		return null;
	}

	#word(at: number): boolean {
		this.#open ??= { slot: "loose", strong: false, apart: this.#boundary, from: at, to: at };
		this.#open.to = at + 1;
		this.#boundary = false;
		if (this.#open.slot === "loose") this.#loose++;
		return this.#loose <= longestLoose && this.#open.to - this.#open.from <= longestValue[this.#open.slot];
	}

	#saw(slot: Slot): void {
		this.#slots.push(slot);
		this.#boundary = false;
	}

	#close(): void {
		if (this.#open !== null) this.#spans.push(this.#open);
		this.#open = null;
	}

	#textOf({ from, to }: Span): string {
		const first = this.#tokens[from];
		const last = this.#tokens[to - 1];
		return first === undefined || last === undefined || to <= from
			? ""
			: this.#text.slice(first.start, last.end);
	}

	/** Gives the unlabelled values a slot and checks that every value can be what its slot says. */
	#resolve(): boolean {
		const sure = this.#evidence;
		for (const span of this.#spans) {
			const value = this.#textOf(span);
			const loose = span.slot === "loose";
			// Numbers and marks of a page, such as `§1`, are no values.
			if (loose && !/\p{L}/u.test(value) && value.length <= 4) continue;
			if (loose) {
				if (this.#text.length > longestUnlabelled) return false;
				const dated = this.#dates.length > 0 || this.#time !== null || this.#lostDate;
				const named = isAuthorList(value) && /\p{L} \p{L}/u.test(value) && !value.includes(",");
				const signed =
					this.#tokens[span.to]?.key === "@" || (isAuthorList(value) && this.#slots.includes("categories"));
				if (dated && !this.#slots.includes("author") && (named || signed)) span.slot = "author";
				else if (span.apart && sure >= 2 && !this.#slots.includes("categories") && isTermList(value))
					span.slot = "categories";
				else return false;
				this.#slots.push(span.slot);
				this.#unlabelled++;
			}
			if (value === "") continue;
			if (span.slot === "author" ? !isAuthorList(value) : !isTermList(value)) return false;
			if (!span.strong && !loose) this.#evidence += 1;
		}
		// A line of nothing but template words has lost its values.
		if (this.#dates.length === 0 && this.#spans.every((span) => this.#textOf(span) === ""))
			this.#evidence = Math.max(this.#evidence, 2);
		return this.#slots.length > 0 || (this.#words > 0 && this.#spans.length === 0);
	}

	result(): MetaLine {
		const values = (slot: Slot) =>
			this.#spans.filter((span) => span.slot === slot).map((span) => this.#textOf(span));
		const tags = splitTerms(values("tags"));
		const authorSpans = this.#spans.filter((span) => span.slot === "author");
		return {
			language: this.#vocabulary.table.code,
			slots: this.#slots,
			dates: this.#dates,
			time: this.#time,
			authors: splitAuthors(values("author"), this.#vocabulary.and),
			categories: splitTerms(values("categories")).names,
			tags: tags.names,
			lostTags: this.#always && tags.lost === 1 ? 0 : tags.lost,
			count: this.#count,
			invites: this.#invites,
			closed: this.#closed,
			more: this.#more,
			lostDate: this.#lostDate && this.#dates.length === 0,
			bareByline: this.#slots.length === 1 && authorSpans.length === 1 && this.#evidence < 2,
			unlabelled: this.#unlabelled,
			evidence: this.#evidence,
		};
	}
}

/** A full stop at `at - 1` ends a sentence: what follows begins one, and what precedes is no initial. */
function endsValue(tokens: readonly Token[], at: number): boolean {
	const stop = tokens[at - 1];
	if (stop?.key !== ".") return false;
	const before = tokens[at - 2];
	if (before === undefined || (before.kind === "word" && before.text.length === 1)) return false;
	const after = tokens[at];
	return after === undefined || (after.start > stop.end && /^[\p{Lu}\p{Lo}\d]/u.test(after.text));
}

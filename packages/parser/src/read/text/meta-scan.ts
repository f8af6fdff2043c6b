import type { Found } from "../../dates/token-cursor.ts";
import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import { readTime } from "../../dates/written-time.ts";
import type { Slot } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import {
	awaitsTerms,
	dropComma,
	endsSmallTerms,
	endsTitledTerms,
	inTerms,
	isInBrackets,
	isPartOfName,
} from "./open-value.ts";
import type { Phrases } from "./phrase-book.ts";
import { emptyScan, type ScannedLine, type Span } from "./scanned-line.ts";
import { endsValue, glue, isSeparator } from "./separators.ts";
import type { Match } from "./template.ts";
import { endsSegment, isGlued, wholeDateAt } from "./token-places.ts";
import type { MetaPhrase, Vocabulary } from "./vocabulary.ts";

/** In words; what is longer is a sentence. */
const longestLoose = 12;
const longestValue = { loose: 12, author: 30, categories: 120, tags: 200, date: 0, time: 0, count: 0 };

/** Walks over a line and finds its slots, or `null` where a token fits nowhere. */
export function scanMetaLine(tokens: readonly Token[], { meta }: Vocabulary): ScannedLine | null {
	// What a line says without words, it says in every language that has no word for it.
	if (!meta.mayBeIn(tokens) && !fitsWithoutWords(tokens)) return null;
	const scan = new Scan(tokens, meta);
	return scan.run() ? scan.line : null;
}

const noPhrases: Phrases<MetaPhrase> = { all: () => [], at: () => null, mayBeIn: () => false };
const fits = new WeakMap<readonly Token[], boolean>();

/** Whether every token finds a place where no word is known; asked again for each language. */
function fitsWithoutWords(tokens: readonly Token[]): boolean {
	let known = fits.get(tokens);
	if (known === undefined) {
		known = new Scan(tokens, noPhrases).run();
		fits.set(tokens, known);
	}
	return known;
}

class Scan {
	readonly line: ScannedLine = emptyScan();
	readonly #tokens: readonly Token[];
	readonly #phrases: Phrases<MetaPhrase>;
	#loose = 0;
	#open: Span | null = null;
	/** A separator, or the start, stands directly before. */
	#boundary = true;
	/** Where the last date, time or count ended. */
	#valueEnd = -1;

	constructor(tokens: readonly Token[], phrases: Phrases<MetaPhrase>) {
		this.#tokens = tokens;
		this.#phrases = phrases;
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
		return true;
	}

	#date(at: number): number | null {
		const token = this.#tokens[at] as Token;
		if (token.kind === "mark" && token.key !== "(" && token.key !== "'") return null;
		const date = readDate(this.#tokens, at);
		if (inTerms(this.#open) && !this.#boundary && !(date !== null && this.#endsTerms(date))) return null;
		if (date !== null) {
			if (inTerms(this.#open)) dropComma(this.#tokens, this.#open);
			this.#close();
			this.line.dates.push(date.value);
			this.#saw("date");
			this.line.evidence += date.value.day === null && date.value.either === null ? 1 : 2;
			this.#valueEnd = date.next;
			return date.next;
		}
		const time = token.kind === "number" ? readTime(this.#tokens, at) : null;
		if (time === null) return null;
		this.#close();
		this.line.time = time.value;
		this.#saw("time");
		this.line.evidence += 1;
		this.#valueEnd = time.next;
		return time.next;
	}

	/** A whole date behind at least one category is no part of it; behind tags only at the end of the line. */
	#endsTerms({ value: { year, day, either }, next }: Found<WrittenDate>): boolean {
		const open = this.#open;
		if (open === null || open.to <= open.from || year === null || (day ?? either) === null) return false;
		if (open.slot === "categories") return true;
		return endsSegment(this.#tokens, next) && this.line.dates.length === 0;
	}

	/** Takes the longest phrase that fits here. */
	#phrase(at: number): number | null {
		for (const found of this.#phrases.all(this.#tokens, at)) {
			const { value } = found;
			if (
				value.does === "label" &&
				!value.strong &&
				this.#inValue() &&
				isPartOfName(this.#tokens, this.#open, at)
			)
				continue;
			const next = this.#take(found, at);
			if (next === null) continue;
			this.line.words++;
			return next;
		}
		return null;
	}

	/** One word such as `more` leads to the rest of a text only right behind a count, at the end. */
	#isMoreWord(at: number, next: number): boolean {
		return this.line.count !== null && this.#valueEnd === at && next >= this.#tokens.length;
	}

	#take({ value, next, number, open }: Match & { value: MetaPhrase }, at: number): number | null {
		switch (value.does) {
			case "label":
				if (value.always) this.line.always = true;
				return this.#label(value.slot, value.strong, next);
			case "count":
				// `Three thoughts on ferries` is a title.
				if (open && value.count === "stated" && this.#tokens[at]?.kind === "word") return null;
				if (this.#inValue() && this.#open?.slot !== "author" && !this.#endsCount(at, next)) return null;
				this.#close();
				// `3 comments | Add a comment` states three.
				if (!value.invites || this.line.count === null) {
					this.line.count = value.count === "stated" ? number : value.count;
					this.line.invites = value.invites;
				}
				this.#saw("count");
				this.line.evidence += 2;
				this.#valueEnd = next;
				return next;
			case "closed":
				this.#close();
				this.line.closed = true;
				this.#saw("count");
				this.line.evidence += 2;
				return next;
			case "lost-date":
				this.#close();
				this.line.lostDate = true;
				this.#saw("date");
				this.line.evidence += 1;
				return next;
			case "fill":
				if (
					this.#inValue() &&
					!isGlued(this.#tokens, at) &&
					!endsSmallTerms(this.#tokens, this.#open, at, next)
				) {
					if (!endsTitledTerms(this.#tokens, this.#open, at, next)) return null;
					dropComma(this.#tokens, this.#open);
				}
				this.#close();
				return next;
			case "more":
				if (this.line.slots.length === 0 || this.#inValue()) return null;
				if (value.oneWord && !this.#isMoreWord(at, next)) return null;
				this.line.more = true;
				this.#close();
				return next;
			case "close":
				if (this.line.slots.length === 0) return null;
				this.#close();
				return next;
			case "tail":
				if (this.line.slots.length === 0) return null;
				this.#close();
				return this.#tokens.length;
		}
	}

	/** Behind a count a segment ends, or another label or a date follows that with its capital or number. */
	#endsCount(at: number, next: number): boolean {
		if (endsSegment(this.#tokens, next)) return true;
		const begins = this.#tokens[at]?.kind === "number" || /^\p{Lu}/u.test(this.#tokens[at]?.text ?? "");
		const labelled = this.#phrases.at(this.#tokens, next)?.value.does === "label";
		return begins && next > at + 1 && (labelled || readDate(this.#tokens, next) !== null);
	}

	/** The words before this one belong to a value that nothing has ended yet. */
	#inValue(): boolean {
		return this.#open !== null && this.#open.to > this.#open.from && !this.#boundary;
	}

	#label(slot: Slot, strong: boolean, next: number): number | null {
		const follows = this.#tokens[next];
		if (slot === "date" || slot === "time") {
			if (follows?.key === ":") return this.#label(slot, strong, next + 1);
			const dated =
				follows !== undefined && (readDate(this.#tokens, next) ?? readTime(this.#tokens, next)) !== null;
			if (!dated && !strong && !(this.#open === null && this.#emptyAt(next))) return null;
			if (!dated && inTerms(this.#open) && !strong) return null;
			this.#close();
			if (!dated) {
				this.line.lostDate = true;
				this.#saw("date");
			}
			this.line.evidence += strong ? (dated ? 1 : 2) : 0;
			return next;
		}
		if (
			!strong &&
			inTerms(this.#open) &&
			!this.#boundary &&
			(slot === "categories" || this.line.slots.includes(slot))
		)
			return null;
		if (slot === "categories" && wholeDateAt(this.#tokens, next)) return this.#label("date", strong, next);
		if (!strong && slot === "categories" && this.#open?.slot === "loose") return null;
		if (!strong && readTime(this.#tokens, next) !== null) return null;
		if (!strong && this.line.slots.includes(slot)) return null;
		this.#close();
		this.#saw(slot);
		this.line.evidence += strong ? 2 : 0;
		const from = this.#tokens[next]?.key === ":" ? next + 1 : next;
		this.#open = { slot, strong, behind: "word", from, to: from };
		this.#boundary = false;
		return from;
	}

	/** Nothing that could be a value stands there: a separator, another label, or the end. */
	#emptyAt(at: number): boolean {
		const token = this.#tokens[at];
		return token === undefined || isSeparator(token) || this.#phrases.at(this.#tokens, at) !== null;
	}

	#separator(at: number): number | null {
		const token = this.#tokens[at] as Token;
		if (token.kind !== "mark") return null;
		const before = this.#tokens[at - 1];
		const after = this.#tokens[at + 1];
		const spaced = before?.end !== token.start || after?.start !== token.end;
		const isDouble = token.key === ":" && (before?.key === ":" || after?.key === ":");
		const parts =
			isDouble || isSeparator(token) || token.key === ";" || (spaced && ["-", "/", "@"].includes(token.key));
		if (parts) {
			if (awaitsTerms(this.#tokens, this.#open, this.line.slots.length === 1 && at <= 2))
				return this.#moveOpen(at + 1);
			return this.#part(at);
		}
		if (token.key === "#" && this.#open?.slot === "loose" && before?.end !== token.start) {
			return this.#part(at);
		}
		if (this.#open === null && glue.has(token.key)) {
			if (token.key === "(") this.#boundary = true;
			return at + 1;
		}
		if (token.key === ")" && (this.#open?.slot === "loose" || isInBrackets(this.#tokens, this.#open))) {
			return this.#part(at);
		}
		if (token.key === "." && endsValue(this.#tokens, at + 1)) {
			return this.#part(at);
		}
		if (token.key === "(" && this.#open?.slot !== "loose" && after?.kind === "number") {
			this.#close();
			return at + 1;
		}
		return null;
	}

	/** Ends what is open, so that the next value stands behind a separator. */
	#part(at: number): number {
		this.#close();
		this.#boundary = true;
		return at + 1;
	}

	#moveOpen(at: number): number {
		if (this.#open !== null) Object.assign(this.#open, { from: at, to: at });
		return at;
	}

	#word(at: number): boolean {
		this.#open ??= { slot: "loose", strong: false, behind: this.#before(at), from: at, to: at };
		this.#open.to = at + 1;
		this.#boundary = false;
		if (this.#open.slot === "loose") this.#loose++;
		return this.#loose <= longestLoose && this.#open.to - this.#open.from <= longestValue[this.#open.slot];
	}

	#before(at: number): Span["behind"] {
		if (this.#boundary) return "separator";
		const comma = this.#tokens[at - 1]?.key === "," ? 1 : 0;
		return this.#valueEnd === at - comma ? "value" : "word";
	}

	#saw(slot: Slot): void {
		this.line.slots.push(slot);
		this.#boundary = false;
	}

	#close(): void {
		if (this.#open !== null) this.line.spans.push(this.#open);
		this.#open = null;
	}
}

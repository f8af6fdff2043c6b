import type { Ledger } from "../model/archive.ts";
import { emptyLedger } from "../model/empty.ts";

/** A stretch of a piece of the document. */
export interface Stretch {
	start: number;
	end: number;
}

const roles = Object.keys(emptyLedger()) as (keyof Ledger)[];

/** Where the counting stands between two pieces. */
export interface LinesState {
	begun: boolean;
	ledger: Ledger;
}

/** What counting the lines of a piece came to. */
export interface LinesRead extends LinesState {
	breaks: number;
	/** What stands behind the last break, or the whole. */
	length: number;
	/** Something stands there. */
	ends: boolean;
}

/** Counts the lines of a document piece by piece: where each piece begins, and what its non-blank lines hold. */
export class Lines {
	readonly ledger: Ledger = emptyLedger();
	/** 1-based place of the current piece's first character. */
	#line = 1;
	#column = 1;
	/** Something stands before the current piece on its first line. */
	#begun = false;
	#text = "";
	/** How many lines the current piece ends, and where the last of them does. */
	#breaks = 0;
	#lastBreak = -1;

	/** Goes on to the next piece. Until more is known, its lines are metadata (or `furniture`). */
	next(text: string, role: "metadata" | "furniture" = "metadata"): void {
		this.#leave();
		this.#text = text;
		let count = 0;
		let breaks = 0;
		let at = 0;
		for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
			if (!isBlank(text, at, end) && (breaks > 0 || !this.#begun)) count++;
			breaks++;
			at = end + 1;
		}
		if (!isBlank(text, at, text.length) && (breaks > 0 || !this.#begun)) count++;
		this.#breaks = breaks;
		this.#lastBreak = at - 1;
		this.ledger.lines += count;
		this.ledger[role] += count;
	}

	/** Says that a stretch of the current piece, counted with the metadata so far, holds something else. */
	claim(stretch: Stretch, role: "content" | "comments" | "furniture"): void {
		const count = this.#count(stretch);
		this.ledger.metadata -= count;
		this.ledger[role] += count;
	}

	/** Says of so many lines of metadata that they hold something else. */
	move(count: number, role: "content" | "comments" | "furniture"): void {
		const moved = Math.min(count, this.ledger.metadata);
		this.ledger.metadata -= moved;
		this.ledger[role] += moved;
	}

	/** Ends the current piece; the next may be skipped. */
	pause(): LinesState {
		this.#leave();
		this.#text = "";
		this.#breaks = 0;
		this.#lastBreak = -1;
		return { begun: this.#begun, ledger: { ...this.ledger } };
	}

	/** What the current piece came to, the only one since the pause. */
	since({ begun, ledger: before }: LinesState): LinesRead {
		const ledger = emptyLedger();
		for (const role of roles) ledger[role] = this.ledger[role] - before[role];
		const length = this.#breaks === 0 ? this.#text.length : this.#text.length - this.#lastBreak;
		return { begun, ledger, breaks: this.#breaks, length, ends: this.#isBegun() };
	}

	/** Goes behind a piece which came to the same before; not where that began otherwise. */
	skip({ begun, ledger, breaks, length, ends }: LinesRead): boolean {
		if (begun !== this.#begun) return false;
		for (const role of roles) this.ledger[role] += ledger[role];
		this.#line += breaks;
		this.#column = breaks === 0 ? this.#column + length : length;
		this.#begun = ends;
		return true;
	}

	/** The place of a character of the current piece in the document. */
	place(offset: number): { line: number; column: number } {
		const end = Math.min(Math.max(offset, 0), this.#text.length);
		let line = this.#line;
		let start = -1;
		for (let at = this.#text.indexOf("\n"); at >= 0 && at < end; at = this.#text.indexOf("\n", at + 1)) {
			line++;
			start = at;
		}
		return { line, column: start < 0 ? this.#column + end : end - start };
	}

	#leave(): void {
		const text = this.#text;
		if (this.#breaks === 0) this.#column += text.length;
		else this.#column = text.length - this.#lastBreak;
		this.#begun = this.#isBegun();
		this.#line += this.#breaks;
	}

	/** Whether something stands on the last line of the current piece. */
	#isBegun(): boolean {
		const text = this.#text;
		return (this.#breaks === 0 && this.#begun) || !isBlank(text, this.#lastBreak + 1, text.length);
	}

	/** Non-blank lines whose first character lies in the stretch. */
	#count({ start, end }: Stretch): number {
		const text = this.#text;
		const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
		const begun = (lineStart === 0 && this.#begun) || !isBlank(text, lineStart, start);
		let count = 0;
		let at = start;
		if (begun) {
			at = text.indexOf("\n", start) + 1;
			if (at === 0) return 0;
		}
		while (at < end) {
			const next = text.indexOf("\n", at);
			const lineEnd = next < 0 || next > end ? end : next;
			if (!isBlank(text, at, lineEnd)) count++;
			at = lineEnd + 1;
		}
		return count;
	}
}

function isBlank(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 32 || (code >= 9 && code <= 13)) continue;
		if (code < 0xa0) return false;
		return text.slice(at, end).trim() === "";
	}
	return true;
}

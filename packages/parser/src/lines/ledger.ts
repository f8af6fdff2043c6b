import type { Ledger } from "../model/archive.ts";
import type { LedgerLine } from "../model/capture.ts";
import { emptyLedger } from "../model/empty.ts";
import type { Line } from "./split.ts";

export type Role = LedgerLine["role"];

/** Who accounts for which line of a document. */
export class LineLedger {
	readonly #entries: LedgerLine[];
	/** By the line's number, where among the entries it is, counted from 1. */
	readonly #places: Uint32Array;
	/** By the line's number, whether it is known what the line is. */
	readonly #assigned: Uint8Array;

	constructor(lines: readonly Line[]) {
		this.#entries = lines
			.filter((line) => !line.blank)
			.map((line) => ({ line: line.number, role: "furniture", name: "unread", post: null, text: line.text }));
		const last = this.#entries.reduce((highest, { line }) => Math.max(highest, line), 0);
		this.#places = new Uint32Array(last + 1);
		this.#assigned = new Uint8Array(last + 1);
		this.#entries.forEach(({ line }, index) => {
			this.#places[line] = index + 1;
		});
	}

	/** Says what a line is; what was said first counts, so that no line is read twice. */
	assign(
		{ number, last = number }: Pick<Line, "number" | "last">,
		role: Role,
		name: string,
		post: number | null = null,
	): void {
		for (let own = number; own <= last; own++) {
			const entry = this.#entries[(this.#places[own] ?? 0) - 1];
			if (entry === undefined || this.#assigned[own] === 1) continue;
			entry.role = role;
			entry.name = name;
			entry.post = post;
			this.#assigned[own] = 1;
		}
	}

	assignAll(
		lines: Iterable<Pick<Line, "number" | "last">>,
		role: Role,
		name: string,
		post: number | null = null,
	): void {
		for (const line of lines) this.assign(line, role, name, post);
	}

	has(line: Line): boolean {
		return line.blank || this.#assigned[line.number] === 1;
	}

	/** In the document's order. */
	get lines(): LedgerLine[] {
		return this.#entries;
	}

	count(): Ledger {
		const ledger = emptyLedger();
		for (const entry of this.#entries) {
			ledger.lines++;
			if (this.#assigned[entry.line] === 1) ledger[entry.role]++;
			else ledger.unaccounted++;
		}
		return ledger;
	}
}

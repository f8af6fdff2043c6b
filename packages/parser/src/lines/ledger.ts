import type { Ledger } from "../model/archive.ts";
import type { LedgerLine } from "../model/capture.ts";
import { emptyLedger } from "../model/empty.ts";
import type { Line } from "./split.ts";

export type Role = LedgerLine["role"];

/** Who accounts for which line of a document. */
export class LineLedger {
	readonly #entries: LedgerLine[];
	readonly #byNumber: Map<number, LedgerLine> = new Map();
	readonly #assigned: Set<number> = new Set();

	constructor(lines: readonly Line[]) {
		this.#entries = lines
			.filter((line) => !line.blank)
			.map((line) => ({ line: line.number, role: "furniture", name: "unread", post: null, text: line.text }));
		for (const entry of this.#entries) this.#byNumber.set(entry.line, entry);
	}

	/** Says what a line is; what was said first counts, so that no line is read twice. */
	assign(
		{ number, last = number }: Pick<Line, "number" | "last">,
		role: Role,
		name: string,
		post: number | null = null,
	): void {
		for (let own = number; own <= last; own++) {
			const entry = this.#byNumber.get(own);
			if (entry === undefined || this.#assigned.has(own)) continue;
			Object.assign(entry, { role, name, post });
			this.#assigned.add(own);
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
		return line.blank || this.#assigned.has(line.number);
	}

	/** In the document's order. */
	get lines(): LedgerLine[] {
		return this.#entries;
	}

	count(): Ledger {
		const ledger = emptyLedger();
		for (const entry of this.#entries) {
			ledger.lines++;
			if (this.#assigned.has(entry.line)) ledger[entry.role]++;
			else ledger.unaccounted++;
		}
		return ledger;
	}
}

import type { Ledger } from "../../model/archive.ts";
import type { LedgerLine } from "../../model/capture.ts";
import { emptyLedger } from "../../model/empty.ts";
import type { Line } from "./line.ts";

type Role = LedgerLine["role"];

/** What each line was read as; a line that nothing else claims is content. */
export class Account {
	readonly #entries: Map<number, { role: Role; name: string }> = new Map();

	/** The first claim on a line stands, unless it is content that a later one knows better by name. */
	claim(lines: readonly Line[], role: Role, name: string): void {
		for (const { number } of lines) {
			const known = this.#entries.get(number);
			if (known === undefined || (known.role === "content" && role === "content"))
				this.#entries.set(number, { role, name });
		}
	}

	/** Every non-blank line of the document with its role, in order. */
	lines(document: string): LedgerLine[] {
		return document.split(/\r\n|\n|\r/).flatMap((text, index) => {
			if (text.trim() === "") return [];
			const { role, name } = this.#entries.get(index + 1) ?? { role: "content", name: "text" };
			return [{ line: index + 1, role, name, post: 0, text }];
		});
	}
}

/** The counts of a list of accounted lines. */
export function countLines(lines: readonly LedgerLine[]): Ledger {
	const ledger = emptyLedger();
	for (const { role } of lines) ledger[role]++;
	return { ...ledger, lines: lines.length };
}

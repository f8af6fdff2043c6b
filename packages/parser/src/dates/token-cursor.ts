import type { Token } from "../language/tokens.ts";

export interface Found<T> {
	value: T;
	/** The first token behind it. */
	next: number;
}

/** Walks over the tokens of one line; each reading looks at a few tokens and steps back where it fails. */
export class TokenCursor {
	readonly #tokens: readonly Token[];
	at: number;

	constructor(tokens: readonly Token[], at: number) {
		this.#tokens = tokens;
		this.at = at;
	}

	peek(ahead = 0): Token | undefined {
		return this.#tokens[this.at + ahead];
	}

	key(ahead = 0): string {
		return this.peek(ahead)?.key ?? "";
	}

	/** This token touches the one before it. */
	touches(ahead = 0): boolean {
		const token = this.peek(ahead);
		return token !== undefined && this.#tokens[this.at + ahead - 1]?.end === token.start;
	}

	take(...keys: string[]): boolean {
		if (!keys.includes(this.key())) return false;
		this.at++;
		return true;
	}

	number(max: number): number | null {
		const token = this.peek();
		if (token?.kind !== "number" || token.text.length > 4 || Number(token.text) > max) return null;
		this.at++;
		return Number(token.text);
	}

	try<T>(read: () => T | null): T | null {
		const start = this.at;
		const value = read();
		if (value === null) this.at = start;
		return value;
	}
}

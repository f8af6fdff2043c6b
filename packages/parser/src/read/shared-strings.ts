import type { CapturedPost } from "../model/capture.ts";

/** Engines keep shorter strings apart from the text that they were cut from. */
const shortest = 13;

/** A copy that does not keep the whole text alive which a string was cut from. */
const detached = (text: string): string => ` ${text}`.slice(1);

/** What is made only when it is asked for, and what posts share already. */
const leftAlone: ReadonlySet<string> = new Set(["text", "sources"]);

/**
 * Holds every string of posts but once. Captures of one blog repeat one another: a thousand of them would take several times
 * the memory of what they say.
 */
export class SharedStrings {
	readonly #known = new Map<string, string>();

	#of(text: string): string {
		if (text.length < shortest) return text;
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		const own = detached(text);
		this.#known.set(own, own);
		return own;
	}

	/** Lists are made anew, because one that grew keeps room for more. */
	#share(value: unknown): unknown {
		if (typeof value === "string") return this.#of(value);
		if (Array.isArray(value)) return value.length === 0 ? value : value.map((one) => this.#share(one));
		if (typeof value === "object" && value !== null) this.#shareIn(value as Record<string, unknown>);
		return value;
	}

	#shareIn(holder: Record<string, unknown>): void {
		for (const name in holder) if (!leftAlone.has(name)) holder[name] = this.#share(holder[name]);
	}

	/** Changes the strings of a post for equal ones that other posts have. */
	share(post: CapturedPost): void {
		this.#shareIn(post as unknown as Record<string, unknown>);
	}
}

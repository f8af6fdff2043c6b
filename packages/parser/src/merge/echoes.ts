import type { Likeness } from "./likeness.ts";
import { containment } from "./words.ts";

/** Less than that two texts of one author have in common anyway. */
const usual = 0.3;

/**
 * What a post has in common with others of its own document (the frame of a series, a note at the end of every text) says
 * nothing about which post it is.
 */
export class Echoes {
	readonly #siblings = new Map<number, Likeness[]>();
	readonly #titles = new Map<string, Set<number>>();

	/** @param siblings two groups that one document holds side by side, and that look alike */
	add(one: Likeness, other: Likeness): void {
		this.#add(one, other);
		this.#add(other, one);
		if (one.title === other.title)
			this.#titles.set(one.title, (this.#titles.get(one.title) ?? new Set()).add(one.rank).add(other.rank));
	}

	#add(one: Likeness, other: Likeness): void {
		const known = this.#siblings.get(one.rank);
		if (known === undefined) this.#siblings.set(one.rank, [other]);
		else known.push(other);
	}

	/** Whether a document has several posts of that title. */
	isSeries(title: string): boolean {
		return this.#titles.has(title);
	}

	/** The overlap from which on two groups have more in common than each has with its siblings. */
	threshold(one: Likeness, other: Likeness): number {
		const level = Math.max(this.#level(one), this.#level(other));
		return level < usual ? 0 : level + (1 - level) / 2;
	}

	#level(one: Likeness): number {
		return (this.#siblings.get(one.rank) ?? []).reduce(
			(most, sibling) => Math.max(most, containment(one.shingles, sibling.shingles) ?? 0),
			0,
		);
	}
}

import { hash } from "node:crypto";
import { isSameMaking, type Making } from "./makings.ts";

const digestOf = (text: string): string => hash("sha1", text, "base64");

/** What was written at an address. */
interface Written {
	digest: string;
	making: Making;
}

/** What a template makes its pages of, and how. */
export interface Work<T extends { address: string }> {
	items: readonly T[];
	/** What all of them are made from; `null` where that cannot be told, as with functions of the site's own. */
	madeFrom: readonly unknown[] | null;
	/** What one of them is made of. */
	making(item: T): Making;
	print(item: T): string | Promise<string>;
}

/**
 * Remembers what was written of one template, so that a rebuild while watching hands Eleventy only the pages that
 * changed: the others stand in the output folder already.
 */
export class Changed<T extends { address: string }> {
	#written = new Map<string, Written>();
	#madeFrom: Making = null;

	/** What was written of an item. */
	note(item: T, text: string, { making }: Pick<Work<T>, "making">): void {
		this.#written.set(item.address, { digest: digestOf(text), making: making(item) });
	}

	/**
	 * Those that are new or print otherwise than before; to be noted when they are written. What is made of the same as before
	 * need not be printed for that.
	 */
	async of({ items, madeFrom, making, print }: Work<T>): Promise<T[]> {
		const before = this.#written;
		const isSame = isSameMaking(madeFrom, this.#madeFrom);
		this.#madeFrom = madeFrom;
		this.#written = new Map();
		const changed: T[] = [];
		for (const item of items) {
			const known = before.get(item.address);
			if (known === undefined) changed.push(item);
			else if (isSame || (madeFrom !== null && isSameMaking(making(item), known.making)))
				this.#written.set(item.address, known);
			else if (digestOf(await print(item)) === known.digest)
				this.#written.set(item.address, { ...known, making: making(item) });
			else changed.push(item);
		}
		return changed;
	}
}

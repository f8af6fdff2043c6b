import { createHash } from "node:crypto";

const digestOf = (text: string): string => createHash("sha1").update(text).digest("base64");

/**
 * Remembers what was written of one template, so that a rebuild while watching hands Eleventy only the pages that
 * changed: the others stand in the output folder already.
 */
export class Changed<T extends { address: string }> {
	#written = new Map<string, string>();
	#madeFrom: readonly unknown[] = [];

	/** What was written at an address. */
	note(address: string, text: string): void {
		this.#written.set(address, digestOf(text));
	}

	/**
	 * Those that are new or print otherwise than before; to be noted when they are written. Nothing has to be printed where
	 * all are made from the same things as before.
	 */
	async of(
		items: readonly T[],
		madeFrom: readonly unknown[],
		print: (item: T) => string | Promise<string>,
	): Promise<T[]> {
		const before = this.#written;
		const isSame =
			madeFrom.length === this.#madeFrom.length &&
			madeFrom.every((one, index) => one === this.#madeFrom[index]);
		this.#madeFrom = madeFrom;
		this.#written = new Map();
		const changed: T[] = [];
		for (const item of items) {
			const known = before.get(item.address);
			const isWritten = known !== undefined && (isSame || digestOf(await print(item)) === known);
			if (isWritten) this.#written.set(item.address, known);
			else changed.push(item);
		}
		return changed;
	}
}

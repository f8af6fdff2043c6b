import { createHash } from "node:crypto";

interface Printable {
	address: string;
	print(): string | Promise<string>;
}

/**
 * Remembers what was written, so that a rebuild while watching hands Eleventy only the pages that
 * changed: the others stand in the output folder already.
 */
export class Changed {
	readonly #written = new Map<string, string>();

	/** Forgets what was written, after which everything counts as changed. */
	forget(): void {
		this.#written.clear();
	}

	async of<T extends Printable>(items: readonly T[]): Promise<T[]> {
		const changed: T[] = [];
		for (const item of items) {
			const digest = createHash("sha1")
				.update(await item.print())
				.digest("base64");
			if (this.#written.get(item.address) === digest) continue;
			this.#written.set(item.address, digest);
			changed.push(item);
		}
		return changed;
	}
}

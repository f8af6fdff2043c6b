/** Two things that wanted one address, and where the later of them went. */
export interface Collision {
	wanted: string;
	given: string;
}

/** `/a/b/` and 2 give `/a/b-2/`; `/a/b.html` gives `/a/b-2.html`. */
function numbered(address: string, number: number): string {
	if (address.endsWith("/")) return `${address.slice(0, -1)}-${number}/`;
	return address.replace(/(\.[^./]*)?$/, (extension) => `-${number}${extension}`);
}

/** Hands out addresses so that no two are one file, on file systems that fold case as well. */
export class AddressBook {
	readonly collisions: Collision[] = [];
	readonly #taken = new Set<string>();
	/** The last number given for an address, so that a thousand posts of one name cost no more than others. */
	readonly #numbers = new Map<string, number>();

	/** The address as wanted, or with the first free number behind it. */
	claim(wanted: string): string {
		const given = this.#free(wanted);
		this.#taken.add(fold(given));
		if (given !== wanted) this.collisions.push({ wanted, given });
		return given;
	}

	has(address: string): boolean {
		return this.#taken.has(fold(address));
	}

	#free(wanted: string): string {
		const key = fold(wanted);
		if (!this.#taken.has(key)) return wanted;
		for (let number = (this.#numbers.get(key) ?? 1) + 1; ; number++) {
			const candidate = numbered(wanted, number);
			if (this.#taken.has(fold(candidate))) continue;
			this.#numbers.set(key, number);
			return candidate;
		}
	}
}

/** What is the same on every file system. */
const plain = /^[a-z0-9/.-]*$/;

function fold(address: string): string {
	const path = address.endsWith("/") ? address.slice(0, -1) : address;
	return plain.test(path) ? path : path.normalize("NFC").toLowerCase();
}

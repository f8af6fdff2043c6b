import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Where a line stands, and how many bytes it has. */
interface Place {
	at: number;
	length: number;
}

/** Lines by name, in a file: what stays in memory of each is where it stands. */
export class LineFile {
	readonly #file: number;
	readonly #places = new Map<string, Place>();
	#end = 0;

	constructor(path: string) {
		this.#file = openSync(path, "w+");
	}

	/** Keeps a line; of several under one name the last. */
	set(name: string, line: string): void {
		const bytes = Buffer.from(line);
		writeSync(this.#file, bytes, 0, bytes.length, this.#end);
		this.#places.set(name, { at: this.#end, length: bytes.length });
		this.#end += bytes.length;
	}

	get(name: string): string | undefined {
		const place = this.#places.get(name);
		if (place === undefined) return undefined;
		const bytes = Buffer.alloc(place.length);
		readSync(this.#file, bytes, 0, place.length, place.at);
		return bytes.toString();
	}

	close(): void {
		closeSync(this.#file);
	}
}

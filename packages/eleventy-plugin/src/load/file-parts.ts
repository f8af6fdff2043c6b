import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** How much is read ahead, and written at once. */
const chunkLength = 2 ** 20;

/** Writes a file piece by piece, so that it is never in memory as a whole. */
export class FileWriter {
	/** How many bytes were written. */
	length = 0;
	readonly #descriptor: number;
	#pieces: string[] = [];
	#held = 0;

	constructor(path: string) {
		this.#descriptor = openSync(path, "w");
	}

	write(text: string): void {
		this.length += Buffer.byteLength(text);
		this.#pieces.push(text);
		this.#held += text.length;
		if (this.#held >= chunkLength) this.#flush();
	}

	/** Puts something in the place of what stands at a position. */
	overwrite(position: number, text: string): void {
		this.#flush();
		writeSync(this.#descriptor, text, position);
	}

	close(): void {
		closeSync(this.#descriptor);
	}

	#flush(): void {
		const bytes = Buffer.from(this.#pieces.join(""));
		for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done);
		this.#pieces = [];
		this.#held = 0;
	}
}

/** Files are closed when nobody can read them any more. */
const unread = new FinalizationRegistry(closeSync);

/** Reads parts of a file, which stays open: what has it open can read it whatever becomes of its name. */
export class FileParts {
	readonly length: number;
	readonly #descriptor: number;
	/** What was read ahead for those who read one part after the other. */
	#ahead: Buffer = Buffer.alloc(0);
	#aheadStart = 0;
	#expected = -1;

	constructor(path: string) {
		this.#descriptor = openSync(path, "r");
		unread.register(this, this.#descriptor);
		this.length = fstatSync(this.#descriptor).size;
	}

	/** @throws where the file ends before the part */
	bytes(start: number, end: number): Buffer {
		const bytes = Buffer.allocUnsafeSlow(end - start);
		for (let read = 0; read < bytes.length; ) {
			const length = Math.min(bytes.length - read, 2 ** 30);
			const more = readSync(this.#descriptor, bytes, read, length, start + read);
			if (more === 0) throw new Error("The file is too short.");
			read += more;
		}
		return bytes;
	}

	/** @throws where the file ends before the part */
	text(start: number, end: number): string {
		const isNext = start === this.#expected;
		this.#expected = end;
		if (start < this.#aheadStart || end > this.#aheadStart + this.#ahead.length) {
			if (!isNext) return this.bytes(start, end).toString();
			this.#ahead = this.bytes(start, Math.max(end, Math.min(start + chunkLength, this.length)));
			this.#aheadStart = start;
		}
		return this.#ahead.toString("utf8", start - this.#aheadStart, end - this.#aheadStart);
	}
}

import { Buffer } from "node:buffer";

/** A run of a document's bytes, there until the next piece comes. The pieces of a document, put together, are the document. */
export interface Piece {
	/** `item`: an item's element, whole unless it is cut off; `between`: what stands before, between and after items. */
	kind: "between" | "item";
	bytes: Buffer;
	/** The item has its end tag. */
	whole: boolean;
	/** It is larger than what is allowed, and given bit by bit. */
	oversized: boolean;
}

const cdataStart = Buffer.from("<![CDATA[");
const cdataEnd = Buffer.from("]]>");
const commentStart = Buffer.from("<!--");
const commentEnd = Buffer.from("-->");

const [lessThan, greaterThan, slash, bang] = [60, 62, 47, 33];

/**
 * Cuts a document in an encoding that keeps ASCII (UTF-8) at the boundaries of its items, chunk by chunk. Tags inside CDATA
 * sections and comments don't count, unless such a section is never closed.
 */
export class Slicer {
	readonly #names: Buffer[];
	readonly #limit: number;
	#buffer: Buffer = Buffer.alloc(0);
	#memory: Buffer = Buffer.alloc(0);
	/** Where the current piece begins, and where scanning goes on. */
	#start = 0;
	#scan = 0;
	/** The name of the item that is open, as written. */
	#item: Buffer | null = null;
	/** What ends the CDATA section or comment that is open, and where that begins. */
	#until: Buffer | null = null;
	#opener = 0;
	#oversized = false;
	/** Ends of sections that are not looked for: one such section in this item is not closed. */
	readonly #hopeless: Set<Buffer> = new Set();
	#atEnd = false;

	/** `names`: those of items, with their prefix, in lower case. `limit`: the most bytes a piece may have. */
	constructor(names: readonly string[], limit: number) {
		this.#names = names.map((name) => Buffer.from(name));
		this.#limit = limit;
	}

	/** Takes the next bytes, gives the pieces that they complete. */
	*push(chunk: Uint8Array): Generator<Piece> {
		this.#append(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
		this.#scan -= this.#start;
		this.#opener -= this.#start;
		this.#start = 0;
		yield* this.#cut(false);
		if (this.#buffer.length - this.#start > this.#limit) yield* this.#overflow();
	}

	/** Puts a chunk behind what is left of those before, in memory that is used again and again. */
	#append(chunk: Buffer): void {
		const rest = this.#buffer.subarray(this.#start);
		if (rest.length === 0) {
			this.#buffer = chunk;
			return;
		}
		const length = rest.length + chunk.length;
		if (this.#memory.length < length) {
			const memory = Buffer.allocUnsafeSlow(length * 2);
			rest.copy(memory);
			this.#memory = memory;
		} else rest.copy(this.#memory);
		chunk.copy(this.#memory, rest.length);
		this.#buffer = this.#memory.subarray(0, length);
	}

	/** Gives what is left. */
	*end(): Generator<Piece> {
		this.#atEnd = true;
		yield* this.#cut(true);
		while (this.#until !== null && this.#distrust(this.#buffer.length)) yield* this.#cut(true);
		if (this.#start < this.#buffer.length) yield this.#piece(this.#buffer.length, false);
	}

	*#cut(last: boolean): Generator<Piece> {
		const buffer = this.#buffer;
		for (;;) {
			if (this.#until !== null) {
				const end = buffer.indexOf(this.#until, this.#scan);
				if (end < 0) {
					this.#scan = Math.max(this.#scan, buffer.length - 2);
					return;
				}
				if (this.#until === cdataEnd && this.#distrust(end)) continue;
				this.#scan = end + 3;
				this.#until = null;
			}
			let at = this.#scan;
			while (at < buffer.length && buffer[at] !== lessThan) at++;
			this.#scan = at;
			// A tag's name must be whole to be known.
			if (at >= buffer.length || (!last && at + 80 > buffer.length && buffer.indexOf(greaterThan, at) < 0))
				return;
			const next = buffer[at + 1];
			if (next === bang) this.#bang(at);
			else if (next === slash) {
				this.#scan = at + 2;
				if (this.#item === null || !startsWith(buffer, at + 2, this.#item)) continue;
				const end = buffer.indexOf(greaterThan, at);
				if (end < 0) return;
				this.#scan = end + 1;
				yield this.#piece(end + 1, true);
				this.#item = null;
			} else {
				this.#scan = at + 1;
				const name = this.#names.find((one) => startsWith(buffer, at + 1, one));
				if (name === undefined) continue;
				const end = buffer.indexOf(greaterThan, at);
				if (end < 0 && !last) {
					this.#scan = at;
					return;
				}
				if (at > this.#start) yield this.#piece(at, false);
				this.#item = name;
				this.#scan = end < 0 ? buffer.length : end + 1;
				if (buffer[end - 1] === slash) {
					yield this.#piece(end + 1, true);
					this.#item = null;
				}
			}
		}
	}

	#bang(at: number): void {
		const buffer = this.#buffer;
		this.#scan = at + 2;
		const isCdata = equals(buffer, at, cdataStart);
		const end = isCdata ? cdataEnd : commentEnd;
		if ((!isCdata && !equals(buffer, at, commentStart)) || this.#hopeless.has(end)) return;
		this.#until = end;
		this.#opener = at;
		this.#scan = at + (this.#until === cdataEnd ? 9 : 4);
	}

	/**
	 * Whether the open section was meant to end before `end`: it holds the end of the item and, if it is a CDATA section that
	 * does end, the beginning of another one. Scanning then goes on after the section's beginning.
	 */
	#distrust(end: number): boolean {
		if (this.#item === null && this.#until === cdataEnd) return false;
		const from = this.#opener + 4;
		const inside = this.#buffer.subarray(from, end);
		const ends = end < this.#buffer.length;
		if (ends && inside.indexOf(cdataStart, 5) < 0) return false;
		const tag = Buffer.concat([Buffer.from("</"), this.#item ?? (this.#names[0] as Buffer)]);
		const itemEnd = inside.indexOf(tag);
		if (itemEnd < 0 || (ends && inside.indexOf(cdataStart, itemEnd) < 0)) return false;
		if (this.#until !== null) this.#hopeless.add(this.#until);
		this.#until = null;
		this.#scan = from;
		return true;
	}

	/** The current piece has grown too large: a section in it may be unclosed, else it is given bit by bit. */
	*#overflow(): Generator<Piece> {
		while (this.#until !== null && this.#distrust(this.#buffer.length)) yield* this.#cut(false);
		if (this.#buffer.length - this.#start <= this.#limit || this.#scan <= this.#start) return;
		this.#oversized = true;
		yield this.#piece(this.#scan, false);
		this.#oversized = true;
	}

	#piece(end: number, whole: boolean): Piece {
		const bytes = this.#buffer.subarray(this.#start, end);
		const kind = this.#item === null ? "between" : "item";
		const oversized = this.#oversized || bytes.length > this.#limit;
		this.#start = end;
		this.#oversized = false;
		if (!this.#atEnd) this.#hopeless.clear();
		return { kind, bytes, whole, oversized };
	}
}

/** Whether a tag's name stands at `at`, without regard to case, and ends there. */
function startsWith(buffer: Buffer, at: number, name: Buffer): boolean {
	for (let index = 0; index < name.length; index++) {
		const byte = buffer[at + index] as number;
		const lower = byte >= 65 && byte <= 90 ? byte | 32 : byte;
		if (lower !== name[index]) return false;
	}
	const after = buffer[at + name.length];
	return after === undefined || after <= 32 || after === greaterThan || after === slash;
}

function equals(buffer: Buffer, at: number, text: Buffer): boolean {
	for (let index = 0; index < text.length; index++) if (buffer[at + index] !== text[index]) return false;
	return true;
}

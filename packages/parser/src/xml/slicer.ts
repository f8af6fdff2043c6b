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
/** What begins another section within one, without the letter that all tags share. */
const cdataMark = cdataStart.subarray(1);

const [lessThan, greaterThan, slash, bang, opening, closing] = [60, 62, 47, 33, 91, 93];

/** Sections are looked through byte by byte up to this length: calling what is faster for long ones takes longer. */
const shortSection = 48;

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
	/** Where the next CDATA section begins behind the open one; the buffer's end if none does. */
	#mark = -1;
	#oversized = false;
	/** Ends of sections that are not looked for: one such section in this item is not closed. */
	readonly #hopeless: Set<Buffer> = new Set();
	#atEnd = false;

	/** `names`: those of items, with their prefix, in lower case. `limit`: the most bytes a piece may have. */
	constructor(names: readonly string[], limit: number) {
		this.#names = names.map((name) => Buffer.from(name));
		this.#limit = limit;
	}

	/** Takes the next bytes, once {@link next} gives no more pieces of those before. */
	push(chunk: Uint8Array): void {
		this.#append(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
		this.#scan -= this.#start;
		this.#opener -= this.#start;
		this.#start = 0;
		this.#mark = -1;
	}

	/** There are no more bytes. */
	end(): void {
		this.#atEnd = true;
	}

	/** The next piece that is complete with the bytes that are there; `null` for none. */
	next(): Piece | null {
		if (this.#start >= this.#buffer.length) return null;
		const piece = this.#cut();
		if (piece !== null) return piece;
		if (!this.#atEnd) return this.#buffer.length - this.#start > this.#limit ? this.#overflow() : null;
		while (this.#until !== null && this.#distrust(this.#buffer.length)) {
			const found = this.#cut();
			if (found !== null) return found;
		}
		return this.#start < this.#buffer.length ? this.#piece(this.#buffer.length, false) : null;
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

	/** Scans up to the end of a piece. */
	#cut(): Piece | null {
		const buffer = this.#buffer;
		for (;;) {
			if (this.#until !== null && !this.#leaveSection()) return null;
			let at = this.#scan;
			while (at < buffer.length && buffer[at] !== lessThan) at++;
			this.#scan = at;
			// A tag's name must be whole to be known.
			if (at >= buffer.length || !this.#isNameWhole(at)) return null;
			const next = buffer[at + 1];
			if (next === bang) this.#bang(at);
			else if (next === slash) {
				this.#scan = at + 2;
				if (this.#item === null || !startsWith(buffer, at + 2, this.#item)) continue;
				const end = buffer.indexOf(greaterThan, at);
				if (end < 0) return null;
				return this.#itemUpTo(end + 1);
			} else {
				this.#scan = at + 1;
				const name = this.#nameAt(at + 1);
				if (name === null) continue;
				const end = buffer.indexOf(greaterThan, at);
				if (at > this.#start || (end < 0 && !this.#atEnd)) this.#scan = at;
				if (end < 0 && !this.#atEnd) return null;
				if (at > this.#start) return this.#piece(at, false);
				this.#item = name;
				if (buffer[end - 1] === slash) return this.#itemUpTo(end + 1);
				this.#scan = end < 0 ? buffer.length : end + 1;
			}
		}
	}

	#isNameWhole(at: number): boolean {
		return this.#atEnd || at + 80 <= this.#buffer.length || this.#buffer.indexOf(greaterThan, at) >= 0;
	}

	#itemUpTo(end: number): Piece {
		this.#scan = end;
		const piece = this.#piece(end, true);
		this.#item = null;
		return piece;
	}

	/** Goes behind the end of the open section, if that is there. */
	#leaveSection(): boolean {
		const { length } = this.#buffer;
		const short = this.#shortSectionEnd();
		const end = short < 0 ? this.#buffer.indexOf(this.#until as Buffer, this.#scan) : short;
		if (end < 0) {
			this.#scan = Math.max(this.#scan, length - 2);
			return false;
		}
		if (short < 0 && this.#until === cdataEnd && this.#distrust(end)) return true;
		this.#scan = end + 3;
		this.#until = null;
		return true;
	}

	#nameAt(at: number): Buffer | null {
		for (const name of this.#names) if (startsWith(this.#buffer, at, name)) return name;
		return null;
	}

	/** Where the open section ends if it is short and holds no other; -1 if it may be otherwise. */
	#shortSectionEnd(): number {
		const buffer = this.#buffer;
		if (this.#until !== cdataEnd || this.#scan !== this.#opener + cdataStart.length) return -1;
		const beyond = Math.min(this.#scan + shortSection, buffer.length - 2);
		for (let at = this.#scan; at < beyond; at++) {
			const byte = buffer[at];
			if (byte === opening) return -1;
			if (byte === closing && buffer[at + 1] === closing && buffer[at + 2] === greaterThan) return at;
		}
		return -1;
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
		const ends = end < this.#buffer.length;
		if (ends && !this.#hasMark(this.#opener + cdataStart.length, end)) return false;
		const inside = this.#buffer.subarray(from, end);
		const tag = Buffer.concat([Buffer.from("</"), this.#item ?? (this.#names[0] as Buffer)]);
		const itemEnd = inside.indexOf(tag);
		if (itemEnd < 0 || (ends && inside.indexOf(cdataStart, itemEnd) < 0)) return false;
		if (this.#until !== null) this.#hopeless.add(this.#until);
		this.#until = null;
		this.#scan = from;
		return true;
	}

	/** Whether a CDATA section begins in a stretch. */
	#hasMark(from: number, end: number): boolean {
		const buffer = this.#buffer;
		if (this.#mark < from) {
			const found = buffer.indexOf(cdataMark, from);
			this.#mark = found < 0 ? buffer.length : found;
		}
		return this.#mark < end;
	}

	/** The current piece has grown too large: a section in it may be unclosed, else it is given bit by bit. */
	#overflow(): Piece | null {
		while (this.#until !== null && this.#distrust(this.#buffer.length)) {
			const piece = this.#cut();
			if (piece !== null) return piece;
		}
		if (this.#buffer.length - this.#start <= this.#limit || this.#scan <= this.#start) return null;
		this.#oversized = true;
		const piece = this.#piece(this.#scan, false);
		this.#oversized = true;
		return piece;
	}

	#piece(end: number, whole: boolean): Piece {
		const bytes = this.#buffer.subarray(this.#start, end);
		const kind = this.#item === null ? "between" : "item";
		const oversized = this.#oversized || bytes.length > this.#limit;
		this.#start = end;
		this.#oversized = false;
		if (!this.#atEnd && this.#hopeless.size > 0) this.#hopeless.clear();
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

/** Whether a text, its letters in capitals, stands at `at`, without regard to case. */
function equals(buffer: Buffer, at: number, text: Buffer): boolean {
	for (let index = 0; index < text.length; index++) {
		const byte = buffer[at + index] as number;
		if ((byte >= 97 && byte <= 122 ? byte & ~32 : byte) !== text[index]) return false;
	}
	return true;
}

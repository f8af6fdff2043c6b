import { Buffer } from "node:buffer";

/** Decodes UTF-32, which `TextDecoder` does not know, as that decodes the others: chunk by chunk. */
export class Utf32Decoder {
	readonly #bigEndian: boolean;
	#rest: Buffer = Buffer.alloc(0);

	constructor(name: "utf-32be" | "utf-32le") {
		this.#bigEndian = name === "utf-32be";
	}

	decode(chunk: Uint8Array = new Uint8Array(), { stream = false }: { stream?: boolean } = {}): string {
		const bytes = Buffer.concat([this.#rest, chunk]);
		const whole = bytes.length & ~3;
		let text = "";
		for (let at = 0; at < whole; at += 4) text += this.#character(bytes, at);
		this.#rest = stream ? bytes.subarray(whole) : Buffer.alloc(0);
		return stream || whole === bytes.length ? text : `${text}\ufffd`;
	}

	#character(bytes: Buffer, at: number): string {
		const code = this.#bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
		const exists = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
		return exists ? String.fromCodePoint(code) : "\ufffd";
	}
}

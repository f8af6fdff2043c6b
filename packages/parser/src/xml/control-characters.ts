import type { Buffer } from "node:buffer";
import { windows1252 } from "./windows-1252.ts";

/** C0 without tab and line ends, and DEL: XML does not allow them. C1: it does, but nobody means them. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
	.filter((character) => !"\t\n\r".includes(character))
	.concat("\u007f-\u009f")
	.join("");

/** A character that does not belong in text. */
export const controlCharacter: RegExp = new RegExp(`[${controls}]`);

const all = new RegExp(controlCharacter, "g");

/** What a control character was meant for: those of C1 have the numbers that windows-1252 gives to quotes and dashes. */
export function meantByControl(character: string): string {
	const meant = windows1252[character.charCodeAt(0) - 0x80] ?? "";
	return meant === character ? "" : meant;
}

export function withoutControlCharacters(text: string): string {
	return text.replace(all, meantByControl);
}

const [tab, lineFeed, carriageReturn, space, del, beforeC1, behindC1] = [9, 10, 13, 32, 127, 0xc2, 0xa0];

function isControl(byte: number): boolean {
	return byte < space && byte !== tab && byte !== lineFeed && byte !== carriageReturn;
}

/** The bytes of buffers four by four; a document's pieces stand in few buffers. */
const words = new WeakMap<ArrayBufferLike, Int32Array>();

function wordsOf(buffer: ArrayBufferLike): Int32Array {
	let found = words.get(buffer);
	if (found === undefined) {
		found = new Int32Array(buffer, 0, buffer.byteLength >> 2);
		words.set(buffer, found);
	}
	return found;
}

/**
 * Whether valid UTF-8 holds a character that does not belong in text. What is below a space is looked for in sixteen bytes at
 * once: in a word of four, subtracting a space from each byte borrows where one is below it.
 */
export function hasControlCharacters(bytes: Buffer): boolean {
	if (bytes.indexOf(del) >= 0) return true;
	for (let at = bytes.indexOf(beforeC1); at >= 0; at = bytes.indexOf(beforeC1, at + 2))
		if ((bytes[at + 1] as number) < behindC1) return true;
	return hasC0(bytes);
}

function hasC0(bytes: Buffer): boolean {
	const four = wordsOf(bytes.buffer);
	const start = bytes.byteOffset;
	const end = start + bytes.length;
	const first = (start + 3) >> 2;
	const beyond = first + ((((end >> 2) - first) >> 2) << 2);
	if (beyond <= first) return anyControl(bytes, 0, bytes.length);
	for (let at = first; at < beyond; at += 4) {
		const a = four[at] as number;
		const b = four[at + 1] as number;
		const c = four[at + 2] as number;
		const d = four[at + 3] as number;
		const low =
			((a - 0x20202020) & ~a) | ((b - 0x20202020) & ~b) | ((c - 0x20202020) & ~c) | ((d - 0x20202020) & ~d);
		if ((low & 0x80808080) !== 0 && anyControl(bytes, at * 4 - start, at * 4 - start + 16)) return true;
	}
	return anyControl(bytes, 0, first * 4 - start) || anyControl(bytes, beyond * 4 - start, bytes.length);
}

function anyControl(bytes: Uint8Array, from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (isControl(bytes[at] as number)) return true;
	return false;
}

import { Buffer, isAscii, isUtf8, transcode } from "node:buffer";
import { TextDecoder, TextEncoder } from "node:util";
import type { Encoding } from "./encoding-found.ts";
import { Utf32Decoder } from "./utf-32.ts";

const marks: { bytes: number[]; name: string }[] = [
	{ bytes: [0, 0, 0xfe, 0xff], name: "utf-32be" },
	{ bytes: [0xff, 0xfe, 0, 0], name: "utf-32le" },
	{ bytes: [0xef, 0xbb, 0xbf], name: "utf-8" },
	{ bytes: [0xfe, 0xff], name: "utf-16be" },
	{ bytes: [0xff, 0xfe], name: "utf-16le" },
];

/**
 * How the characters of a document are written: by its byte order mark; else as UTF-16 or UTF-32 where every other byte of its
 * beginning, or three of four, are zero; else as UTF-8 where bytes beyond ASCII are valid UTF-8 and only a single-byte encoding is declared (such text
 * is next to never anything else); else by the HTTP header, unless the bytes can't be what it says; else by what the document says of
 * itself; else UTF-8, or windows-1252 where it is no UTF-8.
 */
export function chooseEncoding(head: Uint8Array, contentType: string | undefined): Encoding {
	const encoding: Encoding = { name: "utf-8", mark: 0, contradicted: null, unknown: null, declared: false };
	const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
	if (mark !== undefined) return { ...encoding, name: mark.name, mark: mark.bytes.length, declared: true };
	const wide = wideEncoding(head);
	if (wide !== null) return { ...encoding, name: wide, declared: true };
	const labels = [charsetOf(contentType), declarationIn(head)].filter((label) => label !== null);
	const names = labels.map(encodingName);
	// A document whose declaration could be read as ASCII is not in UTF-16.
	const stated = names.filter((known): known is string => known?.startsWith("utf-16") === false);
	// Where header and document disagree, what the bytes can't be is wrong.
	const name = stated.find((known) => stated.length < 2 || decodes(head, known)) ?? stated[0] ?? null;
	encoding.unknown = labels.find((_, index) => names[index] === null) ?? null;
	encoding.declared = name !== null;
	const first = names.find((known) => known !== null) ?? null;
	encoding.contradicted = first === name ? null : first;
	const shape = utf8Shape(head);
	if (name === null) return { ...encoding, name: shape === "invalid" ? "windows-1252" : "utf-8" };
	if (shape === "valid" && isSingleByte(name)) return { ...encoding, contradicted: name };
	return { ...encoding, name };
}

function isSingleByte(name: string): boolean {
	return /^(?:windows-|iso-8859|koi8|ibm|mac|x-mac)/.test(name);
}

export function decoderOf({ name }: Encoding): TextDecoder | Utf32Decoder {
	return name === "utf-32be" || name === "utf-32le"
		? new Utf32Decoder(name)
		: new TextDecoder(name, { ignoreBOM: true });
}

/** Whether bytes are possible in an encoding; a character that the end cuts off does not count. */
function decodes(bytes: Uint8Array, name: string): boolean {
	try {
		new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Ways to write labels, beside those that everybody knows: `latin-1`, `windows1252`, `iso8859_15`, `cp-1251`. */
const spellings: readonly [RegExp, string][] = [
	[/^(?:windows|win|cp|ansi)(125\d)$/, "windows-$1"],
	[/^iso8859(\d{1,2})$/, "iso-8859-$1"],
	[/^latin(\d{1,2})$/, "latin$1"],
	[/^utf8(?:mb4|bom)?$/, "utf-8"],
	[/^utf16(le|be)?$/, "utf-16$1"],
	[/^(?:x?s(?:hift)?jis|windows31j|ms932)$/, "shift_jis"],
	[/^euc(jp|kr)$/, "euc-$1"],
	[/^koi8(r|u)$/, "koi8-$1"],
	[/^gb(?:2312|k|18030)(?:80)?$/, "gb18030"],
	[/^(?:ansi|usascii|ascii)$/, "windows-1252"],
];

/** The canonical name for a label; `null` for one that is not known. */
function encodingName(label: string): string | null {
	const bare = label.toLowerCase().replace(/[^a-z0-9]/g, "");
	const spelling = spellings.find(([pattern]) => pattern.test(bare));
	const candidates = [label, ...(spelling === undefined ? [] : [bare.replace(...spelling)])];
	for (const candidate of candidates)
		try {
			return new TextDecoder(candidate).encoding;
		} catch {
			// Another spelling may be known.
		}
	return null;
}

function charsetOf(contentType: string | undefined): string | null {
	return contentType?.match(/charset\s*=\s*["']?([^\s"';]+)/i)?.[1] ?? null;
}

/** What an XML declaration or an HTML `meta` at the beginning says. */
function declarationIn(head: Uint8Array): string | null {
	const ascii = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 4096)).toString("latin1");
	const declaration = ascii.indexOf("<?xml");
	if (declaration >= 0) {
		const end = ascii.indexOf("?>", declaration);
		const found = ascii
			.slice(declaration, end < 0 ? declaration + 200 : end)
			.match(/encoding\s*=\s*["']([^"']+)["']/i);
		if (found !== null) return (found[1] as string).trim();
	}
	return ascii.match(/<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)/i)?.[1] ?? null;
}

function wideEncoding(head: Uint8Array): string | null {
	const length = Math.min(head.length, 512) & ~1;
	if (length < 8) return null;
	const zeros = [0, 0];
	for (let index = 0; index < length; index++)
		if (head[index] === 0) zeros[index & 1] = (zeros[index & 1] as number) + 1;
	const [even = 0, odd = 0] = zeros;
	if (even + odd > length * 0.7) return odd > even ? "utf-32le" : "utf-32be";
	if (even > length * 0.35 && odd < length * 0.05) return "utf-16be";
	if (odd > length * 0.35 && even < length * 0.05) return "utf-16le";
	return null;
}

/** Bytes without the character of UTF-8 that their end cuts off. */
export function withoutBrokenEnd<B extends Uint8Array>(bytes: B): B {
	let start = bytes.length - 1;
	while (start > bytes.length - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
	const first = bytes[start] ?? 0;
	const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
	return start >= 0 && start + length > bytes.length ? (bytes.subarray(0, start) as B) : bytes;
}

/** Whether bytes beyond ASCII are all valid UTF-8, most of them, or not; a character that the end cuts off does not count. */
function utf8Shape(bytes: Uint8Array): "ascii" | "valid" | "damaged" | "invalid" {
	if (isAscii(bytes)) return "ascii";
	if (isUtf8(bytes) || isUtf8(withoutBrokenEnd(bytes))) return "valid";
	const text = new TextDecoder().decode(bytes, { stream: true });
	const replaced = text.match(/\ufffd/g)?.length ?? 0;
	if (replaced === 0) return "valid";
	const wide = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
	return wide > replaced ? "damaged" : "invalid";
}

/** Shorter texts are not worth a detour, longer ones not its memory. */
const [shortest, longest] = [500, 1 << 24];

/** The text of UTF-8, what is invalid replaced. By way of UTF-16, valid text takes half the time. */
export function decodeUtf8(bytes: Buffer): string {
	if (isAscii(bytes)) return bytes.toString("latin1");
	return isUtf8(bytes) ? decodeValid(bytes) : bytes.toString("utf8");
}

/** The text of valid UTF-8. */
export function decodeValid(bytes: Buffer): string {
	if (bytes.length < shortest || bytes.length > longest) return bytes.toString("utf8");
	return transcode(bytes, "utf8", "utf16le").toString("utf16le");
}

/** Makes UTF-8 of a document's bytes, chunk by chunk; what is UTF-8 already passes as it is. */
export class Transcoder {
	readonly encoding: Encoding;
	readonly #decoder: TextDecoder | Utf32Decoder | null;
	readonly #encoder: TextEncoder = new TextEncoder();
	#toSkip: number;

	constructor(encoding: Encoding) {
		this.encoding = encoding;
		this.#toSkip = encoding.mark;
		this.#decoder = encoding.name === "utf-8" ? null : decoderOf(encoding);
	}

	push(chunk: Uint8Array): Uint8Array {
		const skip = Math.min(this.#toSkip, chunk.length);
		this.#toSkip -= skip;
		const bytes = skip === 0 ? chunk : chunk.subarray(skip);
		return this.#decoder === null
			? bytes
			: this.#encoder.encode(this.#decoder.decode(bytes, { stream: true }));
	}

	end(): Uint8Array {
		return this.#decoder === null ? new Uint8Array() : this.#encoder.encode(this.#decoder.decode());
	}
}

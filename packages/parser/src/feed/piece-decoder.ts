import { type Buffer, isAscii, isUtf8 } from "node:buffer";
import { mayBeDoubled, undouble } from "../input/double-encoding.ts";
import { decodeValid, Transcoder } from "../input/encoding.ts";
import type { Encoding } from "../input/encoding-found.ts";
import { hasControlCharacters } from "../xml/control-characters.ts";
import type { Feed } from "./feed.ts";

/** Makes text of a document's bytes, and says what is amiss in them. */
export class PieceDecoder {
	readonly #feed: Feed;
	readonly #transcoder: Transcoder;
	/** That the encoding is a guess has been said. */
	#assumed = false;
	/** The piece that was decoded last may hold characters that XML does not allow. */
	mayHoldControls = true;

	constructor(feed: Feed, encoding: Encoding) {
		this.#feed = feed;
		this.#transcoder = new Transcoder(encoding);
		this.#sayEncoding();
	}

	/** The next bytes as UTF-8. */
	push(chunk: Uint8Array): Uint8Array {
		return this.#transcoder.push(chunk);
	}

	/** What is left of them at the end. */
	end(): Uint8Array {
		return this.#transcoder.end();
	}

	/** Decodes a piece and goes on to it. */
	decode(bytes: Buffer): string {
		const feed = this.#feed;
		const { name, declared } = this.#transcoder.encoding;
		const ascii = isAscii(bytes);
		const valid = ascii || isUtf8(bytes);
		this.mayHoldControls = !valid || hasControlCharacters(bytes);
		const guess = !valid && !declared;
		const text = ascii
			? bytes.toString("latin1")
			: guess
				? new TextDecoder("windows-1252").decode(bytes)
				: valid
					? decodeValid(bytes)
					: bytes.toString("utf8");
		feed.lines.next(text);
		if (ascii) return text;
		if (guess && !this.#assumed) feed.report("encoding-assumed", { name: "windows-1252" }, 0);
		this.#assumed ||= guess;
		if (!guess && (!valid || (name !== "utf-8" && text.includes("\ufffd"))))
			feed.report("invalid-bytes", { encoding: name }, Math.max(text.indexOf("\ufffd"), 0));
		if (!guess && !mayBeDoubled(bytes)) return text;
		this.mayHoldControls = true;
		return this.#undouble(text);
	}

	#undouble(text: string): string {
		const undoubled = undouble(text);
		if (undoubled === null) return text;
		const { sample, repaired, offset } = undoubled;
		this.#feed.report("double-encoded", { sample, repaired }, offset);
		return undoubled.text;
	}

	#sayEncoding(): void {
		const { name, contradicted, unknown, declared } = this.#transcoder.encoding;
		const feed = this.#feed;
		if (unknown !== null) feed.report("encoding-unknown", { label: unknown, name }, 0);
		if (contradicted !== null) feed.report("encoding-contradicted", { label: contradicted, name }, 0);
		if (!declared && name !== "utf-8") {
			feed.report("encoding-assumed", { name }, 0);
			this.#assumed = true;
		}
	}
}

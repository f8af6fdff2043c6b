import { isObject, type Json } from "./json.ts";

/** The JSON of a document as far as it can be read, and what was wrong with it. */
export interface ReadJson {
	value: Json;
	/** Where each object in the list `items` begins. */
	items: number[];
	/** The text ends before the JSON does. */
	cut: boolean;
	/** The first thing that is no JSON. */
	fault: { what: string; offset: number } | null;
}

/** An object or list that is open. */
interface Frame {
	end: "}" | "]";
	/** The key under which it stands. */
	name: string;
	/** The key whose value comes next, as JSON. */
	key: string | null;
	/** A colon stands behind that key. */
	colon: boolean;
	comma: boolean;
	size: number;
}

const spacePattern = /\s*/y;
const wordPattern = /[^\s,:{}[\]"]+/y;
const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Nothing in a feed nests so deep. */
const deepest = 1000;

/**
 * Reads a JSON object however broken: closes what is open at its end, drops commas too many, adds those that are missing, and takes
 * line ends in strings for what they are. What stands behind the object is passed over.
 */
export function readJson(text: string): ReadJson {
	return new Mender(text).run();
}

class Mender {
	readonly #text: string;
	readonly #out: string[] = [];
	readonly #open: Frame[] = [];
	readonly #items: number[] = [];
	#fault: ReadJson["fault"] = null;

	constructor(text: string) {
		this.#text = text;
	}

	run(): ReadJson {
		const text = this.#text;
		let at = this.#skipSpace(text.startsWith("\ufeff") ? 1 : 0);
		while (at < text.length) {
			if (this.#out.length > 0 && this.#open.length === 0) {
				this.#complain(at);
				break;
			}
			if (this.#open.length > deepest) break;
			at = this.#skipSpace(this.#token(at));
		}
		const cut = this.#open.length > 0;
		while (this.#open.length > 0) this.#close();
		return { value: this.#value(), items: this.#items, cut, fault: this.#fault };
	}

	#value(): Json {
		try {
			const value: unknown = JSON.parse(this.#out.join(""));
			return isObject(value) ? value : {};
		} catch {
			return {};
		}
	}

	/** Takes what stands at `at`; gives where it ends. */
	#token(at: number): number {
		const character = this.#text[at] as string;
		if (character === '"') return this.#string(at);
		if (character === "{" || character === "[") this.#begin(character, at);
		else if (character === "}" || character === "]") this.#end(character, at);
		else if (character === "," || character === ":") this.#mark(character, at);
		else return this.#word(at);
		return at + 1;
	}

	#begin(character: "{" | "[", at: number): void {
		const outer = this.#open.at(-1);
		if (character === "{" && this.#open.length === 2 && outer?.name === '"items"') this.#items.push(at);
		const name = outer?.key ?? "";
		this.#write(character, at);
		this.#open.push({
			end: character === "{" ? "}" : "]",
			name,
			key: null,
			colon: false,
			comma: false,
			size: 0,
		});
	}

	#end(character: "}" | "]", at: number): void {
		if (!this.#open.some(({ end }) => end === character)) {
			this.#complain(at);
			return;
		}
		while (this.#open.at(-1)?.end !== character) {
			this.#complain(at);
			this.#close();
		}
		const { comma, key } = this.#open.at(-1) as Frame;
		if (comma || key !== null) this.#complain(at);
		this.#close();
	}

	#close(): void {
		this.#out.push(this.#open.pop()?.end ?? "");
	}

	#mark(character: "," | ":", at: number): void {
		const frame = this.#open.at(-1);
		const isRight =
			character === ","
				? frame?.comma === false && frame.size > 0
				: frame?.key !== null && frame?.colon === false;
		if (!isRight) this.#complain(at);
		if (frame === undefined) return;
		if (character === ",") frame.comma = true;
		else frame.colon = true;
	}

	#string(at: number): number {
		const close = this.#endOfString(at);
		const end = close < 0 ? this.#text.length : close + 1;
		const json = this.#mendString(this.#text.slice(at + 1, close < 0 ? end : close), at);
		const frame = this.#open.at(-1);
		if (frame?.end !== "}" || frame.key !== null) this.#write(json, at);
		// A key that the end cuts off says nothing.
		else if (close >= 0) frame.key = json;
		return end;
	}

	/** Where the string that begins at `at` has its closing mark; -1 where it has none. */
	#endOfString(at: number): number {
		const text = this.#text;
		let end = text.indexOf('"', at + 1);
		for (; end >= 0; end = text.indexOf('"', end + 1)) {
			let escapes = end;
			while (text[escapes - 1] === "\\") escapes--;
			if ((end - escapes) % 2 === 0) break;
		}
		return end;
	}

	/** A string as JSON has it: without line ends, and with no escapes that mean nothing. */
	#mendString(inner: string, at: number): string {
		if (!/[\\\p{Cc}]/u.test(inner)) return `"${inner}"`;
		const mended = inner
			.replace(/\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]|([\s\S]?))/g, (whole, other?: string) =>
				other === undefined ? whole : other === "u" ? "" : other,
			)
			.replace(/[^\P{Cc}\u007f-\u009f]/gu, (control) => JSON.stringify(control).slice(1, -1));
		if (mended !== inner && at + inner.length + 1 < this.#text.length) this.#complain(at);
		return `"${mended}"`;
	}

	#word(at: number): number {
		wordPattern.lastIndex = at;
		const word = wordPattern.exec(this.#text)?.[0] as string;
		const frame = this.#open.at(-1);
		const isLiteral = literal.test(word);
		const isKey = frame?.end === "}" && frame.key === null;
		const isCut = at + word.length === this.#text.length;
		if ((isKey || !isLiteral) && !isCut) this.#complain(at);
		if (isKey) frame.key = JSON.stringify(word);
		else this.#write(isLiteral ? word : "null", at);
		return at + word.length;
	}

	/** Writes the beginning of a value, or all of it, where it belongs. */
	#write(json: string, at: number): void {
		const frame = this.#open.at(-1);
		if (frame === undefined) {
			this.#out.push(json);
			return;
		}
		if (frame.comma !== frame.size > 0 || (frame.end === "}" && (frame.key === null || !frame.colon)))
			this.#complain(at);
		this.#out.push(frame.size > 0 ? "," : "", frame.end === "}" ? `${frame.key ?? '""'}:` : "", json);
		frame.size++;
		frame.comma = false;
		frame.key = null;
		frame.colon = false;
	}

	#complain(offset: number): void {
		this.#fault ??= { what: this.#text.slice(offset, offset + 20), offset };
	}

	#skipSpace(at: number): number {
		spacePattern.lastIndex = at;
		spacePattern.exec(this.#text);
		return spacePattern.lastIndex;
	}
}

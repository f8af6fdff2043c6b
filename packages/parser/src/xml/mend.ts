import { opensCdata } from "./cdata.ts";
import type { XmlContext } from "./context.ts";
import { controlCharacter, meantByControl, withoutControlCharacters } from "./control-characters.ts";

/** Well-formed XML, and where its characters stood in what it was made from. */
export interface Mended {
	text: string;
	/** The place in the original text for one in the mended. */
	origin(offset: number): number;
}

/**
 * What element and attribute names begin with in mended text, so that none is a name which the XML parser
 * refuses or which JavaScript objects have already.
 */
export const nameMark = "n-";

/** Deeper elements are dropped, their text is kept: nothing in a feed nests so deep. */
export const deepest = 200;

/** HTML's elements without content, which naked HTML leaves open. RSS has a `link` with content. */
const voidElements = new Set(["br", "hr", "img", "wbr", "input", "embed"]);

/** The end of the outer of two CDATA sections, behind that of the inner one. */
const secondEnd = /^\s*\]\]>/;

const namePattern = /[A-Za-z_:\u0080-\uffff][\w.:\u0080-\uffff-]*/y;
const spacePattern = /[\s\p{Cc}]*/uy;

/**
 * Makes well-formed XML of anything: closes what is left open, drops what was never opened, escapes what is no
 * tag, and leaves the rest as it is. Takes time in proportion to the text.
 */
export function mend(text: string, { cutOff, problem }: Pick<XmlContext, "cutOff" | "problem">): Mended {
	return new Mending(text, cutOff, problem).run();
}

class Mending {
	readonly #text: string;
	readonly #cutOff: boolean;
	readonly #report: XmlContext["problem"];
	readonly #out: string[] = [];
	#length = 0;
	readonly #outAt: number[] = [0];
	readonly #textAt: number[] = [0];
	readonly #open: { name: string; closes: boolean }[] = [];
	readonly #found = new Map<string, number>();
	readonly #lastEnds = new Map<string, number>();

	constructor(text: string, cutOff: boolean, report: XmlContext["problem"]) {
		this.#text = text;
		this.#cutOff = cutOff;
		this.#report = report;
	}

	run(): Mended {
		const text = this.#text;
		let at = 0;
		while (at < text.length) {
			const tag = text.indexOf("<", at);
			this.#copy(at, tag < 0 ? text.length : tag);
			if (tag < 0) break;
			at = this.#markup(tag);
		}
		while (this.#open.length > 0) this.#close(text.length, !this.#cutOff);
		return { text: this.#out.join(""), origin: (offset) => this.#origin(offset) };
	}

	/** Deals with what begins with the `<` at `tag`; gives where to go on. */
	#markup(tag: number): number {
		const text = this.#text;
		const next = text[tag + 1];
		if (next === "/") return this.#endTag(tag);
		if (next === "!") {
			const opening = text.slice(tag, tag + 9);
			if (/^<!\[CDATA\[$/i.test(opening)) {
				if (opening !== "<![CDATA[") this.#complain(opening, tag);
				return this.#cdata(tag);
			}
			const comment = text.startsWith("<!--", tag);
			const end = comment ? this.#next("-->", tag + 4) : this.#next(">", tag);
			if (end >= 0 && !comment) this.#complain(opening, tag);
			if (end >= 0) return end + (comment ? 3 : 1);
		} else if (next === "?") {
			const end = this.#next("?>", tag);
			if (end >= 0) return end + 2;
		} else {
			const end = this.#startTag(tag);
			if (end >= 0) return end;
		}
		this.#complain("<", tag);
		this.#write("&lt;", tag);
		return tag + 1;
	}

	#cdata(tag: number): number {
		const text = this.#text;
		const end = this.#next("]]>", tag + 9);
		if (this.#open.length === 0) return end < 0 ? text.length : end + 3;
		if (end >= 0) {
			const twice = opensCdata(text, tag + 9);
			if (twice) this.#complain("<![CDATA[", tag);
			this.#write("<![CDATA[", tag);
			const from = twice ? text.indexOf("[CDATA[", tag + 9) + 7 : tag + 9;
			this.#copy(from, twice && text.startsWith("]]", end - 2) ? Math.max(from, end - 2) : end);
			this.#write("]]>", end);
			return twice && secondEnd.test(text.slice(end + 3, end + 50))
				? text.indexOf("]]>", end + 3) + 3
				: end + 3;
		}
		if (!this.#cutOff) this.#complain("<![CDATA[", tag);
		const owner = this.#open.at(-1);
		const stop = owner === undefined ? -1 : text.indexOf(`</${owner.name}`, tag);
		this.#write("<![CDATA[", tag);
		this.#copy(tag + 9, stop < 0 ? text.length : stop);
		this.#write("]]>", stop < 0 ? text.length : stop);
		return stop < 0 ? text.length : stop;
	}

	#endTag(tag: number): number {
		const text = this.#text;
		namePattern.lastIndex = tag + 2;
		const name = namePattern.exec(text)?.[0];
		if (name === undefined) {
			this.#complain("</", tag);
			const end = this.#next(">", tag);
			const next = this.#next("<", tag + 2);
			return end >= 0 && (next < 0 || end < next) ? end + 1 : tag + 2;
		}
		const close = this.#next(">", tag);
		const next = this.#next("<", tag + 2);
		const end = close >= 0 && (next < 0 || close < next) ? close + 1 : tag + 2 + name.length;
		const place = this.#placeOf(name);
		if (place < 0) {
			if (!voidElements.has(name.toLowerCase())) this.#complain(`</${name}>`, tag);
			return end;
		}
		while (this.#open.length > place + 1) this.#close(tag, !this.#cutOff);
		this.#close(tag, this.#open.at(-1)?.name !== name);
		return end;
	}

	/** The place of the innermost open element of that name, if need be without regard to case. */
	#placeOf(name: string): number {
		for (let place = this.#open.length - 1; place >= 0; place--)
			if (this.#open[place]?.name === name) return place;
		const lower = name.toLowerCase();
		for (let place = this.#open.length - 1; place >= 0; place--)
			if (this.#open[place]?.name.toLowerCase() === lower) return place;
		return -1;
	}

	/** -1 where it turns out to be no tag. */
	#startTag(tag: number): number {
		const text = this.#text;
		namePattern.lastIndex = tag + 1;
		const name = namePattern.exec(text)?.[0];
		if (name === undefined) return -1;
		const attributes = new Map<string, string>();
		let at = tag + 1 + name.length;
		let empty = false;
		for (;;) {
			at = this.#skipSpace(at);
			const here = text[at];
			if (here === ">") break;
			if (here === undefined || here === "<") return -1;
			if (here === "/") {
				empty = text[at + 1] === ">";
				at++;
				continue;
			}
			const read = this.#attribute(at);
			if (read === null) {
				at++;
				continue;
			}
			if (!attributes.has(read.name)) attributes.set(read.name, read.value);
			at = read.end;
		}
		at++;
		this.#closeUnclosable(tag);
		if (this.#open.length >= deepest) {
			this.#complain(`<${name}>`, tag);
			return at;
		}
		const lower = name.toLowerCase();
		empty ||= voidElements.has(lower);
		let written = `<${nameMark}${name}`;
		for (const [key, value] of attributes)
			written += ` ${nameMark}${key}="${value.replaceAll('"', "&quot;")}"`;
		this.#write(`${written}${empty ? "/" : ""}>`, tag);
		if (!empty) this.#open.push({ name, closes: this.#cutOff || this.#hasEnd(name, at) });
		return at;
	}

	#attribute(at: number): { name: string; value: string; end: number } | null {
		const text = this.#text;
		namePattern.lastIndex = at;
		const name = namePattern.exec(text)?.[0];
		if (name === undefined) return null;
		const equals = this.#skipSpace(at + name.length);
		if (text[equals] !== "=") return { name, value: name, end: at + name.length };
		const start = this.#skipSpace(equals + 1);
		const quote = text[start];
		if (quote === '"' || quote === "'") {
			const end = this.#next(quote, start + 1);
			if (end >= 0) return { name, value: plain(text.slice(start + 1, end)), end: end + 1 };
		}
		let end = start;
		while (end < text.length && !/[\s<>]/.test(text[end] as string)) end++;
		return {
			name,
			value: plain(text.slice(start, end).replace(/^["']|["']$/g, "")),
			end: Math.max(end, start),
		};
	}

	/** The next place of a string; places are asked for from left to right, so that no stretch is searched twice. */
	#next(wanted: string, from: number): number {
		const known = this.#found.get(wanted);
		if (known !== undefined && (known < 0 || known >= from)) return known;
		const place = this.#text.indexOf(wanted, from);
		this.#found.set(wanted, place);
		return place;
	}

	#skipSpace(at: number): number {
		spacePattern.lastIndex = at;
		spacePattern.exec(this.#text);
		return spacePattern.lastIndex;
	}

	/** An element that has no end tag holds no more than the text up to the next tag. */
	#closeUnclosable(at: number): void {
		while (this.#open.at(-1)?.closes === false) this.#close(at, true);
	}

	#hasEnd(name: string, from: number): boolean {
		let last = this.#lastEnds.get(name);
		if (last === undefined) {
			if (this.#lastEnds.size > 100) return true;
			last = this.#text.lastIndexOf(`</${name}`);
			if (last < 0) last = this.#text.toLowerCase().lastIndexOf(`</${name.toLowerCase()}`);
			this.#lastEnds.set(name, last);
		}
		return last >= from;
	}

	#close(at: number, report: boolean): void {
		const element = this.#open.pop();
		if (element === undefined) return;
		if (report) this.#complain(`<${element.name}>`, at);
		this.#write(`</${nameMark}${element.name}>`, at);
	}

	#complain(what: string, offset: number): void {
		this.#report({ kind: "tag", what, offset });
	}

	/** Copies original text, without control characters. */
	#copy(from: number, to: number): void {
		if (from >= to) return;
		let start = from;
		if (controlCharacter.test(this.#text.slice(from, to))) {
			let reported = false;
			for (let at = from; at < to; at++) {
				if (!controlCharacter.test(this.#text[at] as string)) continue;
				if (!reported) this.#report({ kind: "control", what: "", offset: at });
				reported = true;
				this.#piece(start, at);
				const meant = meantByControl(this.#text[at] as string);
				if (meant !== "") this.#write(meant, at);
				start = at + 1;
			}
		}
		this.#piece(start, to);
	}

	#piece(from: number, to: number): void {
		if (from < to) this.#write(this.#text.slice(from, to), from);
	}

	#write(text: string, origin: number): void {
		this.#outAt.push(this.#length);
		this.#textAt.push(origin);
		this.#out.push(text);
		this.#length += text.length;
	}

	#origin(offset: number): number {
		let low = 0;
		let high = this.#outAt.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#outAt[middle] as number) <= offset) low = middle;
			else high = middle - 1;
		}
		return (this.#textAt[low] as number) + offset - (this.#outAt[low] as number);
	}
}

/** The value of an attribute without what must not stand there. */
function plain(value: string): string {
	return withoutControlCharacters(value).replaceAll("<", "&lt;");
}

import { windows1252 } from "../xml/windows-1252.ts";

/** What is amiss in a text, and the text without it as far as that is certain. */
export interface Undoubled {
	text: string;
	/** Where the first sign of it stands. */
	offset: number;
	sample: string;
	repaired: boolean;
}

const byteOf = new Map([...windows1252].map((character, index) => [character, 0x80 + index]));

const run = new RegExp(`[\u0080-\u00ff${windows1252}]{2,}`, "g");
/** Begins like a character of two or more bytes in UTF-8. */
const sign = new RegExp(`[\u00c2\u00c3\u00e2][\u0080-\u00bf${windows1252}]`);

/** Whether bytes of UTF-8 hold what text that was encoded twice begins with (Â, Ã, â), and more beyond ASCII behind it. */
export function mayBeDoubled(bytes: Buffer): boolean {
	for (let at = bytes.indexOf(0xc3); at >= 0; at = bytes.indexOf(0xc3, at + 2)) {
		const next = bytes[at + 1];
		if ((next === 0x82 || next === 0x83 || next === 0xa2) && (bytes[at + 2] ?? 0) >= 0x80) return true;
	}
	return false;
}

/** The characters that a run stands for, if it is UTF-8 that was taken for windows-1252. */
function decodeRun(characters: string): string | null {
	const bytes = Uint8Array.from(characters, (character) => byteOf.get(character) ?? character.charCodeAt(0));
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * Finds UTF-8 that was encoded twice (`â€™` for `’`), and repairs it where it is certain: where a sequence stands for one
 * character of three bytes, or where many of two bytes do and nothing contradicts them. `null` for a text without signs of it.
 */
export function undouble(text: string): Undoubled | null {
	if (!sign.test(text)) return null;
	const runs = [...text.matchAll(run)].map((match) => ({ match, decoded: decodeRun(match[0]) }));
	const doubled = runs.filter(({ match, decoded }) => decoded !== null && sign.test(match[0]));
	const [first] = doubled;
	if (first === undefined) return null;
	const isLong = ({ match, decoded }: (typeof runs)[number]) =>
		decoded !== null && match[0].length >= decoded.length + 2;
	const contradicted = runs.some(({ decoded }) => decoded === null);
	const all = !contradicted && (doubled.some(isLong) || doubled.length > 2);
	let at = 0;
	let repaired = "";
	for (const one of doubled) {
		if (!all && !isLong(one)) continue;
		repaired += text.slice(at, one.match.index) + one.decoded;
		at = one.match.index + one.match[0].length;
	}
	return {
		text: repaired + text.slice(at),
		offset: first.match.index,
		sample: first.match[0].slice(0, 20),
		repaired: at > 0,
	};
}

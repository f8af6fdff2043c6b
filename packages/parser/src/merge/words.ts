import { detached } from "../model/detached.ts";

/** Names of people and terms come again and again; what is longer than they are is not remembered. */
const longestName = 40;
const names = new Map<string, string>();
const mostNames = 5000;

/** Text as it is compared: letters and digits alone, without case, accents' encoding or typography. */
export function folded(text: string): string {
	if (text.length > longestName) return fold(text);
	let name = names.get(text);
	if (name !== undefined) return name;
	name = fold(text);
	if (names.size >= mostNames) names.clear();
	names.set(detached(text), name);
	return name;
}

function fold(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/['’‘`´]/g, "")
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
		.trim();
}

/** How many words of a body are compared: enough to know a text again. */
const wordsCompared = 400;
/** More characters than a word ever takes, with what stands around it. */
const charactersOfWord = 16;

/** The words with which a text begins. */
export function firstWords(text: string, count: number): string[] {
	const words = folded(text.slice(0, count * charactersOfWord))
		.split(" ")
		.slice(0, count);
	return words[0] === "" ? [] : words;
}

/** FNV-1a. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value;
}

const lengthOfRun = 3;

/** The hashes of all runs of three words at the beginning of a text, ascending and without repeats. */
export function shingles(text: string): Uint32Array {
	const words = firstWords(text, wordsCompared).map(hash);
	const size = Math.min(lengthOfRun, words.length);
	const runs = new Uint32Array(size === 0 ? 0 : words.length - size + 1);
	for (let at = 0; at < runs.length; at++) {
		let value = 0;
		for (let next = at; next < at + size; next++)
			value = Math.imul(value ^ (words[next] as number), 0x85ebca6b) + (value >>> 13);
		runs[at] = value;
	}
	runs.sort();
	return runs.filter((run, index) => index === 0 || run !== runs[index - 1]);
}

/** How much of the smaller set stands in the larger, 0 to 1; `null` where one is empty. */
export function containment(one: Uint32Array, other: Uint32Array): number | null {
	if (one.length === 0 || other.length === 0) return null;
	let shared = 0;
	for (let a = 0, b = 0; a < one.length && b < other.length; ) {
		const difference = (one[a] as number) - (other[b] as number);
		if (difference === 0) shared++;
		if (difference <= 0) a++;
		if (difference >= 0) b++;
	}
	return shared / Math.min(one.length, other.length);
}

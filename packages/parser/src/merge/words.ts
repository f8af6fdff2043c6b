/** Text as it is compared: letters and digits alone, without case, accents' encoding or typography. */
export function folded(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/['’‘`´]/g, "")
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
		.trim();
}

/** How many words of a body are compared: enough to know a text again. */
const wordsCompared = 400;
/** More characters than that many words ever take. */
const charactersCompared = wordsCompared * 12;

/** The words with which a text begins. */
export function openingWords(text: string): string[] {
	const words = folded(text.slice(0, charactersCompared)).split(" ").slice(0, wordsCompared);
	return words[0] === "" ? [] : words;
}

function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}

/** The hashes of all runs of three words, ascending and without repeats. */
export function shingles(words: readonly string[]): Uint32Array {
	const runs = new Set<number>();
	const size = Math.min(3, words.length);
	for (let at = 0; at + size <= words.length && size > 0; at++)
		runs.add(hash(words.slice(at, at + size).join(" ")));
	return Uint32Array.from(runs).sort();
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

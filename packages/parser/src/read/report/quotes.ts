import type { Block } from "./block.ts";
import { plainKey } from "./line.ts";
import { bare, isEnded, isTitleLike } from "./shape-of-text.ts";

/** No attribution is longer. */
const longestAttribution = 140;
/** No pull quote is longer. */
const longestPullQuote = 800;
/** As many words in a row that stand elsewhere too are no chance. */
const shingle = 5;

/** A text that is one quotation, or the first part of one that a page's end broke. */
function isQuotation(text: string): boolean {
	const plain = bare(text);
	if (plain.length < 12) return false;
	if (plain.startsWith("“")) {
		const close = plain.indexOf("”");
		if (close < 0) return !isEnded(plain);
		return (
			plain.slice(close).length <= 2 ||
			(plain.endsWith("”") && plain.indexOf("“", 1) < close && plain.indexOf("“", 1) > 0)
		);
	}
	return (
		/^["«„]/.test(plain) &&
		/["»“]$/.test(plain) &&
		plain.indexOf(plain.at(-1) as string, 1) === plain.length - 1
	);
}

function* shingles(text: string): Generator<string> {
	const words = plainKey(text).split(" ");
	for (let i = 0; i + shingle <= words.length; i++) yield words.slice(i, i + shingle).join(" ");
}

/** Tells pull quotes from others: all their words stand, in the same order, in the text as well. */
function findPullQuotes(blocks: readonly Block[]): void {
	const quotes = blocks.filter(({ kind, text }) => kind === "quote" && text.length <= longestPullQuote);
	if (quotes.length === 0) return;
	const wanted = new Map<string, boolean>();
	for (const { text } of quotes) for (const words of shingles(text)) wanted.set(words, false);
	for (const { kind, text } of blocks) {
		if (kind !== "paragraph" && kind !== "item") continue;
		for (const words of shingles(text)) if (wanted.has(words)) wanted.set(words, true);
	}
	for (const quote of quotes) {
		const own = [...shingles(quote.text)];
		const elsewhere = own.filter((words) => wanted.get(words)).length;
		if (own.length > 0 && elsewhere >= own.length * 0.9) quote.kind = "pull-quote";
	}
}

/** The paragraph right before says what the quotation is: "… has argued:" */
const isIntroduced = (before: Block | undefined) =>
	before?.kind === "paragraph" && /[:,]$/.test(bare(before.text));

function isAttribution(
	block: Block | undefined,
	introduced: boolean,
	isListed: (text: string) => boolean,
): boolean {
	if (block?.kind !== "paragraph" || block.text.length > longestAttribution || isListed(block.text))
		return false;
	const plain = bare(block.text);
	if (/^[–—-]\s*\p{L}/u.test(plain)) return true;
	if (/[?!:]$/.test(plain) || !/^[\p{Lu}‘]/u.test(plain)) return false;
	const named = /[,\d(]/.test(plain) || plain !== block.text.trim();
	if (!isTitleLike(plain.replace(/\bal\.$/, "al")) && !named) return false;
	return !(isEnded(plain) && !/\bal\.$/.test(plain)) && (named || !introduced);
}

/**
 * Finds quotations that stand alone, who said them, and those that only repeat the report's own words.
 * `isListed` tells titles in the contents list, which attribute nothing.
 */
export function findQuotes(blocks: readonly Block[], isListed: (text: string) => boolean): void {
	for (const block of blocks) if (block.kind === "paragraph" && isQuotation(block.text)) block.kind = "quote";
	findPullQuotes(blocks);
	blocks.forEach((block, i) => {
		const next = blocks[i + 1];
		if (block.kind !== "quote" || next === undefined) return;
		if (isAttribution(next, isIntroduced(blocks[i - 1]), isListed)) next.kind = "attribution";
	});
}

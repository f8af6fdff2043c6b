import type { Block } from "./block.ts";
import type { Joiner } from "./hyphens.ts";
import type { Line } from "./line.ts";
import { bare, endsItem, isEnded, isExample, isTitleLike } from "./shape-of-text.ts";
import { wordsOf } from "./words.ts";

/** A paragraph that two blocks made: the lines of the second, and how it was recognised. */
export interface Join {
	lines: Line[];
	/** `join` where a page ended within a sentence, `run-in` where a lead stood apart from its text. */
	name: "join" | "run-in";
}

const binding = new Set(wordsOf("binding"));

/** Whether a text's last word or sign asks for more, however the rest begins. */
function isLeftHanging(text: string): boolean {
	const plain = bare(text);
	if (/\p{L}[-‐]$/u.test(plain)) return true;
	if (/,$/.test(plain)) return plain.length > 60;
	const last = /(\p{L}+)$/u.exec(plain.slice(-30))?.[1];
	return last !== undefined && plain.length > 40 && binding.has(last.toLowerCase());
}

const isLead = (text: string) => /[–—]$/.test(bare(text));

/** Begins within a sentence: with a small letter, within brackets or single quotation marks as well. */
const startsWithin = (text: string) =>
	/^[*_]*(?:[([‘’'…]\s*)?\p{Ll}/u.test(text) && !/^[*_]*\p{Ll}\.\s/u.test(text);

const canBreak = ({ kind }: Block) => kind === "paragraph" || kind === "item" || kind === "quote";

/** A paragraph as long as this that ends without a sign goes on, should a page have ended there. */
const longParagraph = 100;

/** How a paragraph goes on with another, between which a page ended or not; `null` where it does not. */
function joinOf(first: Block, second: Block, overPage: boolean): Join["name"] | null {
	const { text } = first;
	if (isEnded(text) || /[:]$/.test(bare(text)) || isExample(second.text)) return null;
	const within = startsWithin(second.text);
	if (isLead(text)) return within ? "join" : "run-in";
	if (endsItem.test(bare(text).slice(-12)) && (first.kind === "item" || !overPage)) return null;
	if (within) return "join";
	if (/^[“"‘(]/.test(second.text)) return null;
	const unended = overPage && first.kind === "paragraph" && text.length > longParagraph;
	return unended || isLeftHanging(text) ? "join" : null;
}

/** Emphasis around the whole of a second half alone is the conversion's, not the author's. */
function alike(first: string, second: string): string {
	const whole = /^([*_])([^*_]+)\1(\W{0,2}(?:⸨\u{FDD0}\d+⸩)?)$/u.exec(second);
	return whole !== null && !/^[*_]/.test(first.trim()) ? `${whole[2]}${whole[3]}` : second;
}

/** Blocks that stand in between without ending a paragraph: they floated there or were at the page's foot. */
const isFloat = ({ kind, aside }: Block) =>
	kind === "note" ||
	kind === "table" ||
	kind === "pull-quote" ||
	kind === "residue" ||
	aside?.kind === "figure";

/** Puts the halves of broken paragraphs together where the first stands; each join is named for the ledger. */
export function joinBroken(blocks: readonly Block[], join: Joiner): { blocks: Block[]; joins: Join[] } {
	const kept: Block[] = [];
	const joins: Join[] = [];
	let open: Block | null = null;
	let pieces: string[] = [];
	let overPage = false;
	const close = () => {
		if (open !== null && pieces.length > 1) open.text = join(pieces);
		open = null;
	};
	for (const block of blocks) {
		if (isFloat(block)) {
			overPage ||= block.kind === "note";
			kept.push(block);
			continue;
		}
		const first: Block | null = open;
		if (first !== null && block.kind === "paragraph" && block.aside === first.aside) {
			const text = pieces.at(-1) as string;
			const pageEnded = overPage || first.lines.at(-1)?.page !== block.lines[0]?.page;
			const name = joinOf({ ...first, text }, block, pageEnded);
			if (name !== null && (name === "join" || isTitleLike(text.replace(/[–—\s]+$/, "")))) {
				pieces.push(alike(pieces[0] as string, block.text));
				first.lines.push(...block.lines);
				joins.push({ lines: block.lines, name });
				overPage = false;
				continue;
			}
		}
		close();
		kept.push(block);
		if (!canBreak(block) || isEnded(block.text)) continue;
		open = block;
		overPage = false;
		pieces = [block.text];
	}
	close();
	return { blocks: kept, joins };
}

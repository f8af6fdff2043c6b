import type { Block } from "./block.ts";
import { plainKey } from "./line.ts";
import { eachText, rewrite, signedLabels } from "./note-signs.ts";
import { bare, isTitleLike } from "./shape-of-text.ts";
import { wordsOf } from "./words.ts";

/** References whose number lost its raised position: `word.12` */
const glued = /(?<=[\p{Ll}”’)\]][.,;:!?”’)]{0,3})(\d{1,3})(?=[\s.,;:)”’]|$)/gu;

/** References in brackets, which texts have for other things as well: `word (1)`. */
const bracketed = /(?<=[\p{L}\p{N}.,;:!?”’")\]%])\s?\((\d{1,3})\)(?=[\s.,;:!?”’)\]]|$)/gu;

/** A paragraph that may be the definition of such a note: `12 Smith, J. (2010)…` */
const plainDefinition = /^\s*\[?(\d{1,3})[\].]?\s+(?=[\p{Lu}‘“'"]|www\.|https?:)/u;
const bracketedDefinition = /^\s*\(\d{1,3}\)\s/;

const noteTitles = new Set(wordsOf("notesTitle").map(plainKey));

/** A block that its number and its place may make the definition of a note. */
interface Candidate {
	index: number;
	label: string;
	text: string;
	/** Stands under a title such as "Notes". */
	inNotes: boolean;
	/** Could as well be the title of a numbered section. */
	isTitle: boolean;
	/** Its number stands in brackets. */
	isBracketed: boolean;
}

const isNumber = (label: string) => /^\d{1,3}$/.test(label);

/** The candidate that a block is at its place; `null` for most. */
function candidateOf(block: Block, index: number, inNotes: boolean, atFoot: boolean): Candidate | null {
	if (block.kind === "paragraph") {
		const match = plainDefinition.exec(block.text.slice(0, 40));
		if (match === null) return null;
		const [whole, label = ""] = match;
		const isTitle = isTitleLike(block.text);
		return { index, label, text: block.text.slice(whole.length), inNotes, isTitle, isBracketed: false };
	}
	if (block.kind !== "item" || !isNumber(block.label)) return null;
	const isBracketed = bracketedDefinition.test(block.lines[0]?.text.slice(0, 40) ?? "");
	if (!inNotes && !atFoot && !isBracketed) return null;
	return { index, label: block.label, text: block.text, inNotes, isTitle: false, isBracketed };
}

/** For each block whether nothing but numbered items and notes stands below it on its page. */
function footOfPages(blocks: readonly Block[]): boolean[] {
	const last = blocks.at(-1)?.lines.at(-1)?.page ?? 0;
	const atFoot = new Array<boolean>(blocks.length).fill(false);
	for (let i = blocks.length - 1; i >= 0 && last > 0; i--) {
		const { kind, label, lines } = blocks[i] as Block;
		const next = blocks[i + 1];
		const endsPage = next === undefined || next.lines[0]?.page !== lines.at(-1)?.page;
		atFoot[i] =
			(endsPage || atFoot[i + 1] === true) && (kind === "note" || (kind === "item" && isNumber(label)));
	}
	return atFoot;
}

/** Tells what stands under a title such as "Notes": as far as the next one of its rank that no chapter had before. */
class NotesSection {
	readonly #isListed: (text: string) => boolean;
	readonly #titles: Set<string> = new Set();
	#level: number | null = null;

	constructor(isListed: (text: string) => boolean) {
		this.#isListed = isListed;
	}

	/** Whether the section goes on with a block. */
	has({ kind, text, level }: Block): boolean {
		const key = text.length < 200 ? plainKey(bare(text)) : "";
		const isHeading = kind === "heading";
		if (text.length < 60 && noteTitles.has(key)) this.#level = isHeading ? level : 1;
		else if (isHeading ? level <= (this.#level ?? 0) : this.#isListed(text) && !this.#titles.has(key))
			this.#level = null;
		if (isHeading || this.#isListed(text)) this.#titles.add(key);
		return this.#level !== null;
	}
}

function candidatesIn(blocks: readonly Block[], isListed: (text: string) => boolean): Candidate[] {
	const atFoot = footOfPages(blocks);
	const notes = new NotesSection(isListed);
	return blocks.flatMap((block, index) => {
		const inNotes = notes.has(block);
		if (isListed(block.text)) return [];
		return candidateOf(block, index, inNotes, atFoot[index] === true) ?? [];
	});
}

function define(blocks: readonly Block[], { index, label, text }: Candidate): void {
	Object.assign(blocks[index] as Block, { kind: "note", label, text });
}

/** Of several candidates for one label: those under "Notes", else the first that is no title. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
	const gathered = candidates.filter(({ inNotes }) => inNotes);
	if (gathered.length > 0) return gathered;
	const best = candidates.find(({ isTitle }) => !isTitle) ?? candidates[0];
	return best === undefined ? [] : [best];
}

/** Where references carry a sign, definitions in plain digits are those of labels that nothing else defines. */
function defineSigned(blocks: readonly Block[], candidates: readonly Candidate[]): void {
	const wanted = signedLabels(blocks);
	for (const block of blocks) if (block.kind === "note") wanted.delete(block.label);
	for (const [wish, referred] of wanted) {
		const after = candidates.filter(({ label, index }) => label === wish && index > referred);
		for (const candidate of bestOf(after)) define(blocks, candidate);
	}
}

/** A definition, and the block that refers to it. */
interface Pair {
	definition: Candidate;
	from: number;
}

/** Pairs definitions with the last reference of their number, by some pattern, before them. */
function pairs(
	blocks: readonly Block[],
	candidates: readonly Candidate[],
	reference: RegExp,
	follows: (definition: Candidate, found: readonly Pair[]) => boolean,
): Pair[] {
	const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
	const seen = new Map<string, number>();
	const found: Pair[] = [];
	blocks.forEach((block, index) => {
		const definition = byIndex.get(index);
		const from = definition === undefined ? undefined : seen.get(definition.label);
		if (definition !== undefined && from !== undefined && follows(definition, found)) {
			found.push({ definition, from });
			seen.delete(definition.label);
			return;
		}
		eachText(block, (text) => {
			if (/\d/.test(text)) for (const match of text.matchAll(reference)) seen.set(match[1] as string, index);
		});
	});
	return found;
}

/** Turns pairs into notes, and the reference of each into one by sign. */
function definePairs(blocks: readonly Block[], found: readonly Pair[], reference: RegExp): void {
	for (const { definition, from } of found) {
		let done = false;
		rewrite(blocks[from] as Block, (text) =>
			text.replace(reference, (whole, label: string) => {
				if (done || label !== definition.label) return whole;
				done = true;
				return `[^${label}]`;
			}),
		);
		define(blocks, definition);
	}
}

/** A list that a colon introduces is one, whatever its numbers look like. */
const isIntroduced = (blocks: readonly Block[], { index, inNotes }: Candidate) => {
	let first = index;
	while (blocks[first]?.kind === "item") first--;
	return !inNotes && /:$/.test(blocks[first]?.text ?? "");
};

/**
 * Finds the definitions that only their number and their place betray, and turns the numbers that refer to them
 * into signs.
 */
export function findNotes(blocks: readonly Block[], isListed: (text: string) => boolean): void {
	const candidates = candidatesIn(blocks, isListed);
	if (blocks.some(({ kind }) => kind === "note") || signedLabels(blocks).size > 1) {
		defineSigned(blocks, candidates);
		return;
	}
	// Where the conversion lost every sign, notes are told by their numbers' order; a chapter or a page may begin it anew.
	const plain = candidates.filter(({ isBracketed }) => !isBracketed);
	const found = pairs(blocks, plain, glued, ({ label, isTitle }, before) => {
		const last = Number(before.at(-1)?.definition.label ?? 0);
		return Number(label) === last + 1 || (label === "1" && !isTitle);
	});
	if (found.length > 0) {
		definePairs(blocks, found, glued);
		return;
	}
	const inBrackets = candidates.filter(
		(one) => (one.isBracketed || one.inNotes) && !isIntroduced(blocks, one),
	);
	const referred = pairs(blocks, inBrackets, bracketed, () => true);
	if (referred.length > 1) definePairs(blocks, referred, bracketed);
}

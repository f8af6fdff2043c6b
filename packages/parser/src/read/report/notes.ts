import type { Block } from "./block.ts";
import { plainDigits } from "./marks.ts";

export interface Note {
	/** As the source numbers it, or its place among all where the source names its notes in words. */
	label: string;
	id: string;
	block: Block;
	/** The ids of the places that refer to it. */
	references: string[];
	/** The block of the first of them. */
	from: Block;
}

export interface Reference {
	note: Note;
	id: string;
}

const open = "⸨\u{FDD0}";
const close = "⸩";
/** A place in a block's text where a reference stands: its number within brackets that no document holds. */
export const referenceMark: RegExp = /⸨\u{FDD0}(\d+)⸩/gu;

const markOf = (index: number) => `${open}${index}${close}`;

/** References by sign: `word¹`, `word[^1]`, `word<sup>1</sup>`, `word[1]`; a square or cubic unit is none. */
const signed =
	/(?<=\S)([⁰¹²³⁴-⁹]{1,4})|\[\^([^\]\s]{1,40})\](?!:)|<sup>\s*(\d{1,4})\s*<\/sup>|(?<=\S)\s?\[(\d{1,3})\](?!\()/gu;
const unit = /(?:^|[^\p{L}])[kcmdµ]?m$/u;

/** References whose number lost its raised position: `word.12` */
const glued = /(?<=[\p{Ll}”’)\]][.,;:!?”’)]{0,3})(\d{1,3})(?=[\s.,;:)”’]|$)/gu;

/** A paragraph that may be the definition of such a note: `12 Smith, J. (2010)…` */
const plainDefinition = /^\s*\[?(\d{1,3})[\].]?\s+(?=[\p{Lu}‘“'"]|www\.|https?:)/u;

type Rewrite = (text: string) => string;

/** Changes each text of a block: its own, or those of its cells. */
function rewrite(block: Block, change: Rewrite): void {
	block.text = change(block.text);
	if (block.table === null) return;
	block.table.head = block.table.head.map(change);
	block.table.body = block.table.body.map((row) => row.map((cell) => cell.map(change)));
}

function eachText(block: Block, visit: (text: string) => void): void {
	rewrite(block, (text) => {
		visit(text);
		return text;
	});
}

const labelOf = (match: RegExpMatchArray) => match[2] ?? plainDigits(match[1] ?? match[3] ?? match[4] ?? "");

const isUnit = (match: RegExpMatchArray) =>
	/^[²³]$/.test(match[0]) &&
	unit.test((match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 3), match.index));

/** Labels referred to by sign, each with the first block that does so. */
function signedLabels(blocks: readonly Block[]): Map<string, number> {
	const labels = new Map<string, number>();
	blocks.forEach((block, index) => {
		if (block.kind === "note") return;
		eachText(block, (text) => {
			for (const match of text.matchAll(signed))
				if (!isUnit(match) && !labels.has(labelOf(match))) labels.set(labelOf(match), index);
		});
	});
	return labels;
}

function define(block: Block, match: RegExpExecArray): void {
	block.kind = "note";
	block.label = match[1] as string;
	block.text = block.text.slice(match[0].length);
}

/** Where references carry a sign, definitions in plain digits are those of labels that nothing else defines. */
function definePlainOfSigned(blocks: readonly Block[]): void {
	const wanted = signedLabels(blocks);
	for (const block of blocks) if (block.kind === "note") wanted.delete(block.label);
	blocks.forEach((block, index) => {
		if (block.kind !== "paragraph") return;
		const match = plainDefinition.exec(block.text.slice(0, 40));
		const referred = match === null ? undefined : wanted.get(match[1] as string);
		if (match === null || referred === undefined || referred > index) return;
		wanted.delete(match[1] as string);
		define(block, match);
	});
}

/**
 * Where the conversion lost every sign, a note is a paragraph that begins with the next number, and its
 * reference the same number at a word's end before it.
 */
function definePlain(blocks: readonly Block[]): Map<string, number> {
	const seen = new Map<string, number>();
	const references = new Map<string, number>();
	let last = 0;
	blocks.forEach((block, index) => {
		const match = block.kind === "paragraph" ? plainDefinition.exec(block.text.slice(0, 40)) : null;
		const label = match?.[1] ?? "";
		const referred = seen.get(label);
		if (match !== null && referred !== undefined && Number(label) === last + 1) {
			define(block, match);
			references.set(label, referred);
			last++;
			return;
		}
		eachText(block, (text) => {
			if (/\d/.test(text)) for (const found of text.matchAll(glued)) seen.set(found[1] as string, index);
		});
	});
	return references;
}

/** Finds the definitions that only their number and their place betray, and turns glued numbers into signs. */
export function findNotes(blocks: readonly Block[]): void {
	if (blocks.some((block) => block.kind === "note") || signedLabels(blocks).size > 1) {
		definePlainOfSigned(blocks);
		return;
	}
	const references = definePlain(blocks);
	for (const [label, index] of references) {
		let found = false;
		rewrite(blocks[index] as Block, (text) =>
			text.replace(glued, (number) => {
				if (found || number !== label) return number;
				found = true;
				return `[^${label}]`;
			}),
		);
	}
}

/** Links references and definitions to one another; references stay behind as marks in the texts. */
export function linkNotes(blocks: readonly Block[], takeId: (wish: string) => string): Reference[] {
	const named = blocks.some(({ kind, label }) => kind === "note" && !/^\d+$/.test(label));
	let count = 0;
	const defined = new Map<string, { block: Block; index: number; note: Note | null }[]>();
	blocks.forEach((block, index) => {
		if (block.kind !== "note") return;
		const known = defined.get(block.label);
		if (known === undefined) defined.set(block.label, [{ block, index, note: null }]);
		else known.push({ block, index, note: null });
	});
	const references: Reference[] = [];
	blocks.forEach((block, index) => {
		if (block.kind === "note") return;
		rewrite(block, (text) =>
			text.replace(signed, (...args) => {
				const whole = args[0] as string;
				const offset = args.find((arg) => typeof arg === "number") as number;
				const match = Object.assign([whole, ...args.slice(1, 5)], { index: offset, input: text });
				if (isUnit(match as RegExpMatchArray)) return whole;
				const label = labelOf(match as RegExpMatchArray);
				const candidates = defined.get(label);
				if (candidates === undefined) return whole;
				while (candidates.length > 1 && (candidates[0]?.index ?? 0) < index) candidates.shift();
				const found = candidates[0];
				if (found === undefined) return whole;
				if (found.note === null) {
					const number = named ? `${++count}` : label;
					found.note = {
						label: number,
						id: takeId(`fn-${number}`),
						block: found.block,
						references: [],
						from: block,
					};
				}
				const id = takeId(`fnref-${found.note.label}`);
				found.note.references.push(id);
				return markOf(references.push({ note: found.note, id }) - 1);
			}),
		);
	});
	return references;
}

import type { Block } from "./block.ts";
import { isUnit, labelOf, rewrite, signed, signedLabels } from "./note-signs.ts";

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

/** A definition, and the note that it becomes once something refers to it. */
interface Definition {
	block: Block;
	index: number;
	note: Note | null;
}

function definitionsIn(blocks: readonly Block[]): Map<string, Definition[]> {
	const defined = new Map<string, Definition[]>();
	blocks.forEach((block, index) => {
		if (block.kind !== "note") return;
		const known = defined.get(block.label);
		if (known === undefined) defined.set(block.label, [{ block, index, note: null }]);
		else known.push({ block, index, note: null });
	});
	return defined;
}

/**
 * Finds the definition that a reference means, where a label is defined more than once: the next one below it or,
 * of those that are gathered at the end, the one of its chapter.
 */
class Definitions {
	readonly #defined: Map<string, Definition[]>;
	/** Definitions behind this block are gathered: nothing refers to any note there. */
	readonly #lastReference: number;
	#chapter = 0;
	/** How often the numbers began anew, and the chapter in which they last did. */
	#round = 0;
	#begunIn = 0;
	#counted = false;

	constructor(blocks: readonly Block[]) {
		this.#defined = definitionsIn(blocks);
		this.#lastReference = Math.max(-1, ...signedLabels(blocks, "last").values());
	}

	/** Goes on to a block. */
	enter({ kind, level }: Block): void {
		if (kind === "heading" && level === 1) this.#chapter++;
	}

	find(label: string, index: number): Definition | undefined {
		if (label === "1" && this.#counted && this.#chapter > this.#begunIn) {
			this.#round++;
			this.#counted = false;
		}
		if (label === "1") this.#begunIn = this.#chapter;
		else this.#counted = true;
		const candidates = this.#defined.get(label);
		if (candidates === undefined) return undefined;
		const [first] = candidates;
		if (first !== undefined && first.index > this.#lastReference)
			return candidates[Math.min(this.#round, candidates.length - 1)];
		while (candidates.length > 1 && (candidates[0]?.index ?? 0) < index) candidates.shift();
		return candidates[0];
	}
}

/** Links references and definitions to one another; references stay behind as marks in the texts. */
export function linkNotes(blocks: readonly Block[], takeId: (wish: string) => string): Reference[] {
	const named = blocks.some(({ kind, label }) => kind === "note" && !/^\d+$/.test(label));
	let count = 0;
	const definitions = new Definitions(blocks);
	const references: Reference[] = [];
	blocks.forEach((block, index) => {
		definitions.enter(block);
		if (block.kind === "note") return;
		rewrite(block, (text) =>
			text.replace(signed, (...args) => {
				const whole = args[0] as string;
				const offset = args.find((arg) => typeof arg === "number") as number;
				const match = Object.assign([whole, ...args.slice(1, 5)], { index: offset, input: text });
				if (isUnit(match as RegExpMatchArray)) return whole;
				const label = labelOf(match as RegExpMatchArray);
				const found = definitions.find(label, index);
				if (found === undefined) return whole;
				if (found.note === null) {
					const number = named ? `${++count}` : label;
					const id = takeId(`fn-${number}`);
					found.note = { label: number, id, block: found.block, references: [], from: block };
				}
				const id = takeId(`fnref-${found.note.label}`);
				found.note.references.push(id);
				return markOf(references.push({ note: found.note, id }) - 1);
			}),
		);
	});
	return references;
}

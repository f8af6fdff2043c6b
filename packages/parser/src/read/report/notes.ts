import type { Block } from "./block.ts";
import { isUnit, labelOf, rewrite, signed } from "./note-signs.ts";

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

import type { Aside, Block } from "./block.ts";
import { isBox, isCaption, isRemark, isSource, isTitleLike } from "./shape-of-text.ts";

/** As many blank lines stand where a picture was lost. */
const lostPicture = 3;
/** No label or line within a figure is longer. */
const longestFragment = 200;
/** A box is short. */
const longestBox = 8;

const isFragment = ({ kind, text, gap }: Block) =>
	(kind === "paragraph" || kind === "item" || kind === "residue") &&
	text.length <= longestFragment &&
	gap < lostPicture;

/** Where a figure's cell ends that begins at a block: a label, and fragments under it. `null` for none. */
function endOfCell(blocks: readonly Block[], from: number): number | null {
	const label = blocks[from];
	if (label?.kind !== "paragraph" || !isTitleLike(label.text)) return null;
	let end = from + 1;
	while (end < blocks.length) {
		const block = blocks[end] as Block;
		if (!isFragment(block) || (block.kind === "paragraph" && isTitleLike(block.text))) break;
		end++;
	}
	return end > from + 1 ? end : null;
}

/** Three and more labelled cells between wide gaps are the text of a drawing. */
function findDrawings(blocks: readonly Block[]): void {
	for (let i = 0; i < blocks.length; ) {
		const labels: number[] = [];
		let end = i;
		for (let next = endOfCell(blocks, i); next !== null; next = endOfCell(blocks, end)) {
			labels.push(end);
			end = next;
			if ((blocks[end]?.gap ?? 0) < lostPicture) break;
		}
		if (labels.length < 3) {
			i = labels.length === 0 ? i + 1 : Math.max(i + 1, end - 1);
			continue;
		}
		const aside: Aside = { kind: "figure" };
		for (const block of blocks.slice(i, end)) block.aside = aside;
		for (const label of labels) (blocks[label] as Block).kind = "label";
		i = end;
	}
}

/** Captions, remarks and sources around pictures that are lost. */
function findCaptions(blocks: readonly Block[]): void {
	for (const [i, block] of blocks.entries()) {
		if (block.kind !== "paragraph" || block.aside !== null) continue;
		if (blocks[i - 1]?.kind === "table" && /^:\s/.test(block.text)) {
			block.kind = "caption";
			block.text = block.text.slice(1).trim();
		}
		if (isSource(block.text)) block.kind = "source";
		else if (isCaption(block.text) && block.text.length <= longestFragment) block.kind = "caption";
	}
	blocks.forEach((block, i) => {
		if (block.aside !== null || (block.kind !== "source" && block.kind !== "caption")) return;
		const before = blocks[i - 1];
		const beside = blocks[i + 1]?.kind === "table" || before?.kind === "table";
		if (beside) return;
		if (block.kind === "caption") block.aside = { kind: "figure" };
		else if (before?.aside?.kind === "figure") block.aside = before.aside;
		else if (before?.kind === "paragraph" && isRemark(before.text)) {
			before.aside = { kind: "figure" };
			block.aside = before.aside;
		} else if (block.gap >= 2) block.aside = { kind: "figure" };
	});
}

/** A box begins with a heading or a label and ends with where its matter comes from. */
export function findBoxes(blocks: readonly Block[]): void {
	blocks.forEach((block, end) => {
		if (block.kind !== "source" || block.aside !== null) return;
		for (let i = end - 1; i >= 0 && i >= end - longestBox; i--) {
			const one = blocks[i] as Block;
			const begins = (one.kind === "heading" && one.level > 1) || (one.kind === "caption" && isBox(one.text));
			if (begins && i < end - 1) {
				const aside: Aside = { kind: "box" };
				for (const inner of blocks.slice(i, end + 1)) inner.aside = aside;
				return;
			}
			if ((one.kind !== "paragraph" && one.kind !== "item") || one.aside !== null) return;
		}
	});
}

/** Finds what is left of figures. */
export function findFigures(blocks: readonly Block[]): void {
	findDrawings(blocks);
	findCaptions(blocks);
}

import { type Block, makeBlock } from "./block.ts";
import type { Joiner } from "./hyphens.ts";
import type { Line } from "./line.ts";
import {
	beginningOf,
	bullet,
	bulletAlone,
	definition,
	hashed,
	numbered,
	plainDigits,
	quoted,
	quotedName,
} from "./marks.ts";
import { indentOf, paragraphsOf, type Shape, widthOf } from "./paragraphs.ts";
import { takeRows } from "./rows.ts";
import { toTable } from "./table.ts";

/** A heading without what Pandoc's Markdown says of it: `{#id .class}`. */
const withoutAttributes = (text: string) => text.replace(/\s*\{[#.][^{}]{0,100}\}$/, "");

/** Names what a paragraph's first characters tell. */
function toBlock(lines: Line[], join: Joiner, { width }: Shape): Block {
	const first = lines[0] as Line;
	const heading = hashed.exec(beginningOf(first.text));
	if (heading !== null)
		return makeBlock("heading", withoutAttributes(heading[2] as string), lines, {
			level: (heading[1] as string).length,
		});
	// Justified lines have wide spaces between their words.
	const texts = lines.map(({ text }) => text.trim().replace(/ {2,}/g, " "));
	if (quotedName.test(first.text))
		return makeBlock("attribution", join(texts.map((text) => text.replace(quoted, ""))), lines);
	if (quoted.test(first.text)) {
		const spoken = texts.map((text) => text.replace(quoted, "")).filter((text) => text !== "");
		return makeBlock("quote", join(spoken), lines);
	}
	const text = join(texts);
	const beginning = beginningOf(text);
	const note = definition.exec(beginning);
	if (note !== null) {
		const label = note[1] ?? plainDigits(note[2] ?? note[3] ?? note[4] ?? "");
		return makeBlock("note", text.slice(note[0].length), lines, { label });
	}
	const mark = bullet.exec(beginning);
	const level = Math.floor(indentOf(first) / 2);
	if (mark !== null) return makeBlock("item", text.slice(mark[0].length), lines, { level });
	const number = numbered.exec(beginning);
	if (number !== null)
		return makeBlock("item", text.slice(number[0].length), lines, { level, label: number[1] as string });
	const areShort = width !== null && lines.length > 1 && texts.every((line) => line.length < width * 0.6);
	return makeBlock("paragraph", areShort ? texts.join("\n") : text, lines);
}

/** The document's blocks, as far as each shows by itself what it is. */
export function toBlocks(lines: readonly Line[], join: Joiner, isListed: (text: string) => boolean): Block[] {
	const shape = { width: widthOf(lines), isListed };
	const blocks: Block[] = [];
	let loose: Line[] = [];
	const flush = () => {
		for (const paragraph of paragraphsOf(loose, shape)) blocks.push(toBlock(paragraph, join, shape));
		loose = [];
	};
	for (let i = 0; i < lines.length; ) {
		const rows = takeRows(lines, i);
		if (rows === null) {
			loose.push(lines[i] as Line);
			i++;
			continue;
		}
		flush();
		blocks.push(makeBlock("table", "", rows.lines, { table: toTable(rows) }));
		i += rows.lines.length;
	}
	flush();
	return hangBullets(blocks);
}

/** A bullet alone on its line belongs to the paragraph below it; at the end of a list it is residue. */
function hangBullets(blocks: readonly Block[]): Block[] {
	const hung: Block[] = [];
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i] as Block;
		const next = blocks[i + 1];
		if (block.kind !== "paragraph" || !bulletAlone.test(block.text)) {
			hung.push(block);
			continue;
		}
		const carries = next?.kind === "paragraph" && (next.gap === 0 || !/^\s*-/.test(block.text));
		if (!carries || next === undefined) {
			hung.push({ ...block, kind: "residue" });
			continue;
		}
		hung.push(makeBlock("item", next.text, [...block.lines, ...next.lines], { gap: block.gap }));
		i++;
	}
	return hung;
}

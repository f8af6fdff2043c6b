import type { LineLedger } from "../../lines/ledger.ts";
import { readBack } from "./back.ts";
import type { Block } from "./block.ts";
import { toBlocks } from "./blocks.ts";
import { settleNotes } from "./chapters.ts";
import { unfoldColumns } from "./columns.ts";
import { findContents } from "./contents.ts";
import { type Doubts, doubtsOf } from "./doubts.ts";
import { findBoxes, findFigures } from "./figures.ts";
import { findNotes } from "./find-notes.ts";
import type { Front } from "./front.ts";
import { findFurniture } from "./furniture.ts";
import { findHeadings, isOpener, TitleList } from "./headings.ts";
import { joinerOf, ordinaryWords, settleSoftHyphens } from "./hyphens.ts";
import { idGiver } from "./ids.ts";
import { joinBroken } from "./joins.ts";
import { plainKey, toLines, without } from "./line.ts";
import { findItems } from "./lost-bullets.ts";
import { hangNoteNumbers } from "./note-numbers.ts";
import { linkNotes } from "./notes.ts";
import { findQuotes } from "./quotes.ts";
import { readFront } from "./read-front.ts";
import { type Rendered, renderReport } from "./render.ts";
import { bare as bareText } from "./shape-of-text.ts";
import type { Stated } from "./stated.ts";
import { joinFacingTables } from "./table.ts";
import { type Section, toSections } from "./tree.ts";

export interface Reading {
	front: Front;
	sections: Section[];
	rendered: Rendered;
	doubts: Doubts;
}

const contentName: Partial<Record<Block["kind"], string>> = { item: "list-item", note: "footnote" };

/** Claims what blocks hold. */
function claimBlocks(blocks: readonly Block[], ledger: LineLedger): void {
	for (const { kind, lines } of blocks) {
		if (kind === "residue") ledger.assignAll(lines, "furniture", "stray-mark", 0);
		else ledger.assignAll(lines, "content", contentName[kind] ?? kind, 0);
	}
}

/** Reads a document from its lines to its HTML; `ledger` learns what each line was read as. What is `stated` is not looked for. */
export function readReport(source: string, stated: Stated, ledger: LineLedger): Reading {
	const document = settleSoftHyphens(source);
	const all = toLines(document);
	const contents = findContents(all);
	const listed = contents?.lines ?? [];
	ledger.assignAll(listed, "furniture", "contents", 0);
	const startOfContents = listed[0]?.number ?? null;

	const unlisted = without(all, new Set(listed));
	const standing = new Set(
		unlisted.filter(({ text }) => text.length < 200).map(({ text }) => plainKey(bareText(text))),
	);
	const titles = new TitleList(contents?.entries ?? [], standing);
	const isChapter = ({ text }: { text: string }) =>
		titles.levelOf(text) === 1 || (titles.size === 0 && isOpener(text));

	const furniture = findFurniture(unlisted, isChapter);
	for (const [line, name] of furniture.lines) ledger.assign(line, "furniture", name, 0);
	const bare = without(unlisted, new Set(furniture.lines.keys()));
	const { front, rest } = readFront(
		unfoldColumns(bare),
		startOfContents,
		furniture.heads,
		ordinaryWords(document),
		stated,
		ledger,
	);
	const body = readBack(rest, ledger);

	const join = joinerOf(document);
	const isListed = (text: string) => titles.levelOf(text) !== null;
	const blocks = joinFacingTables(toBlocks(hangNoteNumbers(body), join, isListed));
	findNotes(blocks, isListed);
	findFigures(blocks);
	findQuotes(blocks, isListed);
	findHeadings(blocks, titles);
	findBoxes(blocks);
	const takeId = idGiver();
	const references = linkNotes(blocks, takeId);
	const joined = joinBroken(blocks, join);
	findItems(joined.blocks);
	for (const { lines, name } of joined.joins) ledger.assignAll(lines, "content", name, 0);
	claimBlocks(blocks, ledger);
	const sections = toSections(settleNotes(joined.blocks, references));
	const rendered = renderReport(sections, references, takeId);
	return {
		front,
		sections,
		rendered,
		doubts: doubtsOf(joined.blocks, references, contents?.entries ?? [], front.title),
	};
}

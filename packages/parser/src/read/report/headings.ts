import type { Block } from "./block.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import { plainKey } from "./line.ts";
import { bare, isBold, isEnded, isTitleLike } from "./shape-of-text.ts";
import { anyOf, wordsOf } from "./words.ts";

/** Nothing longer heads anything. */
const longestTitle = 200;

const openers = new Set([...wordsOf("summary"), ...wordsOf("chapter")].map(plainKey));
const frontMatter = new Set(wordsOf("frontMatter").map(plainKey));
const frontMatterStart = new RegExp(`^(?:${anyOf("frontMatterStart")})\\s+[\\p{L}\\p{N}]`, "iu");
const labelled = new RegExp(
	`^(?:${anyOf("chapterLabel")})\\s+(?:\\d{1,2}|[ivxlc]{1,5}|[a-z])(?:[\\s:.–—-]|$)`,
	"iu",
);
const sectionNumber = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+\p{Lu}/u;

/** A chapter's title without the number before it. */
const unnumbered = (key: string) => key.replace(/^(?:(?:\d+|[ivxlc]+) )+/, "");

/** By what titles are compared: as they stand, and without their number. */
export function titleKeys(text: string): string[] {
	const key = plainKey(bare(text));
	return [key, unnumbered(key)].filter((one) => one !== "");
}

/** Parts about the report and its makers: "About the authors". */
export function isFrontMatter(text: string): boolean {
	const plain = bare(text);
	return frontMatter.has(plainKey(plain)) || (plain.length < 80 && frontMatterStart.test(plain));
}

/** A title that heads a chapter in any report: "Executive summary", "Appendix A". */
export function isOpener(text: string): boolean {
	const plain = bare(text);
	if (plain.length > 80) return false;
	return openers.has(unnumbered(plainKey(plain))) || labelled.test(plain);
}

/** Looks titles up in the contents list. */
export class TitleList {
	readonly #levels: Map<string, number> = new Map();
	readonly #unnumbered: Map<string, number> = new Map();

	constructor(entries: readonly ContentsEntry[], standing: ReadonlySet<string>) {
		for (const { text, level } of entries) {
			const key = plainKey(bare(text));
			this.#levels.set(key, level);
			const short = unnumbered(key);
			if (!standing.has(key) && short !== "") this.#unnumbered.set(short, level);
		}
	}

	/** The level of a title; `null` for one that the list does not name. */
	levelOf(text: string): number | null {
		if (text.length > longestTitle) return null;
		const key = plainKey(bare(text));
		return (
			this.#levels.get(key) ?? this.#unnumbered.get(key) ?? this.#unnumbered.get(unnumbered(key)) ?? null
		);
	}

	get size(): number {
		return this.#levels.size;
	}
}

/** Whether text follows that a title could head. */
function headsSomething(blocks: readonly Block[], index: number, titles: TitleList): boolean {
	for (let i = index + 1; i < blocks.length && i < index + 4; i++) {
		const { kind, text, aside } = blocks[i] as Block;
		if (kind === "note") continue;
		if (kind !== "paragraph" || aside !== null) return kind !== "residue";
		if (/^\p{Ll}/u.test(text) || titles.levelOf(text) === 1) return false;
		if (text.length > 60 || isEnded(text) || /[:;–]$/.test(bare(text))) return true;
		return isTitleLike(text) && headsSomething(blocks, i, titles);
	}
	return false;
}

/** Hashes as the source has them become levels without gaps, chapters first. */
function rankHashes(blocks: readonly Block[]): void {
	const hashed = blocks.filter(({ kind }) => kind === "heading");
	const ranks = [...new Set(hashed.map(({ level }) => level))].sort((a, b) => a - b);
	for (const block of hashed) block.level = ranks.indexOf(block.level) + 1;
}

/** What a block says as a heading: "1. Introduction" was read as an item of a list. */
const titleOf = ({ kind, label, text }: Block) =>
	kind === "item" && label !== "" ? `${label}. ${text}` : text;

/** A numbered item between paragraphs, with no item of a list beside it. */
const isLoneItem = (blocks: readonly Block[], index: number) =>
	blocks[index]?.label !== "" &&
	blocks[index - 1]?.kind !== "item" &&
	blocks[index + 1]?.kind === "paragraph";

/** The level of a block as a heading; `null` where it is none. */
function levelOf(
	blocks: readonly Block[],
	index: number,
	titles: TitleList,
	used: Set<string>,
): number | null {
	const block = blocks[index] as Block;
	const text = titleOf(block);
	if ((block.kind !== "paragraph" && block.kind !== "item") || block.aside !== null) return null;
	if (text.length > longestTitle) return null;
	const listed = titles.levelOf(text);
	if (listed !== null && !used.has(plainKey(bare(text)))) return listed;
	if (!isTitleLike(text) || !headsSomething(blocks, index, titles)) return null;
	if (block.kind === "item" && !isLoneItem(blocks, index)) return null;
	return 2;
}

/** Whether a block is the first of a page other than the document's first. */
function beginsPage(blocks: readonly Block[], block: Block, index: number): boolean {
	const page = block.lines[0]?.page ?? 0;
	return page > 0 && (blocks[index - 1]?.lines.at(-1)?.page ?? 0) < page;
}

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

/**
 * Without a contents list, chapters are what is numbered so; else what begins pages; else what is set in
 * capitals; else, where nothing sets some headings above the others, all of them.
 */
function rankUnlisted(blocks: readonly Block[]): void {
	const headings = blocks.flatMap((block, i) => (block.kind === "heading" ? [{ block, index: i }] : []));
	const depthOf = (block: Block) => sectionNumber.exec(bare(block.text))?.[1]?.split(".").length;
	const tests: ((block: Block, index: number) => boolean)[] = [
		(block) => depthOf(block) === 1,
		(block, index) => beginsPage(blocks, block, index),
		(block) => isCapitals(bare(block.text)),
	];
	const isChapter = tests.find(
		(test) => headings.filter(({ block, index }) => test(block, index)).length >= 2,
	);
	for (const { block, index } of headings) {
		const above = isChapter === undefined || isChapter(block, index) || isOpener(block.text);
		block.level = depthOf(block) ?? (above ? 1 : 2);
	}
}

/** Finds the headings: titles of the contents list where they stand, and short lines that head text. */
export function findHeadings(blocks: readonly Block[], titles: TitleList): void {
	rankHashes(blocks);
	const marked = blocks.filter(({ kind }) => kind === "heading").length >= 2;
	const used = new Set<string>();
	blocks.forEach((block, i) => {
		if (block.kind === "heading") return;
		if (marked && !isBold(block.text)) return;
		const level = levelOf(blocks, i, titles, used);
		if (level === null) return;
		block.text = titleOf(block);
		used.add(plainKey(bare(block.text)));
		block.kind = "heading";
		block.level = level;
	});
	if (!marked && titles.size === 0) rankUnlisted(blocks);
	const least = blocks.reduce((low, { kind, level }) => (kind === "heading" ? Math.min(low, level) : low), 9);
	for (const block of blocks) if (block.kind === "heading") block.level -= least - 1;
}

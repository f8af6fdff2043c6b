import type { Block } from "./block.ts";
import { isFrontMatter } from "./headings.ts";
import type { Note, Reference } from "./notes.ts";
import type { Section } from "./tree.ts";

/** The sections of one chapter, with the footnotes that belong to it. */
export interface Chapter {
	/** `front-matter` for what speaks of the report before its first chapter; `null` for text under no title. */
	role: "chapter" | "front-matter" | null;
	sections: Section[];
	notes: Note[];
	/** Definitions that nothing refers to. */
	strays: Block[];
}

/** Puts sections into chapters: each begins at a heading of the first level. */
export function toChapters(sections: readonly Section[], references: readonly Reference[]): Chapter[] {
	const chapters: Chapter[] = [];
	let inFront = true;
	for (const section of sections) {
		const { heading } = section;
		if (heading !== null && !isFrontMatter(heading.text)) inFront = false;
		const role = heading === null ? null : inFront ? "front-matter" : "chapter";
		const before = chapters.at(-1);
		const begins =
			before === undefined || before.role !== role || (role === "chapter" && heading?.level === 1);
		if (begins) chapters.push({ role, sections: [section], notes: [], strays: [] });
		else before.sections.push(section);
	}
	placeNotes(chapters, references);
	return chapters;
}

/** A footnote goes to the end of the chapter that its definition stands in. */
function placeNotes(chapters: readonly Chapter[], references: readonly Reference[]): void {
	const notes = new Map(references.map(({ note }) => [note.block, note]));
	for (const chapter of chapters) {
		for (const block of chapter.sections.flatMap((section) => section.notes)) {
			const note = notes.get(block);
			if (note === undefined) chapter.strays.push(block);
			else chapter.notes.push(note);
		}
	}
}

/** The chapter, by number, that each block stands in. */
function chapterOfBlocks(blocks: readonly Block[]): Map<Block, number> {
	let chapter = 0;
	return new Map(
		blocks.map((block) => {
			if (block.kind === "heading" && block.level === 1 && block.aside === null) chapter++;
			return [block, chapter];
		}),
	);
}

/**
 * Moves definitions that all stand at the document's end to the chapters that refer to them, unless they
 * have a chapter of their own there.
 */
export function settleNotes(blocks: readonly Block[], references: readonly Reference[]): Block[] {
	const chapterOf = chapterOfBlocks(blocks);
	const ofText = new Set(
		blocks.filter(({ kind }) => kind !== "note" && kind !== "heading").map((block) => chapterOf.get(block)),
	);
	const moved = new Map<number, Block[]>();
	const taken = new Set<Block>();
	for (const { note } of references) {
		const from = chapterOf.get(note.from);
		const here = chapterOf.get(note.block);
		if (from === undefined || from === here || taken.has(note.block) || !ofText.has(here)) continue;
		taken.add(note.block);
		const known = moved.get(from);
		if (known === undefined) moved.set(from, [note.block]);
		else known.push(note.block);
	}
	if (taken.size === 0) return [...blocks];
	const settled: Block[] = [];
	const kept = blocks.filter((block) => !taken.has(block));
	for (const [i, block] of kept.entries()) {
		settled.push(block);
		const next = kept[i + 1];
		const chapter = chapterOf.get(block) ?? 0;
		if (next === undefined || chapterOf.get(next) !== chapter)
			for (const note of moved.get(chapter) ?? []) settled.push(note);
	}
	return settled;
}

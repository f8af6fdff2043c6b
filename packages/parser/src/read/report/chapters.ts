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

import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Block } from "./block.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import { titleKeys } from "./headings.ts";
import { withoutReferences } from "./inline.ts";
import { eachText, isUnit, labelOf, signed } from "./note-signs.ts";
import type { Reference } from "./notes.ts";
import { bare, isEnded, isTitleLike } from "./shape-of-text.ts";

/** How sure a reading is, why not surer, and what a person should look at. */
export interface Doubts {
	confidence: number;
	notes: string[];
	diagnostics: Diagnostic[];
}

/** What can be said of a part of a reading: how much of it is doubtful, and where. */
interface Doubt {
	/** How much of the confidence is lost where all of it is doubtful. */
	weight: number;
	of: number;
	found: Diagnostic[];
	/** What was found, in words. */
	what: string;
}

/** How sure a reading can be at best: all of it is inferred. */
const surest = 0.95;
/** A document so broken that more could be said is not mended by saying more. */
const mostSaid = 50;
/** A shorter text that ends without a sign may be a label. */
const shortestParagraph = 100;

/** What a sentence may lead up to without a colon. */
const introduced: ReadonlySet<Block["kind"]> = new Set(["quote", "item", "table"]);

const lineOf = ({ lines }: Block) => lines[0]?.number ?? null;

function missingTitles(blocks: readonly Block[], entries: readonly ContentsEntry[]): Doubt {
	const standing = new Set(
		blocks.filter(({ kind }) => kind === "heading").flatMap(({ text }) => titleKeys(text)),
	);
	const missing = entries.filter(({ text }) => !titleKeys(text).some((key) => standing.has(key)));
	return {
		weight: 0.4,
		of: entries.length,
		found: missing.map(({ text }) => diagnose("chapter-not-found", { title: text })),
		what: "Titles of the contents list that head nothing",
	};
}

function undefinedNotes(blocks: readonly Block[], references: readonly Reference[]): Doubt {
	const found = new Map<string, Diagnostic>();
	for (const block of blocks)
		eachText(block, (text) => {
			for (const match of text.matchAll(signed)) {
				const label = labelOf(match);
				if (isUnit(match) || found.has(label)) continue;
				found.set(label, diagnose("note-not-found", { label }, { line: lineOf(block) }));
			}
		});
	return {
		weight: 0.3,
		of: references.length + found.size,
		found: [...found.values()],
		what: "References to notes that lead nowhere",
	};
}

function unreferredNotes(blocks: readonly Block[], references: readonly Reference[]): Doubt {
	const referred = new Set(references.map(({ note }) => note.block));
	const notes = blocks.filter(({ kind }) => kind === "note");
	const stray = notes.filter((block) => !referred.has(block));
	return {
		weight: 0.2,
		of: notes.length,
		found: stray.map((block) => diagnose("note-unreferred", { label: block.label }, { line: lineOf(block) })),
		what: "Notes that nothing refers to",
	};
}

function unendedParagraphs(blocks: readonly Block[]): Doubt {
	const paragraphs = blocks.filter(({ kind, aside }) => kind === "paragraph" && aside === null);
	const introducing = new Set(blocks.filter((_, i) => introduced.has(blocks[i + 1]?.kind ?? "paragraph")));
	const unended = paragraphs.filter((block) => {
		if (introducing.has(block)) return false;
		const { text } = block;
		const plain = bare(withoutReferences(text));
		return (
			plain.length >= shortestParagraph && !isEnded(plain) && !/[:;]$/.test(plain) && !isTitleLike(plain)
		);
	});
	return {
		weight: 0.6,
		of: paragraphs.length,
		found: unended.map((block) => {
			const end = bare(withoutReferences(block.text))
				.slice(-60)
				.replace(/^\S*\s/, "");
			return diagnose("paragraph-unended", { text: `…${end}` }, { line: block.lines.at(-1)?.number ?? null });
		}),
		what: "Paragraphs that end within a sentence",
	};
}

/** Says how sure the reading of a report is, from what stayed open in it. */
export function doubtsOf(
	blocks: readonly Block[],
	references: readonly Reference[],
	entries: readonly ContentsEntry[],
	title: string,
): Doubts {
	const doubts = [
		missingTitles(blocks, entries),
		undefinedNotes(blocks, references),
		unreferredNotes(blocks, references),
		unendedParagraphs(blocks),
	].filter(({ found }) => found.length > 0);
	const notes = doubts.map(({ what, found, of }) => `${what}: ${found.length} of ${of}.`);
	let confidence =
		surest - doubts.reduce((sum, { weight, of, found }) => sum + (weight * found.length) / of, 0);
	if (title === "") {
		confidence -= 0.3;
		notes.push("No line serves as a title.");
	}
	if (!blocks.some(({ kind }) => kind === "heading")) {
		confidence -= 0.2;
		notes.push("No line serves as a heading.");
	}
	return {
		confidence: Math.round(Math.max(0.05, confidence) * 100) / 100,
		notes,
		diagnostics: doubts.flatMap(({ found }) => found.slice(0, mostSaid)),
	};
}

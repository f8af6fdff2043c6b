import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { InputDocument } from "../../input/input.ts";
import { toInput } from "../../input/input.ts";
import type { LedgerLine } from "../../model/capture.ts";
import type { Settings } from "../../options/options.ts";
import { read } from "../../read/read.ts";

/** The lines of one document and what each was read as. */
export interface DocumentLines {
	capture: string;
	path: string;
	/** The posts that the lines belong to. */
	posts: { title: string; published: string | null; confidence: number; notes: string[] }[];
	lines: LedgerLine[];
}

/** What each line of text dumps and reports was read as; feeds are not read line by line. */
export function documentLines(documents: readonly InputDocument[], settings: Settings): DocumentLines[] {
	return documents
		.flatMap((document) => read(toInput(document), settings))
		.filter(({ lines }) => lines.length > 0)
		.map(({ id, path, lines, posts }) => ({
			capture: id,
			path,
			posts: posts.map(({ title, published, confidence, confidenceNotes }) => ({
				title,
				published: published?.iso ?? null,
				confidence,
				notes: confidenceNotes,
			})),
			lines,
		}));
}

/** What a view of a document shows, row by row. */
export type ViewRow =
	| ({ kind: "post" } & DocumentLines["posts"][number])
	/** `gap`: blank lines stand before it. `repeats`: it is what the line before it is. */
	| ({ kind: "line"; gap: boolean; repeats: boolean } & LedgerLine)
	| ({ kind: "note" } & Diagnostic);

/** The lines of a document, each post's first under what was read of the post, each with what was noticed there. */
export function viewRows(
	{ capture, posts, lines }: DocumentLines,
	diagnostics: readonly Diagnostic[],
): ViewRow[] {
	const notes = new Map<number, Diagnostic[]>();
	for (const diagnostic of diagnostics)
		if (diagnostic.capture === capture && diagnostic.line !== null)
			notes.set(diagnostic.line, [...(notes.get(diagnostic.line) ?? []), diagnostic]);
	const begun = new Set<number>();
	return lines.flatMap((own, index): ViewRow[] => {
		const before = lines[index - 1];
		const rows: ViewRow[] = [];
		const post = own.post === null || begun.has(own.post) ? undefined : posts[own.post];
		if (post !== undefined) rows.push({ kind: "post", ...post });
		if (own.post !== null) begun.add(own.post);
		const gap = before !== undefined && own.line > before.line + 1;
		const repeats = post === undefined && before?.role === own.role && before.name === own.name;
		rows.push({ kind: "line", gap, repeats, ...own });
		for (const note of notes.get(own.line) ?? []) rows.push({ kind: "note", ...note });
		return rows;
	});
}

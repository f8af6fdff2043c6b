import { htmlToText } from "../../html/text.ts";
import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { splitLines } from "../../lines/split.ts";
import type { Capture, CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost, emptySite } from "../../model/empty.ts";
import { slugify } from "../../model/slug.ts";
import { lineCapture } from "../line-capture.ts";
import type { Reader } from "../reader.ts";
import { abstractOf } from "./abstract.ts";
import { surenessOf } from "./detect.ts";
import { type Reading, readReport } from "./report.ts";
import { readStated, type Stated } from "./stated.ts";

function toPost(
	{ front, sections, rendered, doubts }: Reading,
	{ language, abstract }: Stated,
): CapturedPost {
	const post = emptyCapturedPost();
	const { title, subtitle, authors, published, publisher, rights } = front;
	return {
		...post,
		kind: "report",
		title: subtitle === null ? title : `${title}: ${subtitle}`,
		subtitle,
		published,
		authors: authors.map((name) => ({ name, slug: slugify(name) })),
		excerpt: abstract ?? abstractOf(sections),
		language: language ?? null,
		html: rendered.html,
		text: htmlToText(rendered.html),
		rights,
		publisher,
		outline: rendered.outline,
		footnotes: rendered.footnotes,
		confidence: doubts.confidence,
		confidenceNotes: doubts.notes,
		evidence: { ...post.evidence, diagnostics: doubts.diagnostics },
	};
}

/** Reports that went from PDF to text or to something like Markdown. */
export const reportReader: Reader = {
	format: "report",
	detect: (input: Input) => surenessOf(input.text),
	read(input: Input): Capture {
		const lines = splitLines(input.text);
		const ledger = new LineLedger(lines);
		const { stated, start } = readStated(input.text);
		const before = input.text.slice(0, start);
		ledger.assignAll(lines.slice(0, splitLines(before).length - 1), "metadata", "front-matter", 0);
		// Its lines stay as blank ones, so that all others keep their numbers.
		const body = before.replace(/[^\r\n]/g, "") + input.text.slice(start);
		const reading = readReport(body, stated, ledger);
		ledger.assignAll(lines, "furniture", "stray-mark");
		const post = toPost(reading, stated);
		post.evidence.line = ledger.lines[0]?.line ?? null;
		return lineCapture(input, ledger, {
			format: "report",
			site: { ...emptySite(), title: reading.front.publisher },
			capturedAfter: null,
			posts: [post],
			diagnostics: encodingDiagnostics(input),
		});
	},
};

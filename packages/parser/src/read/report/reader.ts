import { htmlToText } from "../../html/text.ts";
import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { splitLines } from "../../lines/split.ts";
import type { Capture, CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost, emptySite } from "../../model/empty.ts";
import { slugify } from "../../model/slug.ts";
import type { Reader } from "../reader.ts";
import { abstractOf } from "./abstract.ts";
import { surenessOf } from "./detect.ts";

import { type Reading, readReport } from "./report.ts";

function toPost({ front, sections, rendered }: Reading): CapturedPost {
	const post = emptyCapturedPost();
	const { title, subtitle, authors, published, publisher, rights } = front;
	return {
		...post,
		kind: "report",
		title: subtitle === null ? title : `${title}: ${subtitle}`,
		subtitle,
		published,
		authors: authors.map((name) => ({ name, slug: slugify(name) })),
		excerpt: abstractOf(sections),
		html: rendered.html,
		text: htmlToText(rendered.html),
		rights,
		publisher,
		outline: rendered.outline,
		footnotes: rendered.footnotes,
	};
}

/** Reports that went from PDF to text or to something like Markdown. */
export const reportReader: Reader = {
	format: "report",
	detect: (input: Input) => surenessOf(input.text),
	read(input: Input): Capture {
		const lines = splitLines(input.text);
		const ledger = new LineLedger(lines);
		const reading = readReport(input.text, ledger);
		ledger.assignAll(lines, "furniture", "stray-mark");
		const post = toPost(reading);
		post.evidence.line = ledger.lines[0]?.line ?? null;
		return {
			id: input.id,
			path: input.path,
			format: "report",
			site: { ...emptySite(), title: reading.front.publisher },
			capturedAfter: null,
			capturedBefore: null,
			posts: [post],
			diagnostics: encodingDiagnostics(input),
			ledger: ledger.count(),
			lines: ledger.lines,
			within: { summaries: [], sites: [] },
		};
	},
};

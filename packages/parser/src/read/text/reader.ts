import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Input } from "../../input/input.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { splitLines } from "../../lines/split.ts";
import type { Capture, CapturedPost } from "../../model/capture.ts";
import type { Settings } from "../../options/options.ts";
import type { Reader } from "../reader.ts";
import { readPage } from "./page.ts";

/** Text dumps of blog pages; also the reader of last resort, which takes any input. */
export const textReader: Reader = {
	format: "text",
	detect: () => 0.1,
	read(input: Input, settings: Settings): Capture {
		const lines = splitLines(input.text);
		const ledger = new LineLedger(lines);
		const { site, posts, diagnostics } = readPage(lines, ledger, settings);
		return {
			id: input.id,
			path: input.path,
			format: "text",
			site,
			capturedAfter: newest(posts),
			capturedBefore: null,
			posts,
			diagnostics: ledger.lines.length === 0 ? [emptyDocument(input)] : diagnostics,
			ledger: ledger.count(),
			lines: ledger.lines,
			within: { summaries: [], sites: [] },
		};
	},
};

const emptyDocument = (input: Input): Diagnostic => diagnose("empty-document", {}, { capture: input.id });

/** The page was saved after its newest post or comment was written. */
function newest(posts: readonly CapturedPost[]): CapturedPost["published"] {
	const moments = posts.flatMap((post) => [
		post.published,
		...post.comments.items.map((comment) => comment.published),
	]);
	let latest: CapturedPost["published"] = null;
	for (const moment of moments)
		if (moment !== null && (latest === null || moment.iso > latest.iso)) latest = moment;
	return latest;
}

import type { Input } from "../input/input.ts";
import type { LineLedger } from "../lines/ledger.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import type { Moment } from "../model/moment.ts";

/** What a reader of text, which accounts for its lines one by one, found in a document. */
type Found = Pick<Capture, "format" | "site" | "posts" | "capturedAfter" | "diagnostics">;

/** The capture of a document that was read line by line. */
export function lineCapture({ id, path }: Input, ledger: LineLedger, found: Found): Capture {
	return {
		id,
		path,
		...found,
		capturedBefore: null,
		ledger: ledger.count(),
		lines: ledger.lines,
		within: { summaries: [], sites: [] },
	};
}

/** The latest date among posts and their comments, local times counted as they stand: the document was saved after it. */
export function latestOf(posts: readonly CapturedPost[]): Moment | null {
	const moments = posts.flatMap(({ published, comments }) => [
		published,
		...comments.items.map((comment) => comment.published),
	]);
	return moments.reduce(
		(last, one) => (one !== null && (last === null || one.iso > last.iso) ? one : last),
		null,
	);
}

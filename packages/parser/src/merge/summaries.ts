import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CaptureSummary } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import { summaryOf } from "./timeline.ts";

/** What is known of every capture, those that archives were made from among them, in the order of their ids. */
export function summariesOf(captures: readonly Capture[]): CaptureSummary[] {
	const all = captures.flatMap((capture) =>
		capture.within.summaries.length > 0 ? capture.within.summaries : [summaryOf(capture, capture.site.id)],
	);
	const byId = new Map(all.map((summary) => [summary.id, summary]));
	return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** What was said, each once, with the ids that the posts have now; nothing of posts that are hidden. */
export function diagnosticsOf(
	said: readonly { document: string; diagnostics: readonly Diagnostic[] }[],
	idNow: ReadonlyMap<string, string>,
	hidden: ReadonlySet<string>,
): Diagnostic[] {
	const seen = new Set<string>();
	return said.flatMap(({ document, diagnostics }) =>
		diagnostics.flatMap((one) => {
			const post = one.post === null ? null : (idNow.get(`${document} ${one.post}`) ?? one.post);
			const now = post === one.post ? one : { ...one, post };
			const key = JSON.stringify(now);
			if (seen.has(key) || (post !== null && hidden.has(post))) return [];
			seen.add(key);
			return [now];
		}),
	);
}

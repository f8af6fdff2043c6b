import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Capture } from "../model/capture.ts";

/** Says that a document holds no post, where nothing that was said explains it. */
export function noPosts({ id, diagnostics, within }: Capture, posts: number): Diagnostic[] {
	const explained = diagnostics.some(({ severity }) => severity !== "info") || within.summaries.length > 0;
	return posts > 0 || explained ? [] : [diagnose("no-posts", {}, { capture: id })];
}

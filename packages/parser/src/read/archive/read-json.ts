import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Input } from "../../input/input.ts";
import type { Capture, CapturedPost } from "../../model/capture.ts";
import { emptyCapture } from "./empty-capture.ts";
import { isRecord, list } from "./shape.ts";
import { captureSummary, diagnostic, evidence, post, site } from "./shapes.ts";

/**
 * Reads the JSON of an archive. Its posts are merged already: they name their captures in `sources`, and
 * those captures stand in `within`, so that the file that carried them leaves no trace of its own.
 */
export function readJson(input: Input): Capture {
	const capture = emptyCapture(input);
	let json: unknown;
	try {
		json = JSON.parse(input.text);
	} catch (error) {
		const reason = (error as Error).message;
		return {
			...capture,
			diagnostics: [diagnose("archive-broken", { reason }, { capture: input.id })],
		};
	}
	if (!isRecord(json)) return capture;
	const sites = list(site, isRecord)(json.sites);
	const posts = list(post, isRecord)(json.posts);
	return {
		...capture,
		...(sites[0] ? { site: sites[0] } : {}),
		posts: posts.map((one): CapturedPost => ({ ...one, evidence: evidence(null) })),
		diagnostics: list(diagnostic, isRecord)(json.diagnostics),
		within: { summaries: list(captureSummary, isRecord)(json.captures), sites },
	};
}

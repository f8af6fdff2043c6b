import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Input } from "../../input/input.ts";
import type { Capture } from "../../model/capture.ts";
import { emptyCapture } from "./empty-capture.ts";
import { isRecord } from "./shape.ts";
import { captureSummary, diagnostic, evidence, paging, post, site, within } from "./shapes.ts";

/** The non-blank lines of a text, with their numbers, one at a time. */
function* linesOf(text: string): Generator<{ number: number; line: string }> {
	let number = 0;
	for (let start = 0; start < text.length; ) {
		const found = text.indexOf("\n", start);
		const end = found < 0 ? text.length : found;
		number++;
		const line = text.slice(start, end).trim();
		if (line !== "") yield { number, line };
		start = end + 1;
	}
}

function parseLine(line: string): { [field: string]: unknown } | null {
	try {
		const value: unknown = JSON.parse(line);
		return isRecord(value) ? value : null;
	} catch {
		return null;
	}
}

/** Which capture a post or diagnostic belongs to: the one it names, else the last that began. */
function ownerOf(value: { [field: string]: unknown }, captures: Map<string, Capture>): Capture | undefined {
	const named = {
		post: value.capture ?? (isRecord(value.sources) ? Object.values(value.sources).flat()[0] : undefined),
		diagnostic: value.capture,
		summary: value.id,
	}[String(value.type)];
	return captures.get(String(named)) ?? [...captures.values()].at(-1);
}

/**
 * Reads the NDJSON that `parse --format ndjson` prints, or several of them joined: nothing in it is
 * merged yet, so each document comes back as the capture that it was, under its own id.
 */
export function readNdjson(input: Input): Capture[] {
	const captures = new Map<string, Capture>();
	const unread: Capture = emptyCapture(input);
	for (const { number, line } of linesOf(input.text)) {
		const value = parseLine(line);
		const owner = value && ownerOf(value, captures);
		if (value?.type === "capture") {
			const { id, path, format, capturedAfter, capturedBefore } = captureSummary(value);
			const opened = { ...emptyCapture({ id, path }), format, capturedAfter, capturedBefore };
			const paged = isRecord(value.paging) ? { paging: paging(value.paging) } : {};
			captures.set(id, { ...opened, ...paged, site: site(value.site), within: within(value.within) });
		} else if (value && owner && value.type === "post")
			owner.posts.push({ ...post(value), evidence: evidence(value.evidence) });
		else if (value && owner && value.type === "diagnostic") owner.diagnostics.push(diagnostic(value));
		else if (value && owner && value.type === "summary") {
			const { ledger, capturedAfter, capturedBefore } = captureSummary(value);
			owner.ledger = ledger;
			owner.capturedAfter ??= capturedAfter;
			owner.capturedBefore ??= capturedBefore;
		} else unread.diagnostics.push(diagnose("archive-line-unread", {}, { capture: input.id, line: number }));
	}
	return unread.diagnostics.length > 0 || captures.size === 0
		? [...captures.values(), unread]
		: [...captures.values()];
}

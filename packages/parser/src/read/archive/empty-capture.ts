import type { Input } from "../../input/input.ts";
import type { Capture } from "../../model/capture.ts";
import { emptyLedger, emptySite } from "../../model/empty.ts";

/** The capture that a file of ours is in itself, before its content is known. */
export function emptyCapture({ id, path }: Pick<Input, "id" | "path">): Capture {
	return {
		id,
		path,
		format: "archive",
		site: emptySite(),
		capturedAfter: null,
		capturedBefore: null,
		posts: [],
		diagnostics: [],
		ledger: emptyLedger(),
		lines: [],
		within: { summaries: [], sites: [] },
	};
}

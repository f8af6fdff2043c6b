import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Input } from "../../input/input.ts";
import type { Capture } from "../../model/capture.ts";
import { emptyLedger, emptySite } from "../../model/empty.ts";
import type { Reader } from "../reader.ts";

/** Text dumps of blog pages; also the reader of last resort, which takes any input. */
export const textReader: Reader = {
	format: "text",
	detect: () => 0.1,
	read(input: Input): Capture {
		return {
			id: input.id,
			path: input.path,
			format: "text",
			site: emptySite(),
			capturedAfter: null,
			capturedBefore: null,
			posts: [],
			diagnostics: [diagnose("empty-document", {}, { capture: input.id })],
			ledger: emptyLedger(),
			lines: [],
			within: { summaries: [], sites: [] },
		};
	},
};

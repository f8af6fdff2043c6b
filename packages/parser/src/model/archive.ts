import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Moment } from "./moment.ts";
import type { CaptureId, Post } from "./post.ts";
import type { Site } from "./site.ts";

/** Counts of non-blank lines; `lines` is the sum of all the others. */
export interface Ledger {
	lines: number;
	content: number;
	metadata: number;
	comments: number;
	furniture: number;
	/** Always 0: the parser accounts for every line. */
	unaccounted: number;
}

export interface CaptureSummary {
	id: CaptureId;
	/** As it was named; ends with the file's name. */
	path: string;
	format: string;
	/** The id of the site it speaks of. */
	site: string | null;
	/** The document was saved after this moment… */
	capturedAfter: Moment | null;
	/** …and before this one. */
	capturedBefore: Moment | null;
	/** Where several captures are pages of one feed, saved together: the id of the first page's. */
	run?: CaptureId;
	/** How many posts it holds. */
	posts: number;
	ledger: Ledger;
}

/** Everything that the captures say, merged; the JSON of `blog-archive parse`. */
export interface Archive {
	version: 1;
	sites: Site[];
	/** Newest first; posts without a date last. */
	posts: Post[];
	captures: CaptureSummary[];
	diagnostics: Diagnostic[];
}

import type { Ledger } from "./archive.ts";
import type { CapturedPost, Evidence } from "./capture.ts";
import type { Post } from "./post.ts";
import type { Site } from "./site.ts";

/** The fields of a post that stand before its `text`, and those behind. */
export type FieldsBeforeText = Omit<Post, "text" | keyof FieldsAfterText>;
export type FieldsAfterText = Pick<
	Post,
	| "excerptOnly"
	| "protected"
	| "sticky"
	| "media"
	| "meta"
	| "comments"
	| "enclosures"
	| "language"
	| "rights"
	| "subtitle"
	| "publisher"
	| "outline"
	| "footnotes"
	| "confidence"
	| "confidenceNotes"
	| "sources"
	| "conflicts"
>;

export function emptyBeforeText(): FieldsBeforeText {
	return {
		id: "",
		kind: "post",
		site: "",
		slug: "",
		title: "",
		url: null,
		guid: null,
		legacyId: null,
		status: "published",
		published: null,
		updated: null,
		authors: [],
		categories: [],
		tags: [],
		taxonomies: {},
		excerpt: null,
		html: "",
	};
}

export function emptyAfterText(): FieldsAfterText {
	return {
		excerptOnly: false,
		protected: false,
		sticky: false,
		media: [],
		meta: {},
		comments: { count: null, open: null, url: null, feedUrl: null, items: [] },
		enclosures: [],
		language: null,
		rights: null,
		subtitle: null,
		publisher: null,
		outline: [],
		footnotes: [],
		confidence: 1,
		confidenceNotes: [],
		sources: {},
		conflicts: [],
	};
}

/** A post of which nothing is known yet; every call gives fresh arrays. */
export function emptyPost(): Post {
	return { ...emptyBeforeText(), text: "", ...emptyAfterText() };
}

export function emptyEvidence(): Evidence {
	return {
		flatTerms: [],
		undecidedTerms: [],
		byline: null,
		aliases: [],
		stub: false,
		line: null,
		diagnostics: [],
	};
}

export function emptyCapturedPost(): CapturedPost {
	return { ...emptyPost(), evidence: emptyEvidence() };
}

export function emptySite(): Site {
	return {
		id: "",
		title: null,
		url: null,
		description: null,
		language: null,
		timeZone: null,
		generator: null,
		feedUrl: null,
		updated: null,
		authors: [],
		categories: [],
		image: null,
		rights: null,
		guid: null,
	};
}

export function emptyLedger(): Ledger {
	return { lines: 0, content: 0, metadata: 0, comments: 0, furniture: 0, unaccounted: 0 };
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { CaptureSummary, Ledger } from "./archive.ts";
import type { Moment } from "./moment.ts";
import type { CaptureId, Post } from "./post.ts";
import type { Site } from "./site.ts";

/** What a line of a text document was read as, for the line-by-line view of `check`. */
export interface LedgerLine {
	/** 1-based, in the original document. */
	line: number;
	role: "content" | "metadata" | "comments" | "furniture";
	/** Which slot or which kind of furniture: `title`, `date`, `pagination`, `share-bar`, … */
	name: string;
	/** The index in `Capture.posts` that the line belongs to. */
	post: number | null;
	text: string;
}

/** What a reader knows beyond the public fields, as evidence for merging. */
export interface Evidence {
	/**
	 * All terms in the source's order, where it does not tell categories from tags (RSS). The
	 * reader's own division, by order and the capture's vocabulary, stands in `categories` and `tags`.
	 */
	flatTerms: string[];
	/** Names among `flatTerms` that stay open within this capture alone. */
	undecidedTerms: string[];
	/** The author as printed is an account (`admin`), or the body names another. */
	byline: string | null;
	/** Addresses that are this post's too: feed proxies, short links, `?p=N`. */
	aliases: string[];
	/** The capture speaks of this post without holding it: what stands here are its comments or files, and perhaps a title. */
	stub: boolean;
	/** 1-based line of the original document at which the post begins. */
	line: number | null;
	/** What is to be said about this post; its id is filled in when it is known. */
	diagnostics: Diagnostic[];
}

/** A post as one capture tells it: `sources` and `conflicts` are still empty, unless the capture is an archive. */
export interface CapturedPost extends Post {
	evidence: Evidence;
}

/** Where a document stands among the pages of a feed. */
export interface Paging {
	/** Its own address. */
	self: string;
	/** That of the feed, without the number of the page. */
	feed: string;
	page: number;
	/** The address of the page (or archive) with the posts before these. */
	next: string | null;
}

/** What one document says. */
export interface Capture {
	id: CaptureId;
	path: string;
	format: string;
	site: Site;
	capturedAfter: Moment | null;
	capturedBefore: Moment | null;
	/** For feeds whose address is known. */
	paging?: Paging;
	/** In the document's order. */
	posts: CapturedPost[];
	diagnostics: Diagnostic[];
	ledger: Ledger;
	/** Empty for formats whose lines nobody reads one by one. */
	lines: LedgerLine[];
	/** The captures and sites that an archive (the JSON of an earlier run) was merged from; empty for all other formats. */
	within: { summaries: CaptureSummary[]; sites: Site[] };
}

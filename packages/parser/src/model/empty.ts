import type { Ledger } from "./archive.ts";
import type { CapturedPost, Evidence } from "./capture.ts";
import type { Post } from "./post.ts";
import type { Site } from "./site.ts";

/** The fields of a post that stand before its `text`. */
export type FieldsBeforeText = Pick<
	Post,
	| "id"
	| "kind"
	| "site"
	| "slug"
	| "title"
	| "url"
	| "guid"
	| "legacyId"
	| "status"
	| "published"
	| "updated"
	| "authors"
	| "categories"
	| "tags"
	| "taxonomies"
	| "excerpt"
	| "html"
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

/** Adds the fields that stand behind `text`, one by one: spreading another object into a post takes two hundred times as long. */
export function addAfterText(post: Post): void {
	post.excerptOnly = false;
	post.protected = false;
	post.sticky = false;
	post.media = [];
	post.meta = {};
	post.comments = { count: null, open: null, url: null, feedUrl: null, items: [] };
	post.enclosures = [];
	post.language = null;
	post.rights = null;
	post.subtitle = null;
	post.publisher = null;
	post.outline = [];
	post.footnotes = [];
	post.confidence = 1;
	post.confidenceNotes = [];
	post.sources = {};
	post.conflicts = [];
}

/** A post of which nothing is known yet; every call gives fresh arrays. */
export function emptyPost(): Post {
	const post = emptyBeforeText() as Post;
	post.text = "";
	addAfterText(post);
	return post;
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
	const post = emptyPost() as CapturedPost;
	post.evidence = emptyEvidence();
	return post;
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

import type { Moment } from "./moment.ts";

/** A capture's id: readable and the same for the same document on every machine. */
export type CaptureId = string;

/** A category, tag or custom term. `parent` is the slug of the term above it. */
export interface Term {
	name: string;
	slug: string;
	parent?: string;
}

export interface Author {
	name: string;
	slug: string;
	url?: string;
	/** Only of the blog's own authors, where a source publishes it; never of commenters. */
	email?: string;
	/** Of a site's authors: the slugs under which some captures name them, so that addresses made of those lead on. */
	otherSlugs?: string[];
}

export type PostKind = "post" | "page" | "report";

export type PostStatus = "published" | "draft" | "private" | "pending" | "scheduled" | "trash";

export type CommentFlag = "duplicate" | "suspected-spam";

export interface Comment {
	id: string;
	author: { name: string; url?: string } | null;
	published: Moment | null;
	html: string;
	text: string;
	/** The id of the comment that this one answers. */
	parent: string | null;
	kind: "comment" | "pingback" | "trackback";
	approved: boolean;
	flags: CommentFlag[];
}

export interface Comments {
	/** What the sources state; `null` where they state nothing, which is not 0. */
	count: number | null;
	open: boolean | null;
	url: string | null;
	feedUrl: string | null;
	items: Comment[];
}

/** A field on which captures disagree: what was kept, and what each of the others said. */
export interface Conflict {
	/** The field's path, such as `comments.count`, `html` or `title`. */
	field: string;
	kept: unknown;
	others: unknown[];
	/** For each of `others`, the captures that say so. */
	othersFrom: CaptureId[][];
}

/** A heading of a report: 1 for chapters, 2 for sections and so on; `id` is its anchor in `html`. */
export interface OutlineEntry {
	level: number;
	text: string;
	id: string;
}

/** A footnote; `id` is the anchor of its definition, to which a `<sup>` in `html` links. */
export interface Footnote {
	number: string;
	id: string;
	html: string;
}

/** A file that belongs to a post. */
export interface Media {
	url: string;
	title: string | null;
	type: string | null;
	/** WordPress's `?attachment_id=N`, where an export states it. */
	legacyId?: number;
	/** The address of the page that WordPress made of the file. */
	page?: string;
}

/** One entry of a blog. Unknown is `null` or empty, never a guess. */
export interface Post {
	id: string;
	kind: PostKind;
	/** The id of its {@link Site}. */
	site: string;
	slug: string;
	/** Plain text; `""` for an untitled post. */
	title: string;
	url: string | null;
	guid: { value: string; isPermaLink: boolean } | null;
	/** WordPress's `?p=N`. */
	legacyId: number | null;
	status: PostStatus;
	published: Moment | null;
	updated: Moment | null;
	authors: Author[];
	categories: Term[];
	tags: Term[];
	/** Custom taxonomies of exports. */
	taxonomies: Record<string, Term[]>;
	/** Plain text. */
	excerpt: string | null;
	html: string;
	text: string;
	/** `html` is the beginning of a text whose rest no source holds. */
	excerptOnly: boolean;
	protected: boolean;
	sticky: boolean;
	media: Media[];
	meta: Record<string, string[]>;
	comments: Comments;
	enclosures: { url: string; type: string | null; length: number | null }[];
	language: string | null;
	rights: string | null;
	subtitle: string | null;
	publisher: string | null;
	outline: OutlineEntry[];
	footnotes: Footnote[];
	/** 0 to 1: how sure the reading is; 1 for feeds and exports. */
	confidence: number;
	confidenceNotes: string[];
	/** For each field that has a value, the captures that gave to it. */
	sources: Record<string, CaptureId[]>;
	conflicts: Conflict[];
}

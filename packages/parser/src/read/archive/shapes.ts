import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/messages.ts";
import type { CaptureSummary, Ledger } from "../../model/archive.ts";
import type { Capture, Evidence, Paging } from "../../model/capture.ts";
import type { Moment } from "../../model/moment.ts";
import type {
	Author,
	Comment,
	Comments,
	Conflict,
	Footnote,
	Media,
	OutlineEntry,
	Post,
	Term,
} from "../../model/post.ts";
import type { LegacyNumber, Site } from "../../model/site.ts";
import {
	anything,
	flag,
	flagOrNull,
	isRecord,
	list,
	number,
	numberOrNull,
	object,
	oneOf,
	orNull,
	recordOf,
	type Shape,
	text,
	textOrNull,
	texts,
} from "./shape.ts";

const objects = <T>(shape: Shape<T>): Shape<T[]> => list(shape, isRecord);
const objectOrNull = <T>(shape: Shape<T>): Shape<T | null> => orNull(shape, isRecord);

const isoMoment = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

const moment: Shape<Moment | null> = orNull(
	object<Moment>({ iso: text, precision: oneOf(["second", "minute", "day", "month", "year"]) }),
	(value) => isRecord(value) && typeof value.iso === "string" && isoMoment.test(value.iso),
);

const term: Shape<Term> = object<Omit<Term, "parent">, { parent: string }>(
	{ name: text, slug: text },
	{ parent: text },
);

const author: Shape<Author> = object<Pick<Author, "name" | "slug">, Required<Omit<Author, "name" | "slug">>>(
	{ name: text, slug: text },
	{ url: text, email: text, otherSlugs: texts },
);

const comment: Shape<Comment> = object<Comment>({
	id: text,
	author: objectOrNull(object<{ name: string }, { url: string }>({ name: text }, { url: text })),
	published: moment,
	html: text,
	text,
	parent: textOrNull,
	kind: oneOf(["comment", "pingback", "trackback"]),
	approved: flag,
	flags: list(
		oneOf(["duplicate", "suspected-spam"]),
		(value) => value === "duplicate" || value === "suspected-spam",
	),
});

const comments: Shape<Comments> = object<Comments>({
	count: numberOrNull,
	open: flagOrNull,
	url: textOrNull,
	feedUrl: textOrNull,
	items: objects(comment),
});

const conflict: Shape<Conflict> = object<Conflict>({
	field: text,
	kept: anything,
	others: list(anything, () => true),
	othersFrom: list(texts, Array.isArray),
});

/** A post as `parse` prints it. */
export const post: Shape<Post> = object<Post>({
	id: text,
	kind: oneOf(["post", "page", "report"]),
	site: text,
	slug: text,
	title: text,
	url: textOrNull,
	guid: objectOrNull(object<{ value: string; isPermaLink: boolean }>({ value: text, isPermaLink: flag })),
	legacyId: numberOrNull,
	status: oneOf(["published", "draft", "private", "pending", "scheduled", "trash"]),
	published: moment,
	updated: moment,
	authors: objects(author),
	categories: objects(term),
	tags: objects(term),
	taxonomies: recordOf(objects(term)),
	excerpt: textOrNull,
	html: text,
	text,
	excerptOnly: flag,
	protected: flag,
	sticky: flag,
	media: objects(
		object<Pick<Media, "url" | "title" | "type">, Required<Pick<Media, "legacyId" | "page">>>(
			{ url: text, title: textOrNull, type: textOrNull },
			{ legacyId: number(1), page: text },
		),
	),
	meta: recordOf(texts),
	comments,
	enclosures: objects(
		object<Post["enclosures"][number]>({ url: text, type: textOrNull, length: numberOrNull }),
	),
	language: textOrNull,
	rights: textOrNull,
	subtitle: textOrNull,
	publisher: textOrNull,
	outline: objects(object<OutlineEntry>({ level: number(1), text, id: text })),
	footnotes: objects(object<Footnote>({ number: text, id: text, html: text })),
	confidence: number(1),
	confidenceNotes: texts,
	sources: recordOf(texts),
	conflicts: objects(conflict),
});

/** What a line of NDJSON carries beside the post, so that merging later knows what merging at once would. */
export const evidence: Shape<Evidence> = object<Evidence>({
	flatTerms: texts,
	undecidedTerms: texts,
	byline: textOrNull,
	aliases: texts,
	stub: flag,
	line: numberOrNull,
	diagnostics: () => [],
});

const legacyNumber: Shape<LegacyNumber> = object<LegacyNumber>({
	kind: oneOf(["category", "tag", "author"]),
	number: number(1),
	slug: text,
});

export const site: Shape<Site> = object<Omit<Site, "numbers">, { numbers: LegacyNumber[] }>(
	{
		id: text,
		title: textOrNull,
		url: textOrNull,
		description: textOrNull,
		language: textOrNull,
		timeZone: textOrNull,
		generator: textOrNull,
		feedUrl: textOrNull,
		updated: moment,
		authors: objects(author),
		categories: objects(term),
		image: objectOrNull(object<{ url: string; title: string | null }>({ url: text, title: textOrNull })),
		rights: textOrNull,
		guid: textOrNull,
	},
	{ numbers: objects(legacyNumber) },
);

const counts: Shape<Omit<Ledger, "lines">> = object<Omit<Ledger, "lines">>({
	content: number(),
	metadata: number(),
	comments: number(),
	furniture: number(),
	unaccounted: number(),
});

/** Every line is accounted for, so that `lines` is what the others add up to. */
const ledger: Shape<Ledger> = (value) => {
	const counted = counts(value);
	return { lines: Object.values(counted).reduce((sum, count) => sum + count, 0), ...counted };
};

export const captureSummary: Shape<CaptureSummary> = object<Omit<CaptureSummary, "run">, { run: string }>(
	{
		id: text,
		path: text,
		format: text,
		site: textOrNull,
		capturedAfter: moment,
		capturedBefore: moment,
		posts: number(),
		ledger,
	},
	{ run: text },
);

/** Where a document stands among the pages of its feed. */
export const paging: Shape<Paging> = object<Paging>({
	self: text,
	feed: text,
	page: number(1),
	next: textOrNull,
});

/** What an archive was merged from. */
export const within: Shape<Capture["within"]> = object<Capture["within"]>({
	summaries: objects(captureSummary),
	sites: objects(site),
});

export const diagnostic: Shape<Diagnostic> = object<Diagnostic>({
	code: (value) => text(value) as DiagnosticCode,
	severity: oneOf(["error", "warning", "info"]),
	message: text,
	capture: textOrNull,
	line: numberOrNull,
	column: numberOrNull,
	post: textOrNull,
});

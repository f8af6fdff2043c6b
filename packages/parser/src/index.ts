export type { BodyContext, Change } from "./clean/body.ts";
export { type CleanChange, cleanChanges, type PostChanges } from "./clean/changes.ts";
export { type CleanedHtml, cleanHtml, cleaningVersion } from "./clean/clean-html.ts";
export { embedsToLinks } from "./clean/embed.ts";
export { rules as cleaningRules } from "./clean/rules.ts";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export type { DiagnosticCode } from "./diagnostics/messages.ts";
export type { InputDocument } from "./input/input.ts";
export type { Archive, CaptureSummary, Ledger } from "./model/archive.ts";
export type { Moment, Precision } from "./model/moment.ts";
export type {
	Author,
	CaptureId,
	Comment,
	CommentFlag,
	Comments,
	Conflict,
	Footnote,
	Media,
	OutlineEntry,
	Post,
	PostKind,
	PostStatus,
	Term,
} from "./model/post.ts";
export type { LegacyNumber, Site } from "./model/site.ts";
export { slugify } from "./model/slug.ts";
export type { CleanedStore } from "./options/cleaned-store.ts";
export type { Correction } from "./options/corrections.ts";
export type { LinkOptions, LinkPlace, SavedMedia } from "./options/link-options.ts";
export type { MergeOptions, RuleName, RuleOverride } from "./options/merge-options.ts";
export type { ParseOptions } from "./options/options.ts";
export { parseCorrections } from "./options/parse-corrections.ts";
export { ParseMemory } from "./options/parse-memory.ts";
export type { TextLayout } from "./options/text-layout.ts";
export type { Vocabulary } from "./options/vocabulary.ts";
export { parse } from "./parse.ts";
export { parseRecords, parseStream, type StreamOptions } from "./parse-stream.ts";
export type { StreamedDocument, StreamRecord } from "./read/read-stream.ts";
export { findSources } from "./sources/find-sources.ts";
export type { HttpOptions } from "./sources/http-options.ts";
export { listMedia } from "./sources/list-media.ts";
export { readSources } from "./sources/read-sources.ts";
export type { PassedOver, Source, Unreadable } from "./sources/source.ts";
export { archiveJson } from "./write/archive-json.ts";
export { writeAtom } from "./write/atom.ts";
export { type CommentsFeedOptions, toCommentsFeed } from "./write/comments-feed.ts";
export { type ArchiveFeedOptions, Feed, type FeedItem, type Paging } from "./write/feed.ts";
export { writeJsonFeed } from "./write/json-feed.ts";
export type { WriteOptions } from "./write/options.ts";
export { writeRss } from "./write/rss.ts";
export { toFeed } from "./write/to-feed.ts";

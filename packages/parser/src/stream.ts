/**
 * The streaming readers alone: what cleans, merges and writes is loaded when it is needed, if it is. A program that only reads
 * feeds starts several times faster with this than with the whole package.
 */
export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { CaptureSummary, Ledger } from "./model/archive.ts";
export type { Moment } from "./model/moment.ts";
export type { Post } from "./model/post.ts";
export type { Site } from "./model/site.ts";
export { parseRecords, parseStream, type StreamOptions } from "./parse-stream.ts";
export type { StreamedDocument, StreamRecord } from "./read/read-stream.ts";

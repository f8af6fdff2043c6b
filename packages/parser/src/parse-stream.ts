import { clean } from "./clean/clean.ts";
import type { Archive } from "./model/archive.ts";
import type { Post } from "./model/post.ts";
import { type ParseOptions, settle } from "./options/options.ts";
import { type StreamedDocument, StreamReading, type StreamRecord } from "./read/read-stream.ts";

/** Options of {@link parse}, and what is known of the document. */
export type StreamOptions = ParseOptions & StreamedDocument;

/**
 * Reads one document as its bytes come, and gives its records: a capture (with the site), the posts, the diagnostics, and a
 * summary with the ledger. Feeds and exports need constant memory, however long they are; bytes are asked for only when
 * posts are.
 * @throws TypeError for wrong options; what `chunks` throws.
 */
export async function* parseRecords(
	chunks: AsyncIterable<Uint8Array>,
	{ name, url, headers, site, ...options }: StreamOptions = {},
): AsyncGenerator<StreamRecord> {
	const settings = settle(options);
	const known = { name, url, headers, site };
	const document = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
	const reading = new StreamReading(document, settings);
	const cleaned = (record: StreamRecord): StreamRecord => {
		if (record.type !== "post" || settings.raw) return record;
		const archive: Archive = { version: 1, sites: [], posts: [record], captures: [], diagnostics: [] };
		return { ...record, ...clean(archive, settings).posts[0] };
	};
	for await (const chunk of chunks) for (const record of reading.push(chunk)) yield cleaned(record);
	for (const record of reading.end()) yield cleaned(record);
}

/**
 * Reads the posts of one document as its bytes come, with constant memory for feeds and exports. Nothing is merged. What is to be
 * said about the document goes unsaid; {@link parseRecords} says it.
 * @throws TypeError for wrong options; what `chunks` throws.
 */
export async function* parseStream(
	chunks: AsyncIterable<Uint8Array>,
	options: StreamOptions = {},
): AsyncGenerator<Post> {
	for await (const record of parseRecords(chunks, options)) {
		if (record.type !== "post") continue;
		const { type, evidence, ...post } = record;
		yield post;
	}
}

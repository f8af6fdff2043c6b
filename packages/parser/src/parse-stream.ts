import { eventCleaner } from "./clean/clean-stream.ts";
import { unpackStream } from "./input/unpack.ts";
import type { Post } from "./model/post.ts";
import { type ParseOptions, settle } from "./options/options.ts";
import {
	type StreamEvent,
	type StreamedDocument,
	StreamReading,
	type StreamRecord,
} from "./read/read-stream.ts";

/** Options of {@link parse}, and what is known of the document. */
export type StreamOptions = ParseOptions & StreamedDocument;

async function* parseEvents(
	chunks: AsyncIterable<Uint8Array>,
	{ name, url, headers, site, ...options }: StreamOptions,
): AsyncGenerator<StreamEvent> {
	const settings = settle(options);
	const known = Object.entries({ name, url, headers, site }).filter(([, value]) => value !== undefined);
	const reading = new StreamReading(Object.fromEntries(known), settings);
	const cleaned = await eventCleaner(settings);
	for await (const chunk of unpackStream(chunks))
		for (const event of await reading.push(chunk)) yield cleaned(event);
	for (const event of await reading.end()) yield cleaned(event);
}

/**
 * Reads one document as its bytes come, and gives its records: a capture (with the site), the posts, the diagnostics, and a
 * summary with the ledger. Feeds and exports need constant memory, however long they are; bytes are asked for only when
 * posts are.
 * @throws TypeError for wrong options; what `chunks` throws.
 */
export async function* parseRecords(
	chunks: AsyncIterable<Uint8Array>,
	options: StreamOptions = {},
): AsyncGenerator<StreamRecord> {
	for await (const event of parseEvents(chunks, options)) {
		if (event.type !== "post") yield event;
		else {
			const { post, ...about } = event;
			yield { ...about, ...post };
		}
	}
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
	for await (const event of parseEvents(chunks, options)) {
		if (event.type !== "post") continue;
		const post: Post & { evidence?: unknown } = event.post;
		delete post.evidence;
		yield post;
	}
}

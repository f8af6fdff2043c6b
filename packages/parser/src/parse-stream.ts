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

interface Opened {
	reading: StreamReading;
	cleaned: (event: StreamEvent) => StreamEvent;
}

async function open({ name, url, headers, site, again, ...options }: StreamOptions): Promise<Opened> {
	const settings = settle(options);
	const known = Object.entries({ name, url, headers, site, again }).filter(
		([, value]) => value !== undefined,
	);
	const reading = new StreamReading(Object.fromEntries(known), settings);
	return { reading, cleaned: await eventCleaner(settings) };
}

/** What each chunk of a document completes. */
async function* batches(
	chunks: AsyncIterable<Uint8Array>,
	reading: StreamReading,
): AsyncGenerator<Iterable<StreamEvent>> {
	for await (const chunk of unpackStream(chunks)) yield await reading.push(chunk);
	yield await reading.end();
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
	const { reading, cleaned } = await open(options);
	for await (const events of batches(chunks, reading))
		for (const one of events) {
			const event = cleaned(one);
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
	const { reading, cleaned } = await open(options);
	for await (const events of batches(chunks, reading))
		for (const one of events) {
			const event = cleaned(one);
			if (event.type !== "post") continue;
			const post: Post & { evidence?: unknown } = event.post;
			delete post.evidence;
			yield post;
		}
}

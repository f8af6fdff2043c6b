import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { InputDocument } from "../input/input.ts";
import { fetchPages } from "./fetch-pages.ts";
import type { HttpOptions } from "./http-options.ts";
import type { Source } from "./source.ts";

/** A document whose bytes are still to come. */
export interface OpenDocument {
	about: Omit<InputDocument, "bytes"> & { again?: () => AsyncIterable<Uint8Array> };
	/** How many bytes it has; `null` where nobody knows before the end. */
	size: number | null;
	chunks: AsyncIterable<Uint8Array>;
}

async function* whole(bytes: InputDocument["bytes"]): AsyncGenerator<Uint8Array> {
	yield typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
}

/** Smaller chunks take longer, as each is a trip to the disk; larger ones take memory alone. */
const bytesOf = (path: string): AsyncIterable<Uint8Array> =>
	createReadStream(path, { highWaterMark: 256 * 1024 });

/** Opens the document of a source, or the pages of a feed, to be read bit by bit. What cannot be read throws here or on the way. */
export async function* openSource(source: Source, options: HttpOptions = {}): AsyncGenerator<OpenDocument> {
	const about = { name: source.name };
	switch (source.kind) {
		case "stdin":
			yield { about, size: null, chunks: process.stdin };
			break;
		case "file":
			yield {
				about: { ...about, again: () => bytesOf(source.name) },
				size: (await stat(source.name)).size,
				chunks: bytesOf(source.name),
			};
			break;
		case "http":
			for await (const { bytes, ...fetched } of fetchPages(source.name, options))
				yield {
					about: { ...fetched, again: () => whole(bytes) },
					size: bytes.length,
					chunks: whole(bytes),
				};
	}
}

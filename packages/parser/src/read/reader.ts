import type { Survey } from "../feed/xml-format.ts";
import type { Input } from "../input/input.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";

/** What every format's reader looks like. Neither function throws, whatever the bytes are. */
export interface Reader {
	format: string;
	/** 0 (certainly not this format) to 1 (certainly), by content, never by the file's name. */
	detect(input: Input): number;
	/** Several captures only where the input holds several documents, as our own NDJSON does. */
	read(input: Input, settings: Settings): Capture | Capture[];
	/**
	 * Begins to read a document of which `input` holds only the beginning; for formats that can be read bit by bit. `survey`: what
	 * `survey` gave.
	 */
	open?(input: Input, settings: Settings, survey?: Survey | null): Reading;
	/** Reads all of a document for what stands behind the posts that need it, for formats that may have such. */
	survey?(input: Input, chunks: AsyncIterable<Uint8Array>, settings: Settings): Promise<Survey>;
}

/** A document that is read bit by bit, in constant memory. */
export interface Reading {
	/** Takes the next bytes; gives the posts that they complete. */
	push(bytes: Uint8Array): Iterable<CapturedPost>;
	/** Gives the remaining posts. */
	end(): Iterable<CapturedPost>;
	/** What has been read of the document, with these posts. */
	capture(posts: CapturedPost[]): Capture;
}

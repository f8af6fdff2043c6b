import type { Input } from "../input/input.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";

/** What every format's reader looks like. Neither function throws, whatever the bytes are. */
export interface Reader {
	format: string;
	/** 0 (certainly not this format) to 1 (certainly), by content, never by the file's name. */
	detect(input: Input): number;
	/** Several captures only where the input holds several documents, as our own NDJSON does. */
	read(input: Input, settings: Settings): Capture | Capture[];
}

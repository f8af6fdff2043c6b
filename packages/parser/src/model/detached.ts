import { Buffer } from "node:buffer";

/**
 * The same text as a string of its own. A piece of a longer string keeps the whole of it in memory, so whoever
 * remembers pieces of documents remembers them like this.
 */
export function detached(text: string): string {
	return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

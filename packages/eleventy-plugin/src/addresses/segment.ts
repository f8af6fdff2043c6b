import { createHash } from "node:crypto";

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** File systems stop at 255 bytes; this leaves room for a number and an extension. */
const longest = 200;

/** Controls, what no file system takes, what an address or a template would read as syntax, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const unsafe = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*#%{}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]+/gu;

/** What needs no looking at: nearly all slugs. */
const plain = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,198}[A-Za-z0-9])?$/;

function shorten(segment: string): string {
	if (Buffer.byteLength(segment) <= longest) return segment;
	const mark = createHash("sha256").update(segment).digest("hex").slice(0, 8);
	let kept = "";
	let bytes = 0;
	for (const character of segment) {
		bytes += Buffer.byteLength(character);
		if (bytes > longest - 9) break;
		kept += character;
	}
	return `${kept.replace(/[-.\s]+$/, "")}-${mark}`;
}

/**
 * One segment of a path that every file system can hold and that cannot lead elsewhere; `""` where
 * nothing is left of it.
 */
export function safeSegment(given: string): string {
	if (plain.test(given) && !reserved.test(given)) return given;
	const clean = given
		.normalize("NFC")
		.replace(unsafe, "-")
		.replace(/\s+/g, "-")
		.replace(/^[-.]+|[-.]+$/g, "");
	return shorten(reserved.test(clean) ? clean.replace(/^[^.]*/, "$&-") : clean);
}

/** An address whose segments are all plain. */
const plainAddress = /^\/(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?\/)+$/;
const reservedFolder = /\/(?:con|prn|aux|nul|com\d|lpt\d)\//i;

/** An address every segment of which is safe: `/a/b/` or `/a/b.html`, never outside the root. */
export function safeAddress(given: string): string {
	if (plainAddress.test(given) && given.length <= longest && !reservedFolder.test(given)) return given;
	const segments = given
		.split("/")
		.map(safeSegment)
		.filter((segment) => segment !== "");
	const closes =
		segments.length > 0 && (given.endsWith("/") || !/\.[a-z0-9]{1,8}$/i.test(segments.at(-1) ?? ""));
	return `/${segments.join("/")}${closes ? "/" : ""}`;
}

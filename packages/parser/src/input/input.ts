import { createHash } from "node:crypto";
import { slugify } from "../model/slug.ts";
import { chooseEncoding, decoderOf, decodeUtf8 } from "./encoding.ts";
import type { Encoding } from "./encoding-found.ts";
import { unpack } from "./unpack.ts";

/** One document as a caller gives it. */
export interface InputDocument {
	bytes: Uint8Array | string;
	/** A file name or path; only the end of it shows. */
	name?: string;
	/** Where it was fetched from; relative addresses in it are resolved against this. */
	url?: string;
	/** HTTP headers with lower-case names. */
	headers?: Record<string, string>;
	/** What the caller knows of the blog that the document came from; it takes the place of what the document says. */
	site?: { title?: string; url?: string; language?: string; timeZone?: string };
}

/** One document as readers meet it. */
export interface Input {
	/** The id of the capture it becomes. */
	id: string;
	path: string;
	url: string | null;
	headers: Record<string, string>;
	/** What the caller knows of the blog. */
	site: InputDocument["site"] | null;
	bytes: Uint8Array;
	encoding: Encoding;
	/** The beginning of the document decoded: what detection looks at. */
	readonly head: string;
	/** The whole document decoded; made on first use. */
	readonly text: string;
}

/** How many bytes at the start of a document its id is made from, so that a stream can have one too. */
export const bytesOfId: number = 65536;

/** Readable, and the same for the same document under the same name on every machine. */
export function captureId(path: string, head: Uint8Array): string {
	const name = path.split(/[\\/]/).at(-1) ?? "";
	const digest = createHash("sha256").update(name).update("\0").update(head.subarray(0, bytesOfId));
	return `${slugify(name) || "document"}-${digest.digest("hex").slice(0, 8)}`;
}

/** Makes the readers' view of a document. @throws TypeError where `bytes` is neither bytes nor a string. */
export function toInput(document: InputDocument): Input {
	const { bytes: given, name, url = null, headers = {}, site = null } = document;
	if (typeof given !== "string" && !(given instanceof Uint8Array))
		throw new TypeError("An input's `bytes` must be a Uint8Array or a string.");
	const bytes = typeof given === "string" ? new TextEncoder().encode(given) : unpack(given);
	const path = name ?? url ?? "document";
	const encoding =
		typeof given === "string"
			? { ...chooseEncoding(bytes.subarray(0, 3), undefined), declared: true }
			: chooseEncoding(bytes.subarray(0, bytesOfId), headers["content-type"]);
	const decode = (part: Uint8Array) =>
		encoding.name === "utf-8"
			? decodeUtf8(Buffer.from(part.buffer, part.byteOffset, part.byteLength))
			: decoderOf(encoding).decode(part);
	let head: string | undefined;
	let text: string | undefined;
	return {
		id: captureId(path, bytes),
		path,
		url,
		headers,
		site,
		bytes,
		encoding,
		get head(): string {
			head ??= decode(bytes.subarray(encoding.mark, bytesOfId));
			return head;
		},
		get text(): string {
			text ??= decode(bytes.subarray(encoding.mark));
			return text;
		},
	};
}

import { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import type * as Zlib from "node:zlib";

/** A document that is held whole is not unpacked to more bytes than this. */
const mostBytes = 1024 ** 3;

/** Few documents are packed; what unpacks is loaded with the first. */
const zlib = (): typeof Zlib => process.getBuiltinModule("node:zlib");

/** What is there of a file that was cut off is worth having. */
const upToTheEnd = (): Zlib.ZlibOptions => ({ finishFlush: zlib().constants.Z_SYNC_FLUSH });

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

/** The document in a gzip file; any other bytes, and those that can't be unpacked, as they are. */
export function unpack(bytes: Uint8Array): Uint8Array {
	if (!isGzip(bytes)) return bytes;
	try {
		return zlib().gunzipSync(bytes, { ...upToTheEnd(), maxOutputLength: mostBytes });
	} catch {
		return bytes;
	}
}

async function* beginningWith(
	first: Uint8Array,
	rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
	yield first;
	for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let failure: Error | null = null;
	const gunzip = zlib().createGunzip(upToTheEnd());
	const source = Readable.from(packed).on("error", (error) => {
		failure = error;
		gunzip.destroy(error);
	});
	try {
		yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>;
	} catch {
		// What came before the fault is what there is.
	} finally {
		source.destroy();
	}
	if (failure !== null) throw failure;
}

/** The same for bytes that come bit by bit. What is broken in a gzip file ends it; what `chunks` throws is thrown. */
export async function* unpackStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const rest = chunks[Symbol.asyncIterator]();
	try {
		let first: Uint8Array = new Uint8Array();
		for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
			first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
			if (first.length >= 3) break;
		}
		const all = beginningWith(first, rest);
		if (!isGzip(first)) yield* all;
		else {
			yield* gunzipped(all);
		}
	} finally {
		await rest.return?.();
	}
}

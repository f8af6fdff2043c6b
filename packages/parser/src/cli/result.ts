import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { beginUnfinished, endUnfinished } from "./unfinished.ts";

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Joins small pieces, so that a stream is not woken for each. */
export async function* inChunks(pieces: Pieces): AsyncGenerator<string | Uint8Array> {
	let chunk = "";
	for await (const piece of pieces) {
		const text = typeof piece === "string";
		if (text) chunk += piece;
		if (chunk !== "" && (!text || chunk.length >= 65536)) {
			yield chunk;
			chunk = "";
		}
		if (!text) yield piece;
	}
	if (chunk !== "") yield chunk;
}

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeFileWhole(path: string, pieces: Pieces): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
	beginUnfinished(temporary);
	try {
		await pipeline(Readable.from(inChunks(pieces)), createWriteStream(temporary));
		await rename(temporary, path);
	} finally {
		await rm(temporary, { force: true });
		endUnfinished(temporary);
	}
}

/** Writes a result to a file, or to standard output where no file is named. */
export async function writeResult(out: string | undefined, pieces: Pieces): Promise<void> {
	if (out !== undefined && out !== "-") return writeFileWhole(out, pieces);
	for await (const chunk of inChunks(pieces))
		if (!process.stdout.write(chunk)) await new Promise((resume) => process.stdout.once("drain", resume));
}

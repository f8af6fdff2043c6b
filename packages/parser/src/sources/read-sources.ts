import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { InputDocument } from "../input/input.ts";
import { fetchPages } from "./fetch-pages.ts";
import { findSources } from "./find-sources.ts";
import type { HttpOptions } from "./http-options.ts";
import { type PassedOver, reasonOf, type Source, type Unreadable } from "./source.ts";

/** Reads the document of a source, or the pages of a feed. @throws where one cannot be read. */
export async function* readSource(source: Source, options: HttpOptions = {}): AsyncGenerator<InputDocument> {
	switch (source.kind) {
		case "stdin":
			yield { bytes: await buffer(process.stdin), name: source.name };
			break;
		case "http":
			yield* fetchPages(source.name, options);
			break;
		case "file":
			yield { bytes: await readFile(source.name), name: source.name };
	}
}

/**
 * Reads the documents that files, folders, patterns, `-` (standard input) and http(s) addresses stand for,
 * ready for `parse`. A source that cannot be read costs only itself: it is named in `unreadable`; what a folder holds besides
 * documents is named in `passedOver`.
 */
export async function readSources(
	names: readonly string[],
	options: HttpOptions = {},
): Promise<{ documents: InputDocument[]; unreadable: Unreadable[]; passedOver: PassedOver[] }> {
	const { found, unreadable, passedOver } = await findSources(names);
	const documents: InputDocument[] = [];
	for (const source of found) {
		try {
			for await (const document of readSource(source, options)) documents.push(document);
		} catch (error) {
			unreadable.push({ source: source.name, reason: reasonOf(error) });
		}
	}
	return { documents, unreadable, passedOver };
}

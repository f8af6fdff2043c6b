import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { InputDocument } from "../input/input.ts";
import { fetchDocument } from "./fetch-document.ts";
import { findSources } from "./find-sources.ts";
import type { HttpOptions } from "./http-options.ts";
import { type PassedOver, reasonOf, type Source, type Unreadable } from "./source.ts";

/** Reads the one document of a source. @throws where it cannot be read. */
export async function readSource(source: Source, options: HttpOptions = {}): Promise<InputDocument> {
	switch (source.kind) {
		case "stdin":
			return { bytes: await buffer(process.stdin), name: source.name };
		case "http":
			return fetchDocument(source.name, options);
		case "file":
			return { bytes: await readFile(source.name), name: source.name };
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
			documents.push(await readSource(source, options));
		} catch (error) {
			unreadable.push({ source: source.name, reason: reasonOf(error) });
		}
	}
	return { documents, unreadable, passedOver };
}

import { type InputDocument, readSources } from "blog-archive-parser/sources";
import type { Source } from "../options/options.ts";

/** A source that gave nothing is a mistake in the configuration, unlike a document that is broken. */
export class SourceError extends Error {
	override name = "SourceError";
}

/** Reads the documents of all sources; one that two sources name comes once, with what the first says of it. */
export async function readDocuments(sources: readonly Source[]): Promise<InputDocument[]> {
	const documents = new Map<string, InputDocument>();
	for (const { path, site, allowPrivate = false } of sources) {
		const { documents: found, unreadable } = await readSources([path], { allowPrivate });
		const [failure] = unreadable;
		if (failure !== undefined)
			throw new SourceError(`blog-archive: source \`${failure.source}\` cannot be read: ${failure.reason}.`);
		for (const document of found) {
			const key = document.name ?? path;
			if (!documents.has(key)) documents.set(key, site === undefined ? document : { ...document, site });
		}
	}
	return [...documents.values()];
}

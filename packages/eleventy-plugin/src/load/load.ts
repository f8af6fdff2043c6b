import { type Archive, parse } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";
import { cached } from "./cache.ts";
import { readDocuments } from "./documents.ts";

/** Reads all sources into one archive. */
export async function loadArchive({ sources, site, cache }: Settings): Promise<Archive> {
	const documents = await readDocuments(sources);
	const options = site.timeZone === null ? {} : { timeZone: site.timeZone };
	const make = (): Archive => parse(documents, options);
	return cache === null ? make() : cached(cache, documents, options, make);
}

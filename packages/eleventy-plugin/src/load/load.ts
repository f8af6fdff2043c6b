import { readFile } from "node:fs/promises";
import type { Archive, Correction, ParseOptions } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";
import { cached } from "./cache.ts";
import { readDocuments, SourceError } from "./documents.ts";
import type { KeptBodies } from "./kept-bodies.ts";

/** What a person knows better, from the file that says so. @throws SourceError where it cannot be read */
async function readCorrections(path: string): Promise<Correction[]> {
	const { parseCorrections } = await import("blog-archive-parser");
	try {
		return parseCorrections(await readFile(path, "utf8"));
	} catch (error) {
		throw new SourceError(
			`blog-archive: corrections \`${path}\` cannot be used: ${(error as Error).message}`,
		);
	}
}

/** Reads all sources into one archive. */
export async function loadArchive(settings: Settings): Promise<Archive> {
	const { sources, site, cache, corrections } = settings;
	const documents = await readDocuments(sources);
	const options: ParseOptions = {
		...settings.parse,
		...(site.timeZone === null ? {} : { timeZone: site.timeZone }),
		...(corrections === null ? {} : { corrections: await readCorrections(corrections) }),
	};
	// Loading all readers takes longer than many a cached build.
	const make = async (bodies?: KeptBodies): Promise<Archive> => {
		const { parse } = await import("blog-archive-parser");
		return parse(documents, bodies === undefined ? options : { ...options, cleaned: bodies });
	};
	return cache === null ? make() : cached(cache, documents, options, make);
}

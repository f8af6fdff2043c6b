import { readFile } from "node:fs/promises";
import type { Archive, Correction, InputDocument, ParseMemory, ParseOptions } from "blog-archive-parser";
import type { Settings } from "../options/settle.ts";
import { bodiesOf, cached } from "./cache.ts";
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

/** Reads all sources into one archive, again and again while watching. */
export class ArchiveLoader {
	readonly #settings: Settings;
	/** Of what was read while watching. */
	#memory: ParseMemory | null = null;
	#isLoaded = false;

	constructor(settings: Settings) {
		this.#settings = settings;
	}

	/** @param isWatching that changed sources will be asked for again */
	async load(isWatching: boolean): Promise<Archive> {
		const { sources, cache } = this.#settings;
		const documents = await readDocuments(sources);
		const options = await this.#options();
		const isFirst = !this.#isLoaded;
		this.#isLoaded = true;
		if (cache === null) return this.#parse(documents, options, isWatching);
		const make = (bodies: KeptBodies): Promise<Archive> =>
			this.#parse(documents, { ...options, cleaned: bodies }, isWatching);
		if (isFirst) return cached(cache, documents, options, make);
		// Writing everything anew takes longer than making what changed.
		return this.#memory === null
			? make(await bodiesOf(cache, documents))
			: this.#parse(documents, options, isWatching);
	}

	async #options(): Promise<ParseOptions> {
		const { parse, site, corrections } = this.#settings;
		return {
			...parse,
			...(site.timeZone === null ? {} : { timeZone: site.timeZone }),
			...(corrections === null ? {} : { corrections: await readCorrections(corrections) }),
		};
	}

	/** Loading all readers takes longer than many a cached build. */
	async #parse(
		documents: readonly InputDocument[],
		options: ParseOptions,
		isWatching: boolean,
	): Promise<Archive> {
		const { parse, ParseMemory } = await import("blog-archive-parser");
		if (!isWatching) return parse(documents, options);
		this.#memory ??= new ParseMemory();
		return parse(documents, { ...options, memory: this.#memory });
	}
}

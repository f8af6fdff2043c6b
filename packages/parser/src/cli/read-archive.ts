import type { InputDocument } from "../input/input.ts";
import { toInput } from "../input/input.ts";
import type { Archive } from "../model/archive.ts";
import { type ParseOptions, settle } from "../options/options.ts";
import { assemble } from "../parse.ts";
import { read } from "../read/read.ts";
import { SharedStrings } from "../read/shared-strings.ts";
import { findSources } from "../sources/find-sources.ts";
import type { HttpOptions } from "../sources/http-options.ts";
import { readSource } from "../sources/read-sources.ts";
import { reasonOf, type Unreadable } from "../sources/source.ts";
import { bar, Progress } from "./progress.ts";
import { sayPassedOver, sayUnreadable } from "./say-sources.ts";
import type { Terminal } from "./terminal.ts";

/** What became of the sources that a person named. */
export interface ReadArchive {
	archive: Archive;
	documents: InputDocument[];
	unreadable: Unreadable[];
}

/**
 * Reads what operands name into one archive, one document after the other, and tells the person how far it is and of what
 * cannot be read. `null` where nothing can.
 */
export async function readArchive(
	operands: readonly string[],
	options: ParseOptions,
	http: HttpOptions,
	terminal: Terminal,
): Promise<ReadArchive | null> {
	const settings = settle(options);
	const { found, unreadable, passedOver } = await findSources(operands);
	for (const one of unreadable) sayUnreadable(one, terminal);
	sayPassedOver(passedOver, terminal);
	const progress = new Progress(terminal);
	const documents: InputDocument[] = [];
	const captures = [];
	const strings = new SharedStrings();
	for (const [index, source] of found.entries()) {
		progress.show(() => `${bar(index / found.length)} ${index} of ${found.length}: ${source.name}`);
		try {
			for await (const document of readSource(source, http)) {
				documents.push(document);
				captures.push(...read(toInput(document), settings, strings));
			}
		} catch (error) {
			const failure = { source: source.name, reason: reasonOf(error) };
			unreadable.push(failure);
			sayUnreadable(failure, terminal);
		}
	}
	progress.end();
	progress.show(() => `merging and cleaning what ${documents.length} documents say`);
	const archive = documents.length === 0 ? null : assemble(captures, settings);
	progress.end();
	return archive && { archive, documents, unreadable };
}

import { clean } from "./clean/clean.ts";
import { safeArchive } from "./clean/safe-archive.ts";
import { type InputDocument, toInput } from "./input/input.ts";
import { merge } from "./merge/merge.ts";
import type { Archive } from "./model/archive.ts";
import type { Capture } from "./model/capture.ts";
import { type ParseOptions, type Settings, settle } from "./options/options.ts";
import { read } from "./read/read.ts";
import { readAgain } from "./read/read-again.ts";
import { SharedStrings } from "./read/shared-strings.ts";

/**
 * Reads documents of any known format and merges what they say into one archive of typed posts.
 *
 * Bad input never throws: what is wrong with it stands in `diagnostics`, and what is good in it is kept.
 * @throws TypeError for wrong options or inputs without bytes.
 */
export function parse(inputs: InputDocument | readonly InputDocument[], options: ParseOptions = {}): Archive {
	const settings = settle(options);
	const documents = Array.isArray(inputs) ? inputs : [inputs];
	return assemble(readAll(documents, settings), settings);
}

function readAll(documents: readonly InputDocument[], settings: Settings): Capture[] {
	if (settings.memory !== null) return readAgain(documents, settings, settings.memory);
	const strings = new SharedStrings();
	return documents.flatMap((document) => read(toInput(document), settings, strings));
}

/** Merges captures, makes what they say safe and, unless it is to stay raw, clean. */
export function assemble(captures: readonly Capture[], settings: Settings): Archive {
	const archive = merge(captures, settings);
	return settings.raw ? safeArchive(archive) : clean(archive, settings);
}

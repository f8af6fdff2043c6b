import type { InputDocument } from "../../input/input.ts";
import { toInput } from "../../input/input.ts";
import type { LedgerLine } from "../../model/capture.ts";
import type { Settings } from "../../options/options.ts";
import { read } from "../../read/read.ts";

/** The lines of one document and what each was read as. */
export interface DocumentLines {
	capture: string;
	path: string;
	lines: LedgerLine[];
}

/** What each line of text dumps and reports was read as; feeds are not read line by line. */
export function documentLines(documents: readonly InputDocument[], settings: Settings): DocumentLines[] {
	return documents
		.flatMap((document) => read(toInput(document), settings))
		.filter(({ lines }) => lines.length > 0)
		.map(({ id, path, lines }) => ({ capture: id, path, lines }));
}

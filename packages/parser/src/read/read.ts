import { identify } from "../identity/identify.ts";
import type { Input } from "../input/input.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";
import type { Reader } from "./reader.ts";
import { readers } from "./readers.ts";

/** The reader that is surest of the input; of equals the first in the list. */
export function chooseReader(input: Input): Reader {
	const [first, ...rest] = readers.map((reader) => ({ reader, sure: reader.detect(input) }));
	if (first === undefined) throw new Error("There are no readers.");
	return rest.reduce((best, next) => (next.sure > best.sure ? next : best), first).reader;
}

/** What the caller says of the blog takes the place of what the document says or leaves open. */
function inform(capture: Capture, { site }: Input): Capture {
	return site === null || site === undefined ? capture : { ...capture, site: { ...capture.site, ...site } };
}

/** Reads one document by the format that its content shows; most hold one capture. */
export function read(input: Input, settings: Settings): Capture[] {
	const captures = [chooseReader(input).read(input, settings)].flat();
	return captures.map((capture) => identify(inform(capture, input)));
}

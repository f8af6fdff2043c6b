import { identify } from "../identity/identify.ts";
import type { Input } from "../input/input.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";
import { boundInTime } from "./bounds.ts";
import { chooseSurest } from "./choose.ts";
import { noPosts } from "./no-posts.ts";
import type { Reader } from "./reader.ts";
import { readers } from "./readers.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** The reader of an input, of all there are. */
export function chooseReader(input: Input): Reader {
	return chooseSurest(input, readers);
}

/** What the caller says of the blog takes the place of what the document says or leaves open. */
function inform(capture: Capture, { site }: Input): Capture {
	return site === null || site === undefined ? capture : { ...capture, site: { ...capture.site, ...site } };
}

function complete(capture: Capture): Capture {
	const { diagnostics, posts } = capture;
	return { ...capture, diagnostics: [...diagnostics, ...noPosts(capture, posts.length)] };
}

/**
 * Reads one document by the format that its content shows; most hold one capture.
 * @param strings those of the documents that are kept beside it
 */
export function read(input: Input, settings: Settings, strings: SharedStrings | null = null): Capture[] {
	const captures = [chooseReader(input).read(input, settings)].flat();
	return captures.map((capture) => {
		const identified = identify(boundInTime(inform(complete(capture), input), input));
		if (strings !== null) for (const post of identified.posts) strings.share(post);
		return identified;
	});
}

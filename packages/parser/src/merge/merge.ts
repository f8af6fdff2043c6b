import type { Archive } from "../model/archive.ts";
import type { Capture } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";

/** Merges what all captures say into one archive; the order of the captures does not matter. */
export function merge(captures: readonly Capture[], _settings: Settings): Archive {
	return {
		version: 1,
		sites: captures.map((capture) => capture.site),
		posts: captures.flatMap((capture) => capture.posts.map(({ evidence, ...post }) => post)),
		captures: captures.map(({ id, path, format, site, capturedAfter, capturedBefore, posts, ledger }) => ({
			id,
			path,
			format,
			site: site.id,
			capturedAfter,
			capturedBefore,
			posts: posts.length,
			ledger,
		})),
		diagnostics: captures.flatMap((capture) => capture.diagnostics),
	};
}

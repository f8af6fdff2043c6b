import { Feed } from "../../feed/feed.ts";
import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import type { Capture } from "../../model/capture.ts";
import type { Settings } from "../../options/options.ts";
import type { Reader } from "../reader.ts";
import { readItem } from "./item.ts";
import { isObject, type Json, list } from "./json.ts";
import { readSite } from "./site.ts";

/** Reads the JSON of a document; `null` for what is none. A byte order mark or blank space before it is skipped. */
function parseJson(text: string): Json | null {
	try {
		const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
		return isObject(value) ? value : null;
	} catch {
		return null;
	}
}

/** JSON Feed 1.0 and 1.1. */
export const jsonFeedReader: Reader = {
	format: "json-feed",
	detect({ head }) {
		if (!/^\s*\{/.test(head)) return 0;
		if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/i.test(head)) return 0.95;
		return /"items"\s*:\s*\[/.test(head) &&
			/"(?:home_page_url|feed_url|content_html|content_text)"/.test(head)
			? 0.6
			: 0;
	},
	read(input: Input, settings: Settings): Capture {
		const feed = new Feed(input, settings);
		feed.lines.next(input.text);
		const json = parseJson(input.text);
		if (json === null) feed.report("json-broken", {}, 0);
		else readSite(feed, json);
		const posts =
			json === null
				? []
				: list(json.items)
						.filter(isObject)
						.map((item) => readItem(feed, item));
		const bodies = posts.filter((post) => post.html !== "").length;
		// JSON has no lines of its own to tell apart: a body is one string.
		feed.lines.move(bodies, "content");
		feed.reportUnknown();
		const { site, lines, latest, diagnostics } = feed;
		return {
			id: input.id,
			path: input.path,
			format: "json-feed",
			site,
			capturedAfter: latest,
			capturedBefore: null,
			posts,
			diagnostics: [...encodingDiagnostics(input), ...diagnostics],
			ledger: lines.ledger,
			lines: [],
			within: { summaries: [], sites: [] },
		};
	},
};

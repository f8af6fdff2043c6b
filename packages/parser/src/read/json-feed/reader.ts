import { Feed } from "../../feed/feed.ts";
import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import type { Capture } from "../../model/capture.ts";
import type { Settings } from "../../options/options.ts";
import type { Reader } from "../reader.ts";
import { readItem } from "./item.ts";
import { isObject, list } from "./json.ts";
import { readJson } from "./mend-json.ts";
import { readSite } from "./site.ts";

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
		const { value, items, cut, fault } = readJson(input.text);
		if (fault !== null) feed.report("json-mended", { what: fault.what }, fault.offset);
		readSite(feed, value);
		const posts = list(value.items)
			.filter(isObject)
			.map((item, index) => readItem(feed, item, items[index] ?? 0));
		if (cut) feed.report("feed-truncated", {}, input.text.length);
		const bodies = posts.filter((post) => post.html !== "").length;
		// JSON has no lines of its own to tell apart: a body is one string.
		feed.lines.move(bodies, "content");
		feed.reportUnknown();
		const { site, lines, latest, diagnostics, paging } = feed;
		return {
			id: input.id,
			path: input.path,
			format: "json-feed",
			site,
			capturedAfter: latest,
			capturedBefore: null,
			...(paging === undefined ? {} : { paging }),
			posts,
			diagnostics: [...encodingDiagnostics(input), ...diagnostics],
			ledger: lines.ledger,
			lines: [],
			within: { summaries: [], sites: [] },
		};
	},
};

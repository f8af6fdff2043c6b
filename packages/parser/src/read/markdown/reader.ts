import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import { hasFrontMatter, splitFrontMatter } from "../../lines/front-matter.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { splitLines } from "../../lines/split.ts";
import type { Capture } from "../../model/capture.ts";
import { emptySite } from "../../model/empty.ts";
import type { Settings } from "../../options/options.ts";
import { lineCapture } from "../line-capture.ts";
import type { Reader } from "../reader.ts";
import { toPost } from "./post.ts";

/** A post in Markdown with front matter, as Jekyll, Hugo and Eleventy keep them, and `convert` writes them. */
export const markdownReader: Reader = {
	format: "markdown",
	detect: ({ head }) => (hasFrontMatter(head) ? 0.92 : 0),
	read(input: Input, settings: Settings): Capture {
		const { values, start } = splitFrontMatter(input.text);
		const post = toPost(values, input.text.slice(start), settings);
		const lines = splitLines(input.text);
		const ledger = new LineLedger(lines);
		const head = splitLines(input.text.slice(0, start)).length - 1;
		ledger.assignAll(lines.slice(0, head), "metadata", "front-matter", 0);
		ledger.assignAll(lines.slice(head), "content", "body", 0);
		return lineCapture(input, ledger, {
			format: "markdown",
			// A content file says nothing of its blog but in the address that the post had.
			site: { ...emptySite(), url: post.url === null ? null : new URL(post.url).origin },
			capturedAfter: post.updated ?? post.published,
			posts: [post],
			diagnostics: encodingDiagnostics(input),
		});
	},
};

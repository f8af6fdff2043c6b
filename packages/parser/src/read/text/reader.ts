import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { binaryKind } from "../../input/binary-kind.ts";
import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { takeLinkNumbers } from "../../lines/link-numbers.ts";
import { readMarkdownLines } from "../../lines/markdown-lines.ts";

import { type Line, splitLines, splitWithin } from "../../lines/split.ts";
import { unwrapLines } from "../../lines/unwrap.ts";
import type { Capture } from "../../model/capture.ts";
import { emptySite } from "../../model/empty.ts";
import type { Settings } from "../../options/options.ts";
import { latestOf, lineCapture } from "../line-capture.ts";
import type { Reader } from "../reader.ts";
import { type Page, readPages } from "./page.ts";
import { decodeReferences } from "./references.ts";

/** Text dumps of blog pages; also the reader of last resort, which takes any input. */
export const textReader: Reader = {
	format: "text",
	detect: () => 0.1,
	read(input: Input, settings: Settings): Capture {
		const lines = splitLines(withoutTerminalCodes(input.text));
		const ledger = new LineLedger(lines);
		const fault = isText(input) ? markupOf(input.head) : notText(input);
		const { site, posts, diagnostics } =
			fault === null ? readLogicalLines(lines, ledger, settings) : readJunk(lines, ledger, fault);
		return lineCapture(input, ledger, {
			format: "text",
			site,
			capturedAfter: latestOf(posts),
			posts,
			diagnostics: [
				...(fault === null ? encodingDiagnostics(input) : []),
				...diagnostics.map((diagnostic) => ({ ...diagnostic, capture: input.id })),
			],
		});
	},
};

const notText = ({ bytes }: Input): Diagnostic =>
	diagnose("not-text", { kind: binaryKind(bytes)?.name ?? null });

/** Reads the lines as the page had them, before a text browser wrapped them, numbered their links, or made Markdown of them. */
function readLogicalLines(printed: readonly Line[], ledger: LineLedger, settings: Settings): Page {
	const { lines, list } = takeLinkNumbers(unwrapLines(decodeReferences(splitWithin(printed))));
	ledger.assignAll(list, "furniture", "link-list");
	return readPages(readMarkdownLines(lines), ledger, settings);
}

/** What tells a terminal about colours: `ESC[1m`. */
const escapeCode = "\u001b";
const terminalCodes = new RegExp(`${escapeCode}\\[[0-9;]{0,20}[A-Za-z]`, "g");

const withoutTerminalCodes = (text: string): string =>
	text.includes(escapeCode) ? text.replace(terminalCodes, "") : text;

/** How much of a document is looked at to tell text from other bytes. */
const sample = 65536;

/** Control characters, unassigned ones, and bytes that no encoding explains. */
const foreign = /(?![\t-\r])\p{Cc}|\ufffd|\p{Cn}|\p{Co}/gu;

/** Some PDF files hold no foreign byte where one looks for them. */
function isText({ text, bytes }: Input): boolean {
	if (binaryKind(bytes) !== null) return false;
	const head = text.slice(0, sample);
	return (head.match(foreign) ?? []).length <= head.length / 20;
}

/** Markup that no other reader knows is no dump of a page: its lines are no text that anybody saw. */
function markupOf(head: string): Diagnostic | null {
	return /^\s*<(?:\?xml|opml|urlset|sitemapindex|svg|kml|gpx|plist)[\s>]/i.test(head)
		? diagnose("format-unknown", { name: "XML of another kind" })
		: null;
}

/** A document without a page's text has no posts, but every line of it is accounted for. */
function readJunk(lines: readonly Line[], ledger: LineLedger, fault: Diagnostic): Page {
	for (const line of lines) ledger.assign(line, "furniture", fault.code);
	return { site: emptySite(), posts: [], diagnostics: [fault] };
}

import { encodingDiagnostics } from "../../input/encoding-diagnostics.ts";
import type { Input } from "../../input/input.ts";
import { LineLedger } from "../../lines/ledger.ts";
import { type Line, splitLines } from "../../lines/split.ts";
import type { Capture } from "../../model/capture.ts";
import { emptySite } from "../../model/empty.ts";
import type { Settings } from "../../options/options.ts";
import { latestOf, lineCapture } from "../line-capture.ts";
import type { Reader } from "../reader.ts";
import { toPost } from "./post.ts";
import { cutEntries, type Entry } from "./sections.ts";

const begins =
	/^\s*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL|(?:PRIMARY )?CATEGORY|ALLOW COMMENTS|CONVERT BREAKS):/;
const hasSection = /^-----[ \t]*\r?\n(?:\s*)(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):/m;

/** Assigns the lines of an entry, so that each is accounted for. */
function account(ledger: LineLedger, entry: Entry, post: number): void {
	for (const { name, opening, marks, lines } of entry) {
		const isComment = name === "COMMENT" || name === "PING";
		const role = name === "" || name === "KEYWORDS" ? "metadata" : isComment ? "comments" : "content";
		const slot = name === "" ? "fields" : name.toLowerCase();
		ledger.assignAll(lines, role, slot, post);
		for (const mark of marks)
			ledger.assign(mark, opening !== "" && !mark.text.startsWith("-") ? role : "furniture", slot, post);
	}
}

/**
 * The export of Movable Type and TypePad, which other programs write too: fields, then sections between lines of five
 * hyphens, entries between lines of eight (movabletype.org/documentation/appendices/import-export-format.html).
 */
export const movableTypeReader: Reader = {
	format: "movable-type",
	detect: ({ head }) => (begins.test(head) && hasSection.test(head) ? 0.95 : 0),
	read(input: Input, settings: Settings): Capture {
		const raw = input.text.split(/\r\n|\r|\n/);
		const lines = splitLines(input.text);
		const rawOf = (some: readonly Line[]) => some.map(({ number }) => raw[number - 1]).join("\n");
		const entries = cutEntries(lines);
		const posts = entries.map((entry) => toPost(entry, rawOf, settings));
		const ledger = new LineLedger(lines);
		for (const [index, entry] of entries.entries()) account(ledger, entry, index);
		const address = posts.find(({ url }) => url !== null)?.url ?? null;
		return lineCapture(input, ledger, {
			format: "movable-type",
			// The export does not say of which blog it is, but in the addresses that TypePad gives the entries.
			site: { ...emptySite(), url: address === null ? null : new URL(address).origin },
			// What is to appear later says nothing of when the export was made.
			capturedAfter: latestOf(posts.filter(({ status }) => status === "published")),
			posts,
			diagnostics: encodingDiagnostics(input),
		});
	},
};

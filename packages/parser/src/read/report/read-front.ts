import type { LineLedger } from "../../lines/ledger.ts";
import type { Front } from "./front.ts";
import { isFrontMatter, isOpener } from "./headings.ts";
import { readImprint } from "./imprint.ts";
import { type Line, plainKey } from "./line.ts";
import { bare } from "./shape-of-text.ts";
import type { Stated } from "./stated.ts";
import { readTitlePage } from "./title-page.ts";

/** Title pages hold few lines, and short ones. */
const mostLines = 80;
const longestLine = 160;

const isHashed = ({ text }: Line) => /^#{1,6}\s/.test(text);

/** A heading right below the title that heads no text is the subtitle. */
const isSubtitle = (lines: readonly Line[], i: number) =>
	i === 1 && isHashed(lines[0] as Line) && (lines[2]?.text.length ?? 0) <= 80;

/** How many lines the title page has: as far as the first part's title, long line or paragraph of several full lines. */
function lengthOfTitlePage(lines: readonly Line[]): number {
	let full = 0;
	for (const [i, line] of lines.entries()) {
		if (line.text.length > longestLine || i >= mostLines) return i;
		full = line.text.trim().length > 60 && line.gap === 0 ? full + 1 : 0;
		if (full >= 2) return i - full - (lines[i - full]?.gap === 0 ? 1 : 0);
		if (i === 0 || (line.gap === 0 && line.page === lines[i - 1]?.page)) continue;
		if (isHashed(line) && !isSubtitle(lines, i)) return i;
		if (isFrontMatter(line.text) || isOpener(line.text)) return i;
	}
	return lines.length;
}

/**
 * Reads what stands before the contents list, or before the text where there is no list. `heads` are the
 * running heads, which repeat the title; `ordinary` are the words that the report writes small somewhere.
 * The other lines are the text's.
 */
export function readFront(
	lines: readonly Line[],
	startOfContents: number | null,
	heads: ReadonlyMap<string, string>,
	ordinary: ReadonlySet<string>,
	stated: Stated,
	ledger: LineLedger,
): { front: Front; rest: Line[] } {
	const front: Front = {
		title: "",
		subtitle: null,
		authors: [],
		published: null,
		publisher: null,
		rights: null,
	};
	const listAt = lines.findIndex(({ number }) => startOfContents !== null && number > startOfContents);
	const before = listAt < 0 ? lines : lines.slice(0, listAt);
	const length = lengthOfTitlePage(before);
	const imprint = readImprint(listAt < 0 ? before.slice(0, length) : before, front, ledger);
	// Where the title is stated, and the first lines do not repeat it, the text begins at once.
	const title = plainKey(stated.title ?? "");
	const first = before.slice(0, length);
	const hasTitlePage = title === "" || first.some(({ text }) => plainKey(bare(text)) === title);
	const titlePage = hasTitlePage ? first.filter((line) => !imprint.has(line)) : [];
	if (hasTitlePage) readTitlePage(titlePage, front, heads, ordinary, ledger);
	front.title ||= [...heads.values()][0] ?? "";
	const { language, abstract, ...said } = stated;
	Object.assign(front, said);
	const taken = new Set([...imprint, ...titlePage]);
	return { front, rest: lines.filter((line) => !taken.has(line)) };
}

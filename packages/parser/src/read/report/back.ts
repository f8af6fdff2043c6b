import type { LineLedger } from "../../lines/ledger.ts";
import { type Line, without } from "./line.ts";
import { bare, isEnded, isImprint } from "./shape-of-text.ts";

const mostLines = 40;
const isShort = ({ text }: Line) =>
	text.length <= 100 && !isEnded(text) && !/^\s*(?:[-*•»>#|(]|\d+[.)])/.test(text);

/** Reads the last page's imprint: short lines at the very end, some of which only an imprint has. */
export function readBack(lines: readonly Line[], ledger: LineLedger): Line[] {
	let start = lines.length;
	while (start > 0 && lines.length - start < mostLines) {
		const line = lines[start - 1] as Line;
		if (!isImprint(bare(line.text)) && !isShort(line)) break;
		start--;
	}
	const first = lines.findIndex((line, i) => i >= start && isImprint(bare(line.text)));
	if (first < 0) return [...lines];
	const heading = lines[first - 1];
	const from = first > start && heading !== undefined && (lines[first]?.gap ?? 0) <= 1 ? first - 1 : first;
	const imprint = lines.slice(from);
	if (imprint.filter((line) => isImprint(bare(line.text))).length < 2) return [...lines];
	ledger.assignAll(imprint, "metadata", "imprint", 0);
	return without(lines, new Set(imprint));
}

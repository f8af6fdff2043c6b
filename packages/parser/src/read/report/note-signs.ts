import type { Block } from "./block.ts";
import { plainDigits } from "./marks.ts";

/** References by sign: `word¹`, `word[^1]`, `word<sup>1</sup>`, `word[1]`; a square or cubic unit is none. */
export const signed: RegExp =
	/(?<=\S)([⁰¹²³⁴-⁹]{1,4})|\[\^([^\]\s]{1,40})\](?!:)|<sup>\s*(\d{1,4})\s*<\/sup>|(?<=\S)\s?\[(\d{1,3})\](?!\()/gu;
const unit = /(?:^|[^\p{L}])[kcmdµ]?m$/u;

type Rewrite = (text: string) => string;

/** Changes each text of a block: its own, or those of its cells. */
export function rewrite(block: Block, change: Rewrite): void {
	block.text = change(block.text);
	if (block.table === null) return;
	block.table.head = block.table.head.map(change);
	block.table.body = block.table.body.map((row) => row.map((cell) => cell.map(change)));
}

/** Each text of a block: its own, or those of its cells. */
export function eachText(block: Block, visit: (text: string) => void): void {
	rewrite(block, (text) => {
		visit(text);
		return text;
	});
}

/** The label that a reference by sign names. */
export const labelOf = (match: RegExpMatchArray): string =>
	match[2] ?? plainDigits(match[1] ?? match[3] ?? match[4] ?? "");

/** A square or cubic unit. */
export const isUnit = (match: RegExpMatchArray): boolean =>
	/^[²³]$/.test(match[0]) &&
	unit.test((match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 3), match.index));

/** Labels referred to by sign, each with the first or the last block that does so. */
export function signedLabels(
	blocks: readonly Block[],
	which: "first" | "last" = "first",
): Map<string, number> {
	const labels = new Map<string, number>();
	blocks.forEach((block, index) => {
		if (block.kind === "note") return;
		eachText(block, (text) => {
			for (const match of text.matchAll(signed))
				if (!isUnit(match) && (which === "last" || !labels.has(labelOf(match))))
					labels.set(labelOf(match), index);
		});
	});
	return labels;
}

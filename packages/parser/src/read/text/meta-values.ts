import { categoryWords } from "../../language/category-words.ts";
import type { Slot } from "../../language/table.ts";
import type { Token } from "../../language/tokens.ts";
import type { ScannedLine, Span } from "./scanned-line.ts";
import { areTerms, isAuthorList, isPersonalName, isTermList, isTitled } from "./values.ts";

const longestUnlabelled = 220;

/** A line whose values are looked at. */
export interface ValuedLine {
	text: string;
	tokens: readonly Token[];
	line: ScannedLine;
}

export interface Settled {
	/** Values whose slot no word states. */
	unlabelled: number;
	/** One of them follows a date with nothing between, as the words of a sentence do. */
	doubtful: boolean;
}

/** The words of a span. */
export function textOf({ text, tokens }: Omit<ValuedLine, "line">, { from, to }: Span): string {
	const first = tokens[from];
	const last = tokens[to - 1];
	return first === undefined || last === undefined || to <= from ? "" : text.slice(first.start, last.end);
}

/** Gives the values without a label a slot; `null` where one cannot be what its slot says. */
export function settleValues(valued: ValuedLine): Settled | null {
	const { line, text } = valued;
	const sure = line.evidence;
	const settled: Settled = { unlabelled: 0, doubtful: false };
	for (const [index, span] of line.spans.entries()) {
		const value = textOf(valued, span);
		const loose = span.slot === "loose";
		// Numbers and marks of a page, such as `§1`, are no values.
		if (loose && !/\p{L}/u.test(value) && value.length <= 4) continue;
		if (loose && goesOnTags(valued, index, value)) span.slot = "tags";
		else if (loose) {
			if (text.length > longestUnlabelled) return null;
			const slot = slotOf(valued, index, value, sure);
			if (slot === null) return null;
			span.slot = slot;
			line.slots.push(slot);
			settled.unlabelled++;
			if (span.behind === "value" && slot === "categories") settled.doubtful = true;
		}
		if (value === "") continue;
		if (span.slot === "author" ? !isAuthorList(value) : !isTermList(value)) return null;
		if (!span.strong && !loose) line.evidence += 1;
	}
	return settled;
}

const bullets: ReadonlySet<string> = new Set(["·", "•", "∙"]);

/** `Tagged: rain · steam`: themes part tags as others part the slots of a line. */
function goesOnTags({ line, tokens }: ValuedLine, index: number, value: string): boolean {
	const { behind, from } = line.spans[index] as Span;
	const isBehindTags = behind === "separator" && line.spans[index - 1]?.slot === "tags";
	return isBehindTags && bullets.has(tokens[from - 1]?.key ?? "") && isTermList(value);
}

/** The slot that the place of a value and the other slots of its line leave for it. */
function slotOf(valued: ValuedLine, index: number, value: string, sure: number): Slot | null {
	const { line, tokens } = valued;
	const span = line.spans[index] as Span;
	if (sure >= 2 && tokens[span.from - 1]?.key === "#" && isTermList(value)) return "tags";
	const dated = line.dates.length > 0 || line.time !== null || line.lostDate;
	if (!line.slots.includes("author")) {
		const named =
			isAuthorList(value) && /\p{L} \p{L}/u.test(value) && !value.includes(",") && !hasCategoryWord(value);
		const signed =
			tokens[span.to]?.key === "@" ||
			(isAuthorList(value) && line.slots.includes("categories") && isTitled(value));
		if (dated && (named || signed || (span.behind === "value" && isSignature(line, value)))) return "author";
		// Beside the labelled terms and the count of a post a name is its author's.
		const labelled = line.slots.includes("categories") && line.slots.includes("count");
		if (labelled && span.behind === "separator" && isPersonalName(value)) return "author";
	}
	if (sure < 2 || !isTermList(value)) return null;
	if (span.behind === "word" || (!isTitled(value) && (span.behind === "value" || endsAtWord(tokens, span))))
		return null;
	if (!line.slots.includes("categories")) return areTerms(value) ? "categories" : null;
	if (span.behind === "value") return null;
	const before = line.spans[index - 1];
	if (before?.slot !== "categories") return null;
	if (!textOf(valued, before).includes(",") && isTitled(value)) return "categories";
	return line.slots.includes("tags") ? null : "tags";
}

/** One word behind a date and a time is who wrote at that time. */
function isSignature(line: ScannedLine, value: string): boolean {
	const timed = line.time !== null || line.dates.some(({ time }) => time !== null);
	return timed && /^\p{Lu}[\p{L}\d_-]*$/u.test(value) && !categoryWords.has(value.toLowerCase());
}

/** `Local News` looks like a name, but is none. */
const hasCategoryWord = (value: string) =>
	value.split(" ").some((word) => categoryWords.has(word.toLowerCase()));

/** A label follows with nothing between, as if both were words of one sentence: `Share this post by`. */
function endsAtWord(tokens: readonly Token[], { to }: Span): boolean {
	return tokens[to]?.kind === "word";
}

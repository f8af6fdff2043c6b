import type { LineLedger } from "../../lines/ledger.ts";
import type { Front } from "./front.ts";
import { type Line, plainKey } from "./line.ts";
import { bare } from "./shape-of-text.ts";
import { anyOf, wordsOf } from "./words.ts";

const longestName = 40;

const byline = new RegExp(`^(?:${anyOf("writtenBy")})\\s*:?\\s+(?=\\p{Lu})`, "iu");
const betweenNames = new RegExp(`\\s*(?:,|;|\\s&|\\s(?:${anyOf("and")}))\\s+`, "iu");
const name =
	/^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Ms|Mrs)\.?\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+(?:de|da|di|du|van|von|der|den|la|le|bin|al|\p{Lu}[\p{L}’'.-]*)){1,4}$/u;

const binding = new Set(wordsOf("binding"));
const isLeftHanging = (text: string) =>
	binding.has(text.split(/\s+/).at(-1)?.toLowerCase() ?? "") || /[,–-]$/.test(text);

/** The names of a line that holds nothing else: one after "by", two or more without it. */
function namesIn(text: string): string[] {
	const plain = bare(text);
	const sign = byline.exec(plain)?.[0] ?? "";
	const names = plain
		.slice(sign.length)
		.split(betweenNames)
		.map((one) => one.trim());
	const fewest = sign === "" ? 2 : 1;
	return names.length >= fewest && names.every((one) => one.length <= longestName && name.test(one))
		? names
		: [];
}

/** A single name without "by": two words that the report never writes small. */
function isLoneName(text: string, ordinary: ReadonlySet<string>): boolean {
	const words = bare(text).split(/\s+/);
	return (
		words.length === 2 && name.test(bare(text)) && !words.some((word) => ordinary.has(word.toLowerCase()))
	);
}

/** Lines that stand together; a line of names stands by itself. */
function toGroups(lines: readonly Line[], ordinary: ReadonlySet<string>): Line[][] {
	const groups: Line[][] = [];
	let apart = true;
	for (const [i, line] of lines.entries()) {
		const named = namesIn(line.text).length > 0 || (i > 0 && isLoneName(line.text, ordinary));
		const before = groups.at(-1);
		if (before === undefined || apart || named || line.gap > 0 || line.page !== before[0]?.page)
			groups.push([line]);
		else before.push(line);
		apart = named;
	}
	return groups;
}

const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text.trim()).join(" ");
const keyOf = (lines: readonly Line[]) => plainKey(textOf(lines));

/** How many of a group's first lines a running head repeats. */
function linesInHead(group: readonly Line[], heads: ReadonlyMap<string, string>): number {
	for (let count = Math.min(group.length, 6); count > 0; count--)
		if (heads.has(keyOf(group.slice(0, count)))) return count;
	return 0;
}

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

/** How many lines stand before one that is set in another way or is a phrase of its own: the subtitle. */
function linesBeforeSubtitle(texts: readonly string[]): number {
	for (let i = 1; i < texts.length; i++) {
		const [above, text] = [texts[i - 1] as string, texts[i] as string];
		if (isCapitals(above) && !isCapitals(text)) return i;
		const small = text
			.split(/\s+/)
			.slice(1)
			.filter((word) => /^\p{Ll}/u.test(word)).length;
		const isPhrase = /^\p{Lu}/u.test(text) && small >= 3 && text.length > above.length;
		if (isPhrase && !isLeftHanging(above)) return i;
	}
	return texts.length;
}

/** A title of two parts: bold and plain, or the part that the running heads repeat and the rest. */
function splitTitle(group: readonly Line[], heads: ReadonlyMap<string, string>): [string, string | null] {
	const text = textOf(group);
	const bold = /^\*\*([^*]+)\*\*\s*(.*)$/.exec(text);
	if (bold !== null) return [(bold[1] as string).trim(), bare(bold[2] as string) || null];
	const count = linesInHead(group, heads) || linesBeforeSubtitle(group.map((line) => line.text.trim()));
	const rest = group.slice(count);
	const end = rest.findIndex(({ text }, i) => {
		const above = rest[i - 1]?.text.trim();
		return above !== undefined && !isLeftHanging(above) && !/^\s*\p{Ll}/u.test(text);
	});
	const subtitle = rest.length > 2 && end > 0 ? rest.slice(0, end) : rest;
	return [bare(textOf(group.slice(0, count))), bare(textOf(subtitle)) || null];
}

/** How much a group of lines looks like the title. */
function titleScore(
	group: readonly Line[],
	keys: readonly string[],
	heads: ReadonlyMap<string, string>,
): number {
	const text = textOf(group);
	const key = plainKey(text);
	const marked = /^#\s/.test(text) ? 4 : /^\*\*/.test(text) ? 3 : 0;
	const repeated = keys.filter((one) => one === key).length > 1 ? 2 : 0;
	const inHead = linesInHead(group, heads) > 0 ? 3 : 0;
	return marked + repeated + inHead + (key.includes(" ") ? 1 : 0);
}

/** Reads title, subtitle and authors from the lines of the title page. */
export function readTitlePage(
	lines: readonly Line[],
	front: Front,
	heads: ReadonlyMap<string, string>,
	ordinary: ReadonlySet<string>,
	ledger: LineLedger,
): void {
	const groups = toGroups(lines, ordinary);
	const publisher = plainKey(front.publisher ?? "");
	const namesOf = (group: readonly Line[]) => {
		const text = textOf(group);
		const names = namesIn(text);
		return names.length === 0 && group !== groups[0] && isLoneName(text, ordinary) ? [bare(text)] : names;
	};
	const candidates = groups.filter((group) => keyOf(group) !== publisher && namesOf(group).length === 0);
	const keys = candidates.map(keyOf);
	const scored = candidates.map((group) => ({ group, score: titleScore(group, keys, heads) }));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { group: [] as Line[], score: -1 }).group;
	[front.title, front.subtitle] = splitTitle(best, heads);
	if (isCapitals(front.title)) front.title = heads.get(plainKey(front.title)) ?? front.title;
	const whole = plainKey(`${front.title} ${front.subtitle ?? ""}`);
	const roleOf = (group: readonly Line[], i: number): string => {
		const key = keyOf(group);
		if (group === best || key === whole || key === plainKey(front.title)) return "title";
		if (key === publisher) return "publisher";
		const names = namesOf(group);
		if (names.length > 0) {
			front.authors.push(...names);
			return "authors";
		}
		if (front.subtitle !== null || i === 0 || groups[i - 1] !== best) return "title-page";
		front.subtitle = bare(textOf(group));
		return "subtitle";
	};
	for (const [i, group] of groups.entries()) ledger.assignAll(group, "metadata", roleOf(group, i), 0);
}

import type { LineLedger } from "../../lines/ledger.ts";
import type { Moment } from "../../model/moment.ts";
import { isFrontMatter, isOpener } from "./headings.ts";
import { type Line, plainKey } from "./line.ts";
import { bare, isImprint } from "./shape-of-text.ts";
import { anyOf } from "./words.ts";
import { writtenDate } from "./written-date.ts";

/** What the pages before the text tell of the report. */
export interface Front {
	title: string;
	subtitle: string | null;
	authors: string[];
	published: Moment | null;
	publisher: string | null;
	rights: string | null;
}

/** Title pages hold short lines. */
const longestLine = 160;
const mostLines = 80;
const longestName = 40;

const rightsLine = /^(?:copyright\b|©|\(c\)\s)/i;
const publisherLine = new RegExp(`^(?:${anyOf("publishedBy")})\\s*:?\\s+(\\S.*)$`, "iu");
const byline = new RegExp(`^(?:${anyOf("writtenBy")})\\s*:?\\s+(?=\\p{Lu})`, "iu");
const between = new RegExp(`\\s*(?:,|;|\\s&|\\s(?:${anyOf("and")}))\\s+`, "iu");
const name =
	/^(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Ms|Mrs)\.?\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+(?:de|da|di|du|van|von|der|den|la|le|bin|al|\p{Lu}[\p{L}’'.-]*)){1,4}$/u;

/** The names of a line that holds nothing else; none where it holds anything else. */
function namesIn(text: string): string[] {
	const names = text.split(between).map((one) => one.trim());
	return names.every((one) => one.length <= longestName && name.test(one)) ? names : [];
}

/** Lines that stand together. */
function toGroups(lines: readonly Line[]): Line[][] {
	const groups: Line[][] = [];
	for (const line of lines) {
		if (groups.length === 0 || line.gap > 0) groups.push([line]);
		else groups.at(-1)?.push(line);
	}
	return groups;
}

const textOf = (group: readonly Line[]) => group.map(({ text }) => text.trim()).join(" ");

/** Where the text of the report begins: its first title, long line or paragraph of several full lines. */
function endOfFront(lines: readonly Line[]): number {
	let full = 0;
	for (const [i, line] of lines.entries()) {
		full = line.text.length > 60 && line.gap === 0 ? full + 1 : 0;
		if (line.text.length > longestLine || i >= mostLines) return i;
		if (full >= 2) return i - 2;
		if (i > 0 && line.gap > 0 && (isFrontMatter(line.text) || isOpener(line.text))) return i;
	}
	return lines.length;
}

/** The publisher's name without the date after it and without the sign before it. */
function publisherIn(text: string): string | null {
	const cut = /,\s*[^,]*$/.exec(text);
	const plain = cut !== null && /\d{4}/.test(cut[0]) ? text.slice(0, cut.index) : text;
	return plain.replace(/[.\s]+$/, "") || null;
}

/** Who holds the rights: "© 2013 Centre for X", "Copyright © Centre for X, 2013". */
function holderIn(rights: string): string | null {
	const plain = rights.replace(/^(?:copyright|©|\(c\)|\s)+/i, "");
	const holder = publisherIn(plain);
	return holder === plain.replace(/[.\s]+$/, "")
		? publisherIn(plain.replace(/^\d{4}(?:\s*[–-]\s*\d{4})?,?\s+/, ""))
		: holder;
}

const finer = (a: Moment | null, b: Moment | null) =>
	a === null || (b !== null && b.iso.length > a.iso.length) ? b : a;

/** Reads imprint lines: each is told by itself, wherever it stands before the text. */
function readImprint(lines: readonly Line[], front: Front, ledger: LineLedger): Set<Line> {
	const taken = new Set<Line>();
	const take = (line: Line, role: string) => {
		ledger.assign(line, "metadata", role, 0);
		taken.add(line);
	};
	for (const line of lines) {
		const text = bare(line.text);
		if (text.length > longestLine) continue;
		const publisher = publisherLine.exec(text);
		if (rightsLine.test(text)) {
			front.rights ??= text;
			take(line, "rights");
		} else if (publisher !== null) {
			front.publisher ??= publisherIn(publisher[1] as string);
			front.published = finer(front.published, writtenDate(text));
			take(line, "publisher");
		} else if (writtenDate(text) !== null && text.length < 40) {
			front.published = finer(front.published, writtenDate(text));
			take(line, "date");
		} else if (isImprint(text)) take(line, "imprint");
	}
	return taken;
}

/** A title of two parts: bold and plain, or the two sides of a colon. */
function splitTitle(group: readonly Line[]): { title: string; subtitle: string | null } {
	const text = textOf(group);
	const bold = /^\*\*([^*]+)\*\*\s*(.*)$/.exec(text);
	if (bold !== null) return { title: (bold[1] as string).trim(), subtitle: bold[2] || null };
	return { title: bare(text), subtitle: null };
}

/** How much a group of lines looks like the title. */
function titleScore(group: readonly Line[], keys: readonly string[]): number {
	const text = textOf(group);
	const key = plainKey(text);
	const marked = /^\s*#\s/.test(text) ? 4 : /^\s*\*\*/.test(text) ? 3 : 0;
	const repeated = keys.filter((one) => one === key).length > 1 ? 2 : 0;
	return marked + repeated + (key.split(" ").length > 1 ? 1 : 0);
}

/** Reads title, subtitle and authors from the groups of lines on the title page. */
function readTitle(groups: readonly Line[][], front: Front, ledger: LineLedger): void {
	const isPublisher = (group: readonly Line[]) =>
		front.publisher !== null && plainKey(textOf(group)) === plainKey(front.publisher);
	const isByline = (group: readonly Line[]) => {
		const text = textOf(group);
		const named = byline.exec(text);
		return namesIn(text.slice(named?.[0].length ?? 0)).length >= (named === null ? 2 : 1);
	};
	const candidates = groups.filter((group) => !isPublisher(group) && !isByline(group));
	const keys = candidates.map((group) => plainKey(textOf(group)));
	let best: Line[] | undefined;
	let bestScore = -1;
	for (const group of candidates) {
		const score = titleScore(group, keys);
		if (score > bestScore) [best, bestScore] = [group, score];
	}
	if (best !== undefined) {
		Object.assign(front, splitTitle(best));
		ledger.assignAll(best, "metadata", "title", 0);
	}
	const whole = plainKey(`${front.title} ${front.subtitle ?? ""}`);
	for (const [i, group] of groups.entries()) {
		const text = textOf(group);
		const key = plainKey(text);
		if (group === best) continue;
		if (isPublisher(group)) ledger.assignAll(group, "metadata", "publisher", 0);
		else if (key === whole || key === plainKey(front.title)) ledger.assignAll(group, "metadata", "title", 0);
		else if (isByline(group)) {
			front.authors.push(...namesIn(text.replace(byline, "")));
			ledger.assignAll(group, "metadata", "authors", 0);
		} else if (front.subtitle === null && i > 0 && groups[i - 1] === best) {
			front.subtitle = bare(text.replace(/^\s*#+\s+/, ""));
			ledger.assignAll(group, "metadata", "subtitle", 0);
		} else ledger.assignAll(group, "metadata", "title-page", 0);
	}
}

/** Reads what stands before the contents list, or before the text where there is none; the other lines are the text's. */
export function readFront(
	lines: readonly Line[],
	end: number,
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
	const before = lines.slice(0, end);
	const page = endOfFront(before);
	const imprint = readImprint(before, front, ledger);
	if (front.publisher === null && front.rights !== null) front.publisher = holderIn(front.rights);
	const titlePage = before.slice(0, page).filter((line) => !imprint.has(line));
	readTitle(toGroups(titlePage), front, ledger);
	const taken = new Set([...imprint, ...titlePage]);
	return { front, rest: lines.filter((line) => !taken.has(line)) };
}

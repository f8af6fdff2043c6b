import type { Line } from "../../lines/split.ts";

/** A part of an entry between two lines of five hyphens. */
export interface Section {
	/** `BODY`, `COMMENT`, …; empty for the fields that an entry begins with. */
	name: string;
	/** The line that names it, and the hyphens that end it. */
	marks: Line[];
	/** What the line that names it goes on with. */
	opening: string;
	/** What stands between those marks. */
	lines: Line[];
}

/** An entry: its fields, then its sections. */
export type Entry = Section[];

const entryEnd = /^-{8}$/;
const sectionEnd = /^-{5}$/;
const sectionName = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):/;
/** Names of fields, those of plugins too. */
export const fieldLine: RegExp = /^([A-Z][A-Z0-9_ ]{1,40}):(?:\s+(.*))?$/;

const emptySection = (): Section => ({ name: "", marks: [], opening: "", lines: [] });

/** For each line, the next one with words in it. */
function followers(lines: readonly Line[]): (Line | undefined)[] {
	const next: (Line | undefined)[] = new Array(lines.length);
	let following: Line | undefined;
	for (let at = lines.length - 1; at >= 0; at--) {
		next[at] = following;
		if (lines[at]?.blank === false) following = lines[at];
	}
	return next;
}

/**
 * Cuts an export into entries and these into sections. Bodies are written into it verbatim, so that hyphens in one look
 * like its end: they are, where what follows is the beginning of an entry or of a section.
 */
export function cutEntries(lines: readonly Line[]): Entry[] {
	const next = followers(lines);
	const entries: Entry[] = [];
	let entry: Entry = [];
	let section: Section = emptySection();
	const close = (mark: Line) => {
		section.marks.push(mark);
		entry.push(section);
		section = emptySection();
	};
	for (const [at, line] of lines.entries()) {
		const following = next[at]?.text ?? "";
		if (entryEnd.test(line.text) && (following === "" || fieldLine.test(following))) {
			close(line);
			entries.push(entry);
			entry = [];
		} else if (sectionEnd.test(line.text) && endsSection(following)) {
			close(line);
		} else if (section.name === "" && entry.length > 0 && sectionName.test(line.text)) {
			section.name = sectionName.exec(line.text)?.[1] as string;
			section.opening = line.text.slice(section.name.length + 1).trim();
			section.marks.push(line);
		} else section.lines.push(line);
	}
	entry.push(section);
	entries.push(entry);
	return entries.filter((one) =>
		one.some(({ name, lines }) => name !== "" || lines.some(({ blank }) => !blank)),
	);
}

const endsSection = (following: string): boolean =>
	following === "" || sectionName.test(following) || entryEnd.test(following) || sectionEnd.test(following);

import type { LineLedger } from "../../lines/ledger.ts";
import type { Moment } from "../../model/moment.ts";
import type { Front } from "./front.ts";
import type { Line } from "./line.ts";
import { bare, isImprint } from "./shape-of-text.ts";
import { anyOf } from "./words.ts";
import { writtenDate } from "./written-date.ts";

/** Nothing longer is a line of an imprint. */
const longestLine = 160;
/** A line that holds a date and hardly anything else. */
const longestDate = 40;

const rightsLine = /^(?:copyright\b|©|\(c\)\s)/i;
const publisherLine = new RegExp(`^(?:${anyOf("publishedBy")})\\s*:?\\s+(\\S.*)$`, "iu");

/** A publisher's name without the article before it and the date after it. */
function withoutDate(text: string): string {
	const cut = /[,\s]\s*[^,\s]*\d{4}[^,\s]*$|,\s*[^,]*\d{4}[^,]*$/.exec(text);
	const name = cut === null ? text : text.slice(0, cut.index);
	return name
		.replace(/^(?:\p{Ll}+\s+|[ld][’'])(?=\p{Lu})/u, "")
		.replace(/[,\s]+$/, "")
		.replace(/(?<=\p{L}{2})\.$/u, "");
}

/** Who holds the rights: "© 2013 Centre for X", "Copyright © Centre for X, 2013". */
function holderIn(rights: string): string | null {
	const plain = rights.replace(/^(?:copyright|©|\(c\)|\s)+/i, "");
	const holder = withoutDate(plain);
	const dated = holder !== plain.replace(/[.,\s]+$/, "");
	return (dated ? holder : plain.replace(/^\d{4}(?:\s*[–-]\s*\d{4})?,?\s+/, "")) || null;
}

/** The finer of two dates, the first of equals. */
const finer = (a: Moment | null, b: Moment | null) =>
	a === null || (b !== null && b.iso.length > a.iso.length) ? b : a;

/** Reads imprint lines, each of which is told by itself, and gives back those that it took. */
export function readImprint(lines: readonly Line[], front: Front, ledger: LineLedger): Set<Line> {
	const taken = new Set<Line>();
	const take = (line: Line, name: string) => {
		ledger.assign(line, "metadata", name, 0);
		taken.add(line);
	};
	for (const line of lines) {
		if (line.text.length > longestLine) continue;
		const text = bare(line.text);
		const publisher = publisherLine.exec(text);
		const date = writtenDate(text);
		if (rightsLine.test(text)) {
			front.rights ??= text;
			take(line, "rights");
		} else if (publisher !== null) {
			front.publisher ??= withoutDate(publisher[1] as string) || null;
			front.published = finer(front.published, date);
			take(line, "publisher");
		} else if (date !== null && text.length < longestDate) {
			front.published = finer(front.published, date);
			take(line, "date");
		} else if (isImprint(text)) take(line, "imprint");
	}
	if (front.rights !== null) front.publisher ??= holderIn(front.rights);
	return taken;
}

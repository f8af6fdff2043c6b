import type { WrittenDate } from "../../dates/written-date.ts";
import type { WrittenTime } from "../../dates/written-time.ts";
import type { Slot } from "../../language/table.ts";

/** What one meta line says. */
export interface MetaLine {
	language: string;
	/** The slots in the line's order, those without a value too. */
	slots: readonly Slot[];
	dates: readonly WrittenDate[];
	time: WrittenTime | null;
	authors: readonly string[];
	categories: readonly string[];
	tags: readonly string[];
	/** Tags of which only the separators are left. */
	lostTags: number;
	count: number | null;
	/** The count is read from an invitation to comment. */
	invites: boolean;
	closed: boolean;
	/** It holds a link to the rest of the text. */
	more: boolean;
	/** Only a relative date (`3 days ago`) or a label without its date. */
	lostDate: boolean;
	/** An author that only `by NAME` states: perhaps a sentence of the text. */
	bareByline: boolean;
	/** Values whose slot no word states, only their place. */
	unlabelled: number;
	/** How much speaks for its being a meta line; 2 and more is enough. */
	evidence: number;
}

/** A meta line that says nothing. */
export function emptyMetaLine(language: string): MetaLine {
	return {
		language,
		slots: [],
		dates: [],
		time: null,
		authors: [],
		categories: [],
		tags: [],
		lostTags: 0,
		count: null,
		invites: false,
		closed: false,
		more: false,
		lostDate: false,
		bareByline: false,
		unlabelled: 0,
		evidence: 2,
	};
}

/** Nothing but a date, a time, or both. */
export function isDateAlone(meta: MetaLine | null): boolean {
	return (
		meta !== null && meta.dates.length > 0 && meta.slots.every((slot) => slot === "date" || slot === "time")
	);
}

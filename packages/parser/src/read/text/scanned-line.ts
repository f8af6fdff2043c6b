import type { WrittenDate } from "../../dates/written-date.ts";
import type { WrittenTime } from "../../dates/written-time.ts";
import type { Slot } from "../../language/table.ts";

/** Words of a line that are the value of a slot. */
export interface Span {
	/** `loose` where no word says which. */
	slot: Slot | "loose";
	/** The word before it is a label that by itself makes a meta line. */
	strong: boolean;
	/** What stands before it: the start of the line or a separator; a date, time or count; or a word. */
	behind: "separator" | "value" | "word";
	from: number;
	to: number;
}

/** What the words and numbers of a line say, before its values are judged. */
export interface ScannedLine {
	slots: Slot[];
	spans: Span[];
	dates: WrittenDate[];
	time: WrittenTime | null;
	count: number | null;
	invites: boolean;
	closed: boolean;
	more: boolean;
	lostDate: boolean;
	evidence: number;
	/** How many phrases of the vocabulary it has. */
	words: number;
	/** It has a label that stands there even without a value. */
	always: boolean;
}

/** What nothing has been read of yet. */
export function emptyScan(): ScannedLine {
	return {
		slots: [],
		spans: [],
		dates: [],
		time: null,
		count: null,
		invites: false,
		closed: false,
		more: false,
		lostDate: false,
		evidence: 0,
		words: 0,
		always: false,
	};
}

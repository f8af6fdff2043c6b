import type { ElementNode } from "../html/tree.ts";

/** What the rules know of the body that they work on. */
export interface BodyContext {
	/** The post's own address, against which relative ones are resolved; `null` where unknown. */
	base: string | null;
	/** The body comes from an export, which holds it as the author typed it: blank lines part paragraphs. */
	typed: boolean;
	/** Ids that the reader of a report made, which other fields refer to; they stay as they are. */
	ownIds: ReadonlySet<string>;
	/** What strangers wrote: their links get `rel="nofollow ugc"`. */
	comment: boolean;
}

/** One thing that a rule did, as HTML before and after. */
export interface Change {
	rule: string;
	before: string;
	after: string;
}

/** The tree of a body while rules work on it. */
export interface Body extends BodyContext {
	root: ElementNode;
	/** The ids that the body came with; collected when first asked for. */
	ids: ReadonlySet<string> | null;
	/** Something moved, so that the rules are to look at the whole once more. */
	unsettled: boolean;
	/** A link to the rest of the text went, or the mark at which it was cut. */
	cut: boolean;
	/** How many elements are open whose white space counts. */
	verbatim: number;
	/** Takes down what was done; `null` unless somebody asked for explanations. */
	changes: Change[] | null;
}

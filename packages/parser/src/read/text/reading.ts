import type { WrittenDate } from "../../dates/written-date.ts";
import type { Furniture, Listing } from "../../language/table.ts";
import type { Line } from "../../lines/split.ts";
import type { CommentHead } from "./comment-head.ts";
import type { ListMark } from "./list-mark.ts";
import type { MetaLine } from "./meta-line.ts";

/** All that a line could be by itself; which of these it is, its surroundings decide. */
export interface Reading {
	line: Line;
	/** As a person sees it. */
	text: string;
	/** Blank lines stand before it. */
	gap: boolean;
	/** It stands in a program or a quotation, so that its words say nothing of the post. */
	apart: boolean;
	list: ListMark | null;
	meta: MetaLine | null;
	furniture: Furniture | null;
	more: boolean;
	listing: { kind: Listing; name: string; date: WrittenDate | null } | null;
	/** `worded`: it names the post, or says more than `2 comments`. */
	commentsHeading: { count: number | null; title: string | null; worded: boolean } | null;
	commentHead: CommentHead | null;
	/** Nothing but the links under a comment: `Reply`, `2 • Reply • Share ›`. */
	commentLinks: boolean;
}

/**
 * Reads feeds and exports in XML, whatever their elements mean.
 *
 * A format is an {@link XmlFormat}: the names of its roots and items, and `open`, which makes a {@link Handler} for one
 * document. The handler gets the elements around the items (`head`) and each item (`item`) as a parsed element, in the
 * document's order; it fills `feed.site` and gives posts. `feed` (see feed.ts) reads dates, resolves addresses and takes
 * diagnostics, which get their place in the original document. A handler's knowledge is tables from an element's name to
 * what it means; what no table knows goes to `feed.unknown(element)`. Bodies are claimed from the ledger's metadata by
 * `feed.lines.claim(element, "content")`, comments by `"comments"`.
 */
import type { CapturedPost } from "../model/capture.ts";
import type { Element } from "../xml/element.ts";
import type { Feed } from "./feed.ts";

/** What a reader has found in a document before it reads it; each reader knows its own. */
export type Survey = object;

/** What tells an XML format from the others. */
export interface XmlFormat {
	format: string;
	/** Local names of the root, in lower case. */
	roots: readonly string[];
	/** What names without a prefix belong to if the document binds them to nothing: `""` (RSS) or `"atom"`. */
	namespace: string;
	/** The local name of items, in lower case. */
	item: string;
	/** An item's posts depend on nothing but the item and what stands before the first one. */
	itemsStandAlone?: boolean;
	/** Whether an item (its text) is to be read; by default each is. */
	wants?(item: string): boolean;
	/**
	 * `streaming`: posts are given away as they are read, so that nothing can be added to them at the end. `survey`: what the
	 * format's reader found when it read the document before.
	 */
	open(feed: Feed, streaming: boolean, survey: Survey | null): Handler;
}

/** Understands one document of a format. */
export interface Handler {
	/** An element beside the items: before, between or after them. */
	head(element: Element): void;
	/** An item; gives what posts it makes. `evidence.flatTerms` of them are divided into categories and tags later. */
	item(element: Element): CapturedPost[];
	/** Posts that were kept back. */
	end?(): CapturedPost[];
}

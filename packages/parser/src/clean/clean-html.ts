import { serialize } from "../html/serialize.ts";
import { nodesToText } from "../html/text.ts";
import { parseHtml } from "../html/tree.ts";
import type { Body, BodyContext, Change } from "./body.ts";
import { sanitize } from "./sanitizer.ts";
import { tidy } from "./tidy.ts";

export interface CleanedHtml {
	html: string;
	text: string;
}

const nowhere: BodyContext = { base: null, typed: false, ownIds: new Set(), comment: false };

/** Names the rules and the policy: results that were kept under another version are made anew. */
export const cleaningVersion: string = "1";

/**
 * Cleans one body: a pure function of the HTML, the context and {@link cleaningVersion}. Never throws, and
 * cleaning its result again changes nothing.
 */
export function cleanHtml(
	html: string,
	context: Partial<BodyContext> = {},
	changes: Change[] | null = null,
): CleanedHtml {
	const body: Body = { ...nowhere, ...context, root: parseHtml(html), ids: null, changes };
	tidy(body);
	const { children } = body.root;
	return { html: sanitize(serialize(children)), text: nodesToText(children) };
}

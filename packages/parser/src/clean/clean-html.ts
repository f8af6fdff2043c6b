import { serialize } from "../html/serialize.ts";
import { nodesToText } from "../html/text.ts";
import { parseHtml } from "../html/tree.ts";
import type { Body, BodyContext, Change } from "./body.ts";
import { holdsShortcode } from "./rules/shortcodes.ts";
import { looksTyped } from "./rules/typed.ts";
import { sanitize } from "./sanitizer.ts";
import { tidy } from "./tidy.ts";

export interface CleanedHtml {
	html: string;
	text: string;
	/** It led to the rest of a text that it is only the beginning of. */
	cut: boolean;
}

const nowhere: BodyContext = { base: null, typed: false, ownIds: new Set(), comment: false };

/** Names the rules and the policy: results that were kept under another version are made anew. */
export const cleaningVersion: string = "1";

/**
 * Where elements had to move, or their going joined the halves of a shortcode, the rules look once more;
 * seldom twice.
 */
const mostRounds = 6;

/**
 * Cleans one body: a pure function of the HTML, the context and {@link cleaningVersion}. Never throws, and
 * cleaning its result again changes nothing.
 */
export function cleanHtml(
	html: string,
	context: Partial<BodyContext> = {},
	changes: Change[] | null = null,
): CleanedHtml {
	let source = html;
	let cut = false;
	for (let round = 1; ; round++) {
		const root = parseHtml(source);
		const state = { ids: null, unsettled: false, cut, verbatim: 0, changes };
		const body: Body = { ...nowhere, ...context, root, ...state };
		tidy(body);
		cut = body.cut;
		const before = source;
		source = serialize(root.children);
		const isUnsettled = body.unsettled || looksTyped(root) || (source.includes("[") && holdsShortcode(root));
		if (!isUnsettled || source === before || round === mostRounds)
			return { html: sanitize(source), text: nodesToText(root.children), cut };
	}
}

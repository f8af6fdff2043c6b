import type { Footnote } from "blog-archive-parser";
import type { Entry, SiteModel } from "../site/model.ts";
import { withChapterLinks } from "./chapters.ts";
import { markForeign } from "./foreign.ts";
import { withHeadingLinks } from "./headings.ts";
import { type Html, raw } from "./html.ts";

const noteLink = /<sup[^>]*><a [^>]*href="#([^"]+)"[^>]*>([^<]*)<\/a><\/sup>/g;

/**
 * Each note again in the margin beside its reference. The one at the chapter's end is the one that is linked,
 * read aloud and searched; this one is for eyes alone.
 */
function withMarginNotes(html: string, footnotes: readonly Footnote[]): string {
	const notes = new Map(footnotes.map(({ id, html }) => [id, html.replace(/<[^>]*>/g, "")]));
	return html.replace(noteLink, (reference, id: string, number: string) => {
		const note = notes.get(id);
		if (note === undefined) return reference;
		return `${reference}<span class="sidenote" aria-hidden="true" data-pagefind-ignore><b>${number}</b> ${note}</span>`;
	});
}

/** What can be scrolled sideways can be reached by keyboard. */
function withReachableTables(html: string): string {
	return html.replace(/<figure class="table">|(?<!<figure class="table">\s*)<table(?=[\s>])/g, (tag) =>
		tag.endsWith(">") ? '<figure class="table" tabindex="0">' : '<table tabindex="0"',
	);
}

/** The body of an entry as the theme shows it. */
export function renderBody({ html, post }: Entry, { language, say }: SiteModel): Html {
	let body = markForeign(html, post.language ?? language);
	if (post.footnotes.length > 0) body = withMarginNotes(body, post.footnotes);
	if (body.includes("<table")) body = withReachableTables(body);
	body = withHeadingLinks(body, say("headingLink"));
	return raw(withChapterLinks(body, post.outline, say("contents")));
}

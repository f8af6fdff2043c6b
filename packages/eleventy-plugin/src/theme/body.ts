import type { Footnote, Post } from "blog-archive-parser";
import { escapeHtml } from "../links/entities.ts";
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

/** Boxes and what is left of figures say what they are, unless their captions do. */
function withAsideLabels(html: string, { say }: SiteModel): string {
	const words = { box: say("asideBox"), figure: say("asideFigure") };
	return html.replace(
		/<aside class="(box|figure)">(?!\s*<p class="caption">)/g,
		(_, kind: "box" | "figure") => {
			return `<aside class="${kind}"><p class="aside-label" data-pagefind-ignore>${escapeHtml(words[kind])}</p>`;
		},
	);
}

/** A text, or a part of one, as the theme shows it. */
export function renderText(html: string, post: Post, site: SiteModel): string {
	let body = markForeign(html, post.language ?? site.language);
	if (post.footnotes.length > 0) body = withMarginNotes(body, post.footnotes);
	if (body.includes("<table")) body = withReachableTables(body);
	if (post.kind === "report") body = withAsideLabels(body, site);
	return withHeadingLinks(body, site.say("headingLink"));
}

/** The body of an entry as the theme shows it. */
export function renderBody({ html, post }: Entry, site: SiteModel): Html {
	return raw(withChapterLinks(renderText(html, post, site), post.outline, site.say("contents")));
}

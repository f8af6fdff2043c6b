import type { OutlineEntry } from "blog-archive-parser";
import type { Entry, SiteModel } from "../site/model.ts";
import { renderComments } from "./comments.ts";
import { plainHead } from "./head.ts";
import { type Html, html, raw } from "./html.ts";
import type { Rendered } from "./page.ts";
import { byline, terms, titleOf } from "./parts.ts";
import { renderProvenance } from "./provenance.ts";
import { structuredEntry } from "./structured.ts";

function contents(outline: readonly OutlineEntry[], site: SiteModel): Html {
	if (outline.length === 0) return html``;
	return html`<nav class="contents" aria-labelledby="contents-heading">
<h2 id="contents-heading">${site.say("contents")}</h2>
<ul>
${outline.map(({ level, text, id }) => html`<li class="level-${level}"><a href="#${id}">${text}</a></li>\n`)}</ul>
</nav>
`;
}

function neighbours({ newer, older }: Entry, site: SiteModel): Html {
	if (newer === null && older === null) return html``;
	const { say, href } = site;
	const link = (entry: Entry, relation: string, words: string): Html =>
		html`<p><span>${words}</span> <a rel="${relation}" href="${href(entry.address)}">${titleOf(entry, site)}</a></p>\n`;
	return html`<nav class="neighbours" aria-label="${say("neighbours")}">
${older !== null && link(older, "prev", say("older"))}${newer !== null && link(newer, "next", say("newer"))}</nav>
`;
}

function related({ related }: Entry, site: SiteModel): Html {
	if (related.length === 0) return html``;
	return html`<aside class="related" aria-labelledby="related-heading">
<h2 id="related-heading">${site.say("related")}</h2>
<ul>
${related.map((entry) => html`<li><a href="${site.href(entry.address)}">${titleOf(entry, site)}</a></li>\n`)}</ul>
</aside>
`;
}

/** The page of a post, page or report. */
export function renderEntry(entry: Entry, site: SiteModel): Rendered {
	const { post } = entry;
	const { say } = site;
	const title = titleOf(entry, site);
	const plain = plainHead(post.kind, title, entry.address, site);
	const language = post.language !== null && post.language !== site.language ? post.language : null;
	return {
		head: {
			...plain,
			description: entry.excerpt || plain.description,
			canonical:
				site.settings.canonical === "original" && post.url !== null ? post.url : site.absolute(entry.address),
			published: post.published?.iso ?? null,
			structured: [structuredEntry(entry, site)],
			newer: null,
			older: null,
		},
		main: html`<article class="entry h-entry ${post.kind}"${site.settings.search && raw(" data-pagefind-body")}>
<header>
<h1 class="p-name">${title}</h1>
${byline(entry, site)}<a class="u-url" hidden href="${site.absolute(entry.address)}"></a>
${post.publisher !== null && html`<p class="publisher">${say("publishedBy", { name: post.publisher })}</p>\n`}</header>
${contents(post.outline, site)}<div class="e-content"${language !== null && html` lang="${language}"`}>
${raw(entry.html)}
</div>
${post.excerptOnly && html`<p class="note">${say("excerptOnly")}</p>\n`}${terms(entry, site)}${renderProvenance(entry, site)}</article>
${renderComments(entry, site)}${neighbours(entry, site)}${related(entry, site)}`,
	};
}

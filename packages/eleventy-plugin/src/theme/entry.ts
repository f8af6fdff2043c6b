import { digestOf } from "../load/text-digest.ts";
import type { Entry, SiteModel } from "../site/model.ts";
import { renderBody } from "./body.ts";
import { renderFront } from "./chapter.ts";
import { renderCitation } from "./cite.ts";
import { renderComments } from "./comments.ts";
import { contents } from "./contents.ts";
import { plainHead } from "./head.ts";
import { type Html, html, raw } from "./html.ts";
import type { Rendered } from "./page.ts";
import { part } from "./part.ts";
import {
	authors,
	blogColour,
	blogLink,
	canHaveComments,
	commentLink,
	isBrief,
	kind,
	readingTime,
	terms,
	time,
	titleOf,
} from "./parts.ts";
import { renderProvenance } from "./provenance.ts";
import { searchFilters } from "./search.ts";
import { renderSeries } from "./series.ts";
import { breadcrumbs, structuredEntry } from "./structured.ts";

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

/** The title; where a report has a subtitle, that stands apart. */
function heading(entry: Entry, site: SiteModel): Html {
	const title = titleOf(entry, site);
	const { subtitle } = entry.post;
	if (subtitle === null || !title.endsWith(`: ${subtitle}`)) return html`${title}`;
	return html`${title.slice(0, -subtitle.length - 1)} <span class="subtitle">${subtitle}</span>`;
}

/** Between a report and the posts that name it. */
function reportLinks({ reports, namedIn, announcedIn }: Entry, site: SiteModel): Html {
	const line = (label: string, entries: readonly Entry[]): Html =>
		html`<p class="mentions" data-pagefind-ignore><span class="label">${label}</span> ${raw(entries.map((one) => html`<a href="${site.href(one.address)}">${titleOf(one, site)}</a>`.text).join(", "))}</p>\n`;
	const others = namedIn.filter((post) => post !== announcedIn).slice(0, mostNamed);
	return html`${reports.length > 0 && line(site.say("theReport"), reports)}${announcedIn !== null && line(site.say("announcedIn"), [announcedIn])}${others.length > 0 && line(site.say("namedIn"), others)}`;
}

/** A report that everybody names needs no list of them all. */
const mostNamed = 8;

/** The page of a post, page or report. */
export function renderEntry(entry: Entry, site: SiteModel): Rendered {
	const { post } = entry;
	const { say } = site;
	const title = titleOf(entry, site);
	const plain = plainHead(post.kind, title, entry.address, site);
	const language = post.language !== null && post.language !== site.language ? post.language : null;
	const text = html`<div class="entry-text">
<div class="e-content prose"${language !== null && html` lang="${language}"`}>
${entry.parts === null ? renderBody(entry, site) : renderFront(entry.parts, entry, site)}
${post.excerptOnly && html`<p class="note">${say("excerptOnly")}</p>\n`}</div>
${part("provenance", entry, site, () => renderProvenance(entry, site))}${renderCitation(entry, site)}${searchFilters(entry, site)}</div>
`;
	const side = html`<div class="entry-side">
${contents(entry, site)}${terms(entry, site)}</div>
`;
	return {
		head: {
			...plain,
			description: entry.excerpt || plain.description,
			canonical:
				site.settings.canonical === "original" && post.url !== null ? post.url : site.absolute(entry.address),
			published: post.published?.iso ?? null,
			structured: [structuredEntry(entry, site), breadcrumbs([entry.period], title, entry.address, site)],
			newer: null,
			older: null,
		},
		main: html`<article class="entry h-entry ${post.kind}${isBrief(entry) && raw(" brief")}"${blogColour(entry, site)}${site.settings.search && raw(" data-pagefind-body")}>
<header class="entry-head">
<p class="kicker byline" data-pagefind-ignore>${kind(entry, site)} ${blogLink(entry, site)}</p>
<h1 class="p-name">${heading(entry, site)}</h1>
<p class="byline" data-pagefind-ignore><span data-pagefind-meta="date">${time(entry, site, "dt-published")}</span> ${authors(entry, site)} ${post.publisher !== null && post.publisher !== entry.blog?.name && html`<span>${say("publishedBy", { name: post.publisher })}</span>`} ${readingTime(digestOf(post).words, site)} ${commentLink(entry, site)}</p>
${reportLinks(entry, site)}<a class="u-url" hidden href="${site.absolute(entry.address)}"></a>
</header>
<div class="entry-main">
${post.outline.length > 0 ? [side, text] : [text, side]}</div>
</article>
<div class="beside"><span></span><div>
${part("series", entry, site, () => renderSeries(entry, site))}${canHaveComments(entry) && part("comments", entry, site, () => renderComments(entry, site))}${part("related", entry, site, () => related(entry, site))}${neighbours(entry, site)}</div></div>
`,
	};
}

import type { List, ListKind, SiteModel } from "../site/model.ts";
import type { TextName } from "../words/table.ts";
import { feedLinks, plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";

const kinds: readonly (readonly [ListKind, TextName])[] = [
	["source", "sources"],
	["category", "categories"],
	["tag", "tags"],
	["author", "authors"],
	["year", "years"],
];

const link = (address: string, type: string, words: string): Html =>
	html`<a href="${address}" type="${type}">${words}</a> `;

function row(list: List, site: SiteModel): Html {
	return html`<li><a href="${site.href(list.address)}">${list.name}</a> <span class="feeds">${feedLinks(list, site).map((feed) => link(site.href(feed.address), feed.type, feed.format))}</span></li>
`;
}

/** The feeds for people: those of the site, then those of its archives. */
export function renderFeeds(site: SiteModel): Rendered {
	const { say, href, fixed } = site;
	const lists = site.lists.filter(({ feeds }) => Object.keys(feeds).length > 0);
	const ofKind = (kind: ListKind): List[] => lists.filter((list) => list.kind === kind);
	const shelf = ([kind, name]: (typeof kinds)[number]): Html => {
		const shown = ofKind(kind);
		if (shown.length === 0) return html``;
		return html`<h2 class="section-title">${say(name)}</h2>
<ul class="rows">
${shown.map((list) => row(list, site))}</ul>
`;
	};
	return {
		head: plainHead("feeds-page", say("feeds"), fixed.feeds, site),
		main: html`<header class="list-head">
<h1>${say("feeds")}</h1>
<p class="description">${say("feedsIntro")}</p>
</header>
<div class="feed-list">
<ul class="rows">
${ofKind("home").map((list) => row(list, site))}<li><span>${say("commentsOfSite", { name: site.title })}</span> <span class="feeds">${link(href(fixed.commentsFeed), "application/rss+xml", "RSS")}</span></li>
<li><span>${say("feedsList")}</span> <span class="feeds">${link(href(fixed.opml), "text/x-opml", "OPML")}</span></li>
</ul>
${kinds.map(shelf)}</div>
`,
	};
}

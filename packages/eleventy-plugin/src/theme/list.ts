import type { Entry, List, ListPage, SiteModel } from "../site/model.ts";
import { feedLinks, plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";
import { byline, terms, titleOf } from "./parts.ts";

/** An entry in a list; made once for all lists it stands in. */
function card(entry: Entry, site: SiteModel): Html {
	const title = titleOf(entry, site);
	return html`<li><article class="card h-entry ${entry.post.kind}">
<h2 class="p-name"><a class="u-url" href="${site.href(entry.address)}">${title}</a></h2>
${byline(entry, site)}${entry.excerpt !== "" && html`<p class="p-summary">${entry.excerpt}</p>\n`}${terms(entry, site)}</article></li>
`;
}

const cards = new WeakMap<Entry, Html>();

function cardOf(entry: Entry, site: SiteModel): Html {
	const known = cards.get(entry);
	if (known !== undefined) return known;
	const made = card(entry, site);
	cards.set(entry, made);
	return made;
}

/** What a list is called as a heading. */
export function listTitle(list: List, site: SiteModel): string {
	const { say } = site;
	const { name } = list;
	switch (list.kind) {
		case "home":
			return say("latest");
		case "year":
		case "month":
		case "day":
			return say("postsOf", { name });
		case "category":
			return say("postsIn", { name });
		case "tag":
			return say("postsTagged", { name });
		case "author":
			return say("postsBy", { name });
		case "source":
			return say("postsFrom", { name });
		default:
			return name;
	}
}

function pager({ number, of, newer, older }: ListPage, site: SiteModel): Html {
	if (of === 1) return html``;
	const { say, href } = site;
	return html`<nav class="pager" aria-label="${say("pagination")}">
${newer !== null && html`<a rel="prev" href="${href(newer)}">${say("newerPosts")}</a>\n`}<span>${say("pageNumber", { page: number, pages: of })}</span>
${older !== null && html`<a rel="next" href="${href(older)}">${say("olderPosts")}</a>\n`}</nav>
`;
}

function children({ children }: List, site: SiteModel): Html {
	if (children.length === 0) return html``;
	return html`<ul class="children">
${children.map(({ name, address, count }) => html`<li><a href="${site.href(address)}">${name}</a> <span class="count">${site.say("posts", { count })}</span></li>\n`)}</ul>
`;
}

/** A page of an archive: the home page, a month, a category, … */
export function renderList(page: ListPage, site: SiteModel): Rendered {
	const { list, number, of } = page;
	const { say, href } = site;
	const isHome = list.kind === "home";
	const heading = listTitle(list, site);
	const numbered = number === 1 ? heading : `${heading}, ${say("pageNumber", { page: number, pages: of })}`;
	const plain = plainHead(list.kind, isHome && number === 1 ? "" : numbered, page.address, site);
	const feeds = feedLinks(list, site);
	return {
		head: {
			...plain,
			feeds: isHome ? plain.feeds : [...plain.feeds, ...feeds],
			newer: page.newer,
			older: page.older,
		},
		main: html`<header class="list-head">
${list.parent !== null && html`<p class="parent"><a href="${href(list.parent.address)}">${list.parent.name}</a></p>\n`}<h1>${numbered}</h1>
${isHome && number === 1 && site.description !== null && html`<p class="description">${site.description}</p>\n`}<p class="count">${say("posts", { count: list.entries.length })}</p>
${children(list, site)}${feeds.length > 0 && html`<p class="feeds">${feeds.map((feed) => html`<a href="${href(feed.address)}" type="${feed.type}">${feed.format}</a> `)}</p>\n`}</header>
<ol class="cards h-feed" role="list">
${page.entries.map((entry) => cardOf(entry, site))}</ol>
${pager(page, site)}`,
	};
}

import type { Entry, List, ListPage, SiteModel } from "../site/model.ts";
import { renderYears } from "./chart.ts";
import { feedLinks, plainHead } from "./head.ts";
import { renderHero } from "./hero.ts";
import { flat, type Html, html, raw } from "./html.ts";
import { onceForEach } from "./once.ts";
import type { Rendered } from "./page.ts";
import { part } from "./part.ts";
import {
	authors,
	blogColour,
	blogColourOf,
	blogLink,
	commentLink,
	isBrief,
	kind,
	terms,
	time,
	titleOf,
} from "./parts.ts";
import { breadcrumbs } from "./structured.ts";

/** An entry in a list; made once for all lists it stands in. */
function card(entry: Entry, site: SiteModel): Html {
	return html`<li><article class="card h-entry ${entry.post.kind}${isBrief(entry) && raw(" brief")}"${blogColour(entry, site)}>
<p class="side byline">${time(entry, site, "dt-published")} ${blogLink(entry, site)} ${kind(entry, site)}</p>
<div class="main">
<h2 class="p-name"><a class="u-url" href="${site.href(entry.address)}">${titleOf(entry, site)}</a></h2>
${entry.excerpt !== "" && html`<p class="p-summary">${entry.excerpt}</p>\n`}<p class="byline foot">${authors(entry, site)} ${commentLink(entry, site)}</p>
${!isBrief(entry) && terms(entry, site)}</div>
</article></li>
`;
}

const cardOf = onceForEach((entry: Entry, site) => {
	const made = part("card", entry, site, () => card(entry, site));
	flat(made.text);
	return made;
});

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

/** The numbered heading of a page of a list. */
function numberedTitle({ list, number, of }: ListPage, site: SiteModel): string {
	const title = listTitle(list, site);
	return number === 1 ? title : `${title}, ${site.say("pageNumber", { page: number, pages: of })}`;
}

/** What stands above a list: the year of a month, the parent of a category, the shelf of a blog. */
function above({ kind, parent }: List, { say, href, fixed }: SiteModel): Html {
	const link = (address: string, words: string): Html =>
		html`<p class="parent"><a href="${href(address)}">${words}</a></p>\n`;
	if (parent !== null) return link(parent.address, parent.name);
	return kind === "source" ? link(fixed.archive, say("sources")) : html``;
}

/** What is known of the blog of a source list. */
function aboutBlog({ blog }: List, site: SiteModel): Html {
	if (blog === null) return html``;
	const { url, description } = blog.site;
	return html`${description !== null && html`<p class="description">${description}</p>\n`}${url !== null && html`<p class="count">${site.say("originalAddress")}: <a class="original" href="${url}">${url}</a></p>\n`}`;
}

const withYears: ReadonlySet<List["kind"]> = new Set(["author", "source"]);

function listHead(page: ListPage, site: SiteModel): Html {
	const { list, number } = page;
	const { say, href } = site;
	const feeds = feedLinks(list, site);
	return html`<header class="list-head ${list.kind}"${blogColourOf(list.blog, site)}>
${above(list, site)}<h1>${numberedTitle(page, site)}</h1>
${aboutBlog(list, site)}<p class="count">${say("posts", { count: list.entries.length })}</p>
${children(list, site)}${feeds.length > 0 && html`<p class="feeds">${feeds.map((feed) => html`<a href="${href(feed.address)}" type="${feed.type}">${feed.format}</a> `)}</p>\n`}${number === 1 && withYears.has(list.kind) && renderYears(list, site)}</header>
`;
}

const crumbs = onceForEach(
	({ parent, name, address }: List, site): Html => breadcrumbs([parent], name, address, site),
);

/** A page of an archive: the home page, a month, a category, … */
export function renderList(page: ListPage, site: SiteModel): Rendered {
	const { list, number } = page;
	const isHome = list.kind === "home";
	const title = isHome && number === 1 ? "" : numberedTitle(page, site);
	const plain = plainHead(list.kind, title, page.address, site);
	return {
		head: {
			...plain,
			structured: isHome ? [] : [crumbs(list, site)],
			feeds: isHome ? plain.feeds : [...plain.feeds, list],
			newer: page.newer,
			older: page.older,
		},
		main: html`${isHome && number === 1 ? renderHero(list, site) : listHead(page, site)}<ol class="cards h-feed" role="list">
${page.entries.map((entry) => cardOf(entry, site))}</ol>
${pager(page, site)}`,
	};
}

import type { SiteModel } from "../site/model.ts";
import { feedLinks, plainHead } from "./head.ts";
import { html } from "./html.ts";
import type { Rendered } from "./page.ts";

/** The feeds for people. */
export function renderFeeds(site: SiteModel): Rendered {
	const { say, href, fixed } = site;
	const lists = site.lists.filter(({ feeds }) => Object.keys(feeds).length > 0);
	return {
		head: plainHead("feeds", say("feeds"), fixed.feeds, site),
		main: html`<header class="list-head">
<h1>${say("feeds")}</h1>
<p>${say("feedsIntro")}</p>
</header>
<ul class="feed-list">
${lists.map(
	(list) =>
		html`<li><a href="${href(list.address)}">${list.name}</a>: ${feedLinks(list, site).map((feed) => html`<a href="${href(feed.address)}" type="${feed.type}">${feed.format}</a> `)}</li>\n`,
)}<li>${say("commentsOfSite", { name: site.title })}: <a href="${href(fixed.commentsFeed)}" type="application/rss+xml">RSS</a></li>
</ul>
<p><a href="${href(fixed.opml)}">${say("feedsList")}</a></p>
`,
	};
}

import type { List, SiteModel } from "../site/model.ts";
import { renderChart } from "./chart.ts";
import { feedLinks } from "./head.ts";
import { type Html, html } from "./html.ts";

/** The years that the dated entries span, such as `2010–2013`. */
function years(site: SiteModel): string | null {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { date } of site.entries) {
		if (date === null) continue;
		first = Math.min(first, date.year);
		last = Math.max(last, date.year);
	}
	if (first > last) return null;
	return first === last ? site.dates.year(first) : `${site.dates.year(first)}–${site.dates.year(last)}`;
}

/** The blogs that posts are from; a publisher of reports alone is none. */
function blogCount(site: SiteModel): number {
	const blogs = site.posts.flatMap(({ blog, post }) =>
		blog === null || post.kind === "report" ? [] : [blog],
	);
	return new Set(blogs).size;
}

/** How much of the blog is here, in a sentence for each thing that is not. */
function completeness(site: SiteModel): string[] {
	const count = (isSo: (entry: SiteModel["entries"][number]) => boolean) => site.entries.filter(isSo).length;
	const beginnings = count(({ post }) => post.excerptOnly);
	const nameless = count(({ post }) => post.authors.length === 0);
	const uncounted = count(({ comments }) => comments.count === null);
	const missing = [
		beginnings > 0 && site.say("homeBeginnings", { count: beginnings }),
		nameless > 0 && site.say("homeNameless", { count: nameless }),
		uncounted > 0 && site.say("homeUncounted", { count: uncounted }),
	].filter((sentence) => sentence !== false);
	return [...missing, site.say("homeUnknown")];
}

/** A chart of fewer posts would show nothing. */
const fewestCharted = 12;

/** What the home page opens with: what this archive is, what it was rebuilt from and how complete it is. */
export function renderHero(list: List, site: SiteModel): Html {
	const { say, href, fixed, archive } = site;
	const span = years(site);
	const blogs = blogCount(site);
	const numbers = new Intl.NumberFormat(site.language);
	const fact = (name: string, value: string | number): Html =>
		html`<div><dt>${name}</dt><dd>${typeof value === "number" ? numbers.format(value) : value}</dd></div>\n`;
	return html`<header class="hero">
<h1>${site.title}</h1>
${site.description !== null && html`<p class="description">${site.description}</p>\n`}<dl class="facts">
${fact(say("factEntries", { count: site.entries.length }), site.entries.length)}${blogs > 1 && fact(say("factBlogs", { count: blogs }), blogs)}${span !== null && fact(say("factYears"), span)}${fact(say("factDocuments", { count: archive.captures.length }), archive.captures.length)}</dl>
<p class="story">${say("homeStory", { count: archive.captures.length })} ${completeness(site).join(" ")} <a href="${href(fixed.archive)}">${say("homeArchive")}</a></p>
</header>
${site.posts.length >= fewestCharted && renderChart(site, 64)}<h2 class="section-title">${say("latest")}</h2>
<p class="feeds">${feedLinks(list, site).map((feed) => html`<a href="${href(feed.address)}" type="${feed.type}">${feed.format}</a> `)}</p>
`;
}

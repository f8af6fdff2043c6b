import type { List, ListKind, SiteModel } from "../site/model.ts";
import { renderChart } from "./chart.ts";
import { plainHead } from "./head.ts";
import { type Html, html, raw } from "./html.ts";
import type { Rendered } from "./page.ts";
import { blogColourOf, time, titleOf } from "./parts.ts";

/** A shelf shows its heaviest terms; the others are a click away. */
const heaviest = 40;

/** How heavy a term is among those on its shelf, from 1 to 4, by the order of magnitude of its posts. */
function weight(count: number, least: number, most: number): number {
	return most === least
		? 1
		: 1 + Math.round((3 * Math.log(Math.max(count, least) / least)) / Math.log(most / least));
}

function shelf(heading: string, kind: ListKind, site: SiteModel): Html {
	const lists = site.lists.filter((list) => list.kind === kind);
	if (lists.length === 0) return html``;
	const bySize = [...lists].sort((a, b) => b.entries.length - a.entries.length);
	const shown = bySize.slice(0, heaviest);
	const most = shown[0]?.entries.length ?? 1;
	const least = Math.max(1, shown.at(-1)?.entries.length ?? 1);
	const item = ({ name, address, entries, blog }: List): Html =>
		html`<li data-weight="${weight(entries.length, least, most)}"${blogColourOf(blog, site)}><a${blog !== null && raw(' class="blog"')} href="${site.href(address)}">${name}</a> <span class="count">${entries.length}</span></li>\n`;
	return html`<section class="shelf">
<h2>${heading}</h2>
<ul>
${shown.map(item)}</ul>
${
	lists.length > shown.length &&
	html`<details><summary>${site.say("showAll", { count: lists.length })}</summary>
<ul>
${lists.map(item)}</ul>
</details>
`
}</section>
`;
}

/** Where there are more posts, each year is folded. */
const mostOpen = 200;
/** Where there are more, a page of all of them would be of no use to anybody: years lead to their months. */
const mostListed = 2500;

function titles({ entries }: List, site: SiteModel): Html {
	return html`<ul>
${entries.map((entry) => html`<li>${time(entry, site, "when")} <a href="${site.href(entry.address)}">${titleOf(entry, site)}</a></li>\n`)}</ul>
`;
}

function months({ children }: List, site: SiteModel): Html {
	if (children.length === 0) return html``;
	return html`<p class="months">${children.map(({ name, address, count }) => html`<span><a href="${site.href(address)}">${name}</a> <span class="count">${count}</span></span> `)}</p>
`;
}

function everything(site: SiteModel): Html {
	const years = site.lists.filter(({ kind }) => kind === "year" || kind === "undated");
	const { length } = site.posts;
	const year = (list: List, index: number): Html => {
		const count = html`<span class="count">${site.say("posts", { count: list.entries.length })}</span>`;
		const heading = html`<h3><a href="${site.href(list.address)}">${list.name}</a> ${count}</h3>\n`;
		if (length > mostListed) return html`${heading}${months(list, site)}`;
		if (length <= mostOpen) return html`${heading}${titles(list, site)}`;
		return html`<details${index === 0 && raw(" open")}><summary><h3>${list.name} ${count}</h3></summary>
${titles(list, site)}</details>
`;
	};
	return html`<section class="everything">
<h2 class="section-title">${site.say("allPosts")}</h2>
${years.map(year)}</section>
`;
}

/** The whole blog at a glance. */
export function renderArchive(site: SiteModel): Rendered {
	const { say, fixed } = site;
	return {
		head: plainHead("archive", say("archive"), fixed.archive, site),
		main: html`<header class="list-head">
<h1>${say("archive")}</h1>
<p class="count">${say("posts", { count: site.posts.length })}</p>
</header>
${renderChart(site)}${site.blogs.length > 1 && shelf(say("sources"), "source", site)}${shelf(say("categories"), "category", site)}${shelf(say("tags"), "tag", site)}${shelf(say("authors"), "author", site)}${everything(site)}`,
	};
}

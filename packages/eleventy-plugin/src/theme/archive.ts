import type { Entry, List, ListKind, SiteModel } from "../site/model.ts";
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

function titles(entries: readonly Entry[], site: SiteModel): Html {
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
	const indexOf = new Map(site.indexes.map(({ list, address }) => [list, address]));
	const year = (list: List, place: number): Html => {
		const count = html`<span class="count">${site.say("posts", { count: list.entries.length })}</span>`;
		const heading = html`<h3><a href="${site.href(list.address)}">${list.name}</a> ${count}</h3>\n`;
		const index = indexOf.get(list);
		if (index !== undefined)
			return html`${heading}${months(list, site)}<p class="months"><a href="${site.href(index)}">${site.say("showAll", { count: list.entries.length })}</a></p>\n`;
		if (length <= mostOpen) return html`${heading}${titles(list.entries, site)}`;
		return html`<details${place === 0 && raw(" open")}><summary><h3>${list.name} ${count}</h3></summary>
${titles(list.entries, site)}</details>
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

/** All titles of a year of a large blog, month by month. */
export function renderIndex({ list, address }: SiteModel["indexes"][number], site: SiteModel): Rendered {
	const { say, href, fixed, dates } = site;
	const byMonth = new Map<number | null, Entry[]>();
	for (const entry of list.entries) {
		const month = entry.date?.month ?? null;
		const known = byMonth.get(month);
		if (known === undefined) byMonth.set(month, [entry]);
		else known.push(entry);
	}
	const section = ([month, entries]: [number | null, Entry[]]): Html =>
		html`<section>
${month !== null && html`<h2>${dates.monthName(month)} <span class="count">${entries.length}</span></h2>\n`}${titles(entries, site)}</section>
`;
	return {
		head: plainHead("archive", `${say("archive")}: ${list.name}`, address, site),
		main: html`<header class="list-head">
<p class="parent"><a href="${href(fixed.archive)}">${say("archive")}</a></p>
<h1>${list.name}</h1>
<p class="count">${say("posts", { count: list.entries.length })}</p>
</header>
<div class="everything index">
${[...byMonth].map(section)}</div>
`,
	};
}

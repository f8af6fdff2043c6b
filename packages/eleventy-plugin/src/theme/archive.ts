import type { List, ListKind, SiteModel } from "../site/model.ts";
import { renderChart } from "./chart.ts";
import { plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";
import { time, titleOf } from "./parts.ts";

function shelf(heading: string, kind: ListKind, site: SiteModel): Html {
	const lists = site.lists.filter((list) => list.kind === kind);
	if (lists.length === 0) return html``;
	const item = ({ name, address, entries }: List): Html =>
		html`<li><a href="${site.href(address)}">${name}</a> <span class="count">${entries.length}</span></li>\n`;
	return html`<section class="shelf">
<h2>${heading}</h2>
<ul>
${lists.map(item)}</ul>
</section>
`;
}

function everything(site: SiteModel): Html {
	const years = site.lists.filter(({ kind }) => kind === "year" || kind === "undated");
	return html`<section class="everything">
<h2>${site.say("allPosts")}</h2>
${years.map(
	(list) => html`<h3><a href="${site.href(list.address)}">${list.name}</a></h3>
<ul>
${list.entries.map((entry) => html`<li>${time(entry, site, "when")} <a href="${site.href(entry.address)}">${titleOf(entry, site)}</a></li>\n`)}</ul>
`,
)}</section>
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
${renderChart(site)}${shelf(say("sources"), "source", site)}${shelf(say("categories"), "category", site)}${shelf(say("tags"), "tag", site)}${shelf(say("authors"), "author", site)}${everything(site)}`,
	};
}

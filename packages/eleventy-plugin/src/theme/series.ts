import type { Entry, SiteModel } from "../site/model.ts";
import { type Html, html } from "./html.ts";
import { titleOf } from "./parts.ts";

/** The part of a series that an entry is, and those before and after it. */
export function renderSeries({ series }: Entry, site: SiteModel): Html {
	if (series === null) return html``;
	const { say, href } = site;
	const { name, part, before, after } = series;
	const link = (entry: Entry, words: string): Html =>
		html`<p><span>${words}</span> <a href="${href(entry.address)}">${titleOf(entry, site)}</a></p>\n`;
	return html`<nav class="neighbours series" aria-label="${say("series", { name })}">
<p class="label">${say("series", { name })}${part !== null && `, ${say("seriesPart", { part })}`}</p>
${before !== null && link(before, say("seriesBefore"))}${after !== null && link(after, say("seriesAfter"))}</nav>
`;
}

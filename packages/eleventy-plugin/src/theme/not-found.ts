import type { SiteModel } from "../site/model.ts";
import { plainHead } from "./head.ts";
import { html } from "./html.ts";
import type { Rendered } from "./page.ts";
import { searchForm } from "./search.ts";

export function renderNotFound(site: SiteModel): Rendered {
	const { say, href, fixed } = site;
	return {
		head: { ...plainHead("not-found", say("notFound"), fixed.notFound, site), robots: "noindex" },
		main: html`<header class="list-head">
<h1>${say("notFound")}</h1>
<p class="description">${say("notFoundText")}</p>
<p><a href="${href(fixed.archive)}">${say("archive")}</a></p>
</header>
${site.settings.search && searchForm(site)}`,
	};
}

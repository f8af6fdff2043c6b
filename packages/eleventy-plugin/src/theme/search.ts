import type { SiteModel } from "../site/model.ts";
import { plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";

/** The form; without a script it leads to the search page. */
export function searchForm(site: SiteModel): Html {
	const { say, href, fixed, pathPrefix } = site;
	return html`<form class="search" role="search" action="${href(fixed.search)}" data-index="${href("/pagefind/pagefind.js")}" data-prefix="${pathPrefix}" data-found="${say("searchFound")}" data-nothing="${say("searchNothing")}" data-missing="${say("searchMissing")}">
<label for="search">${say("searchLabel")}</label>
<div class="search-box"><input type="search" id="search" name="q" autocomplete="off"><button type="submit">${say("search")}</button></div>
<p class="search-state" role="status"></p>
<ol class="search-results"></ol>
</form>
`;
}

export function renderSearch(site: SiteModel): Rendered {
	const { say, fixed } = site;
	return {
		head: { ...plainHead("search-page", say("search"), fixed.search, site), robots: "noindex" },
		main: html`<header class="list-head">
<h1>${say("search")}</h1>
</header>
${searchForm(site)}`,
	};
}

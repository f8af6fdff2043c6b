import type { Entry, SiteModel } from "../site/model.ts";
import { plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";

/** What a search can be narrowed to; the script fills in what the index knows. */
const filters = [
	{ of: "year", words: "years" },
	{ of: "category", words: "categories" },
	{ of: "author", words: "authors" },
	{ of: "source", words: "sources" },
] as const;

/** What an entry is found by, for the index alone. */
export function searchFilters({ date, categories, authors, blog }: Entry, site: SiteModel): Html {
	if (!site.settings.search) return html``;
	const mark = (of: (typeof filters)[number]["of"], value: string): Html =>
		html`<data hidden data-pagefind-filter="${of}[value]" value="${value}"></data>`;
	return html`${date !== null && mark("year", String(date.year))}${categories.map(({ name }) => mark("category", name))}${authors.map(({ name }) => mark("author", name))}${blog !== null && mark("source", blog.name)}`;
}

/** The form; without a script it leads to the search page. */
export function searchForm(site: SiteModel): Html {
	const { say, href, fixed } = site;
	return html`<form class="search" role="search" action="${href(fixed.search)}" data-found="${say("searchFound")}" data-nothing="${say("searchNothing")}" data-missing="${say("searchMissing")}">
<label for="search">${say("searchLabel")}</label>
<div class="search-box"><input type="search" id="search" name="q" autocomplete="off"><button type="submit">${say("search")}</button></div>
<div class="search-filters" hidden>${filters.map(({ of, words }) => html`<select data-filter="${of}" aria-label="${say(words)}"><option value="">${say(words)}</option></select>\n`)}</div>
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

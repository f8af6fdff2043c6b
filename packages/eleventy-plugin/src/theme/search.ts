import type { Entry, List, SiteModel } from "../site/model.ts";
import { plainHead } from "./head.ts";
import { type Html, html } from "./html.ts";
import type { Rendered } from "./page.ts";

/** What a search can be narrowed to, and the lists that say what there is. */
const filters = [
	{ of: "year", words: "years", kind: "year" },
	{ of: "category", words: "categories", kind: "category" },
	{ of: "author", words: "authors", kind: "author" },
	{ of: "source", words: "sources", kind: "source" },
] as const;

/** What an entry is found by, for the index alone. */
export function searchFilters({ date, categories, authors, blog }: Entry, site: SiteModel): Html {
	if (!site.settings.search) return html``;
	const mark = (of: (typeof filters)[number]["of"], value: string): Html =>
		html`<data hidden data-pagefind-filter="${of}[value]" value="${value}"></data>`;
	return html`${date !== null && mark("year", String(date.year))}${categories.map(({ name }) => mark("category", name))}${authors.map(({ name }) => html`<data hidden data-pagefind-filter="author[value]" value="${name}">${name}</data>`)}${blog !== null && mark("source", blog.name)}`;
}

/** A choice among the lists of a kind; where there is but one there is nothing to choose. */
function choice({ of, words, kind }: (typeof filters)[number], site: SiteModel): Html {
	const lists = site.lists.filter((list) => list.kind === kind);
	if (lists.length < 2) return html``;
	const option = ({ name, date }: List): Html =>
		html`<option value="${date === null ? name : String(date.year)}">${name}</option>`;
	return html`<select name="${of}" aria-label="${site.say(words)}"><option value="">${site.say(words)}</option>${lists.map(option)}</select>\n`;
}

/** The form; from other pages, and without a script, it leads to the search page, which alone can be narrowed. */
export function searchForm(site: SiteModel, narrows = false): Html {
	const { say, href, fixed } = site;
	const choices = narrows ? filters.map((filter) => choice(filter, site)) : [];
	return html`<form class="search" role="search" action="${href(fixed.search)}" data-found="${say("searchFound")}" data-nothing="${say("searchNothing")}" data-missing="${say("searchMissing")}">
<label for="search">${say("searchLabel")}</label>
<div class="search-box"><input type="search" id="search" name="q" autocomplete="off"><button type="submit">${say("search")}</button></div>
${narrows && html`<div class="search-filters">${choices}</div>\n`}<p class="search-state" role="status"></p>
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
${searchForm(site, true)}`,
	};
}

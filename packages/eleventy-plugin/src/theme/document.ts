import type { List, SiteModel } from "../site/model.ts";
import { feedLinks } from "./head.ts";
import { type Html, html, raw, scriptEnd } from "./html.ts";
import { onceFor, onceForEach } from "./once.ts";
import type { PageHead, Rendered } from "./page.ts";
import { part } from "./part.ts";

/** The feeds of a list; every page names those of the site. */
const alternates = onceForEach(
	(list: List, site: SiteModel): Html =>
		html`${feedLinks(list, site).map(({ type, title, address }) => html`<link rel="alternate" type="${type}" title="${title}" href="${site.href(address)}">\n`)}`,
);

/** What belongs into a page's head besides charset and viewport; also offered to layouts of the site's own. */
export function headOf(head: PageHead, site: SiteModel): Html {
	const { title, description, robots, newer, older, published } = head;
	return html`<title>${title === "" ? site.title : `${title} · ${site.title}`}</title>
${description !== null && html`<meta name="description" property="og:description" content="${description}">\n`}${robots !== null && html`<meta name="robots" content="${robots}">\n`}<link rel="canonical" href="${head.canonical}">
${newer !== null && html`<link rel="prev" href="${site.href(newer)}">\n`}${older !== null && html`<link rel="next" href="${site.href(older)}">\n`}${head.feeds.map((list) => alternates(list, site))}<meta property="og:title" content="${title || site.title}">
<meta property="og:type" content="${published === null ? "website" : "article"}">
<meta property="og:url" content="${site.absolute(head.address)}">
${published !== null && html`<meta property="article:published_time" content="${published}">\n`}${headEnd(site, "")}${head.structured}`;
}

/** An archive box in a few strokes; a file of its own would be a request for every visitor. */
const icon =
	"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%238b2c1b' d='M1 2h14v4H1zm1 5h12v7H2zm4 1.500v1.500h4V8.500z'/%3E%3C/svg%3E";

/** The address of a page, where the navigation leads to it: the header says which one it is. */
const inNavigation = ({ address }: PageHead, { fixed }: SiteModel): string =>
	[fixed.home, fixed.archive, fixed.feeds, fixed.search].includes(address) ? address : "";

const header = onceFor((site: SiteModel, current: string): Html => {
	const { say, fixed, href } = site;
	const item = (address: string, words: string): Html =>
		html`<li><a href="${href(address)}"${address === current && raw(' aria-current="page"')}>${words}</a></li>\n`;
	return html`<header class="masthead">
<p class="site-title"><a href="${href(fixed.home)}">${site.title}</a></p>
<nav aria-label="${say("siteNavigation")}">
<ul>
${item(fixed.home, say("home"))}${item(fixed.archive, say("archive"))}${item(fixed.feeds, say("feeds"))}${site.settings.search && item(fixed.search, say("search"))}</ul>
</nav>
</header>
`;
});

const footer = onceFor(
	(site: SiteModel): Html => html`<footer class="colophon">
<p>${site.title}. ${site.say("footer", { count: site.archive.captures.length })}</p>
</footer>
`,
);

/** What every head ends with: what belongs to the site alone. */
const headEnd = onceFor(
	({ title, href, fixed }: SiteModel): Html => html`<meta property="og:site_name" content="${title}">
<link rel="stylesheet" href="${href(fixed.style)}">
<script type="module" src="${href(fixed.script)}" data-places="${href(fixed.oldAddresses)}">${scriptEnd}`,
);

/** What every document begins with. */
const opening = onceFor(
	({ language }: SiteModel): Html => html`<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
`,
);

/** The whole document around a page's content. */
export function renderDocument({ head, main }: Rendered, site: SiteModel): string {
	return html`${opening(site, "")}${headOf(head, site)}</head>
<body class="${head.kind}">
<a class="skip" href="#main">${site.say("skipToContent")}</a>
${part("header", head, site, () => header(site, inNavigation(head, site)))}<main id="main">
${main}</main>
${part("footer", head, site, () => footer(site, ""))}</body>
</html>
`.text;
}

const rightToLeft = new Set(["ar", "dv", "fa", "he", "ks", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a language is written. */
export const direction = (language: string): "ltr" | "rtl" =>
	rightToLeft.has(language.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";

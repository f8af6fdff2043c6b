import type { SiteModel } from "../site/model.ts";
import { type Html, html, raw } from "./html.ts";
import { onceFor, onceForEach } from "./once.ts";
import type { PageHead, Rendered } from "./page.ts";
import { part } from "./part.ts";

/** Apart from templates, because what bundles code writes templates that hold it in another, slower way. */
const scriptEnd = raw("</script>\n");

const json = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const meta = (property: string, content: string | null): Html | null =>
	content === null ? null : html`<meta property="${property}" content="${content}">\n`;

const alternate = onceForEach(
	({ type, title, address }: PageHead["feeds"][number], { href }: SiteModel): Html =>
		html`<link rel="alternate" type="${type}" title="${title}" href="${href(address)}">\n`,
);

/** What belongs into a page's head besides charset and viewport; also offered to layouts of the site's own. */
export function headOf(head: PageHead, site: SiteModel): Html {
	const title = head.title === "" ? site.title : `${head.title} · ${site.title}`;
	return html`<title>${title}</title>
${head.description !== null && html`<meta name="description" content="${head.description}">\n`}${head.robots !== null && html`<meta name="robots" content="${head.robots}">\n`}<link rel="canonical" href="${head.canonical}">
${head.newer !== null && html`<link rel="prev" href="${site.href(head.newer)}">\n`}${head.older !== null && html`<link rel="next" href="${site.href(head.older)}">\n`}${head.feeds.map((feed) => alternate(feed, site))}${meta("og:title", head.title || site.title)}${meta("og:site_name", site.title)}${meta("og:type", head.published === null ? "website" : "article")}${meta("og:url", site.absolute(head.address))}${meta("og:description", head.description)}${meta("article:published_time", head.published)}${assetLinks(site, "")}${head.structured.map((data) => html`<script type="application/ld+json">${raw(json(data))}${scriptEnd}`)}`;
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

/** The last part of every head: what belongs to the site alone. */
const assetLinks = onceFor(
	({ href, fixed }: SiteModel): Html => html`<link rel="stylesheet" href="${href(fixed.style)}">
<script type="module" src="${href(fixed.script)}" data-places="${href(fixed.oldAddresses)}">${scriptEnd}`,
);

/** The whole document around a page's content. */
export function renderDocument({ head, main }: Rendered, site: SiteModel): string {
	const { say } = site;
	return html`<!doctype html>
<html lang="${site.language}" dir="${direction(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
${headOf(head, site)}</head>
<body class="${head.kind}">
<a class="skip" href="#main">${say("skipToContent")}</a>
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

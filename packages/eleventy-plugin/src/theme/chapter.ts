import { wordCount } from "../load/text-digest.ts";
import type { Chapter, Entry, SiteModel } from "../site/model.ts";
import { renderText } from "./body.ts";
import { contents } from "./contents.ts";
import { plainHead } from "./head.ts";
import { type Html, html, raw } from "./html.ts";
import type { Rendered } from "./page.ts";
import { blogColour, kind, readingTime, titleOf } from "./parts.ts";
import { searchFilters } from "./search.ts";
import { structuredChapter } from "./structured.ts";

type Parts = NonNullable<Entry["parts"]>;

/** What stands on the report's own page where its chapters have theirs: the abstract, the matter before them, the way on. */
export function renderFront({ front, chapters }: Parts, entry: Entry, site: SiteModel): Html {
	const [first] = chapters;
	const onward: Html =
		first === undefined
			? html``
			: html`<p class="chapter-links"><span></span><span><a class="after" rel="next" href="${site.href(first.address)}">${first.name}</a></span></p>\n`;
	const abstract = entry.post.excerpt ?? entry.excerpt;
	return html`${abstract !== "" && html`<p class="abstract">${abstract}</p>\n`}${raw(renderText(front, entry.post, site))}${onward}`;
}

/** The page's title heads it; the headings below rise by one level. */
const belowTitle = (text: string): string =>
	text
		.replace(/<h2\b[^>]*>.*?<\/h2>\n?/s, "")
		.replace(/<(\/?)h([3-6])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}`);

/** The page of one chapter of a report. */
export function renderChapter(chapter: Chapter, entry: Entry, site: SiteModel): Rendered {
	const { say, href } = site;
	const chapters = entry.parts?.chapters ?? [];
	const index = chapters.indexOf(chapter);
	const [before, after] = [chapters[index - 1], chapters[index + 1]];
	const text = belowTitle(renderText(chapter.html, entry.post, site));
	const language = entry.post.language !== site.language ? entry.post.language : null;
	const link = (to: Chapter | undefined, relation: string, rel: string): Html =>
		html`<span>${to !== undefined && html`<a class="${relation}" rel="${rel}" href="${href(to.address)}">${to.name}</a>`}</span> `;
	const title = `${chapter.name} · ${titleOf(entry, site)}`;
	return {
		head: {
			...plainHead("chapter", title, chapter.address, site),
			description: entry.excerpt || site.description,
			published: entry.post.published?.iso ?? null,
			structured: [structuredChapter(chapter, entry, site)],
			newer: before?.address ?? entry.address,
			older: after?.address ?? null,
		},
		main: html`<article class="entry report chapter-page"${blogColour(entry, site)}${site.settings.search && raw(" data-pagefind-body")}>
<header class="entry-head">
<p class="kicker byline" data-pagefind-ignore>${kind(entry, site)} <a href="${href(entry.address)}">${titleOf(entry, site)}</a> ${readingTime(wordCount(chapter.html.replace(/<[^>]*>/g, " ")), site)}</p>
<h1 id="${chapter.id}">${chapter.name}</h1>
</header>
<div class="entry-main">
<div class="entry-text">
<div class="prose"${language !== null && html` lang="${language}"`}>
${raw(text)}</div>
${searchFilters(entry, site)}<nav class="chapter-links" data-pagefind-ignore aria-label="${say("pagination")}">${link(before, "before", "prev")}<a href="${href(entry.address)}">${say("contents")}</a> ${link(after, "after", "next")}</nav>
</div>
<div class="entry-side">
${contents(entry, site, chapter)}</div>
</div>
</article>
`,
	};
}

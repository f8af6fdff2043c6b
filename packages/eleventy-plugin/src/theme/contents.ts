import type { Chapter, Entry, SiteModel } from "../site/model.ts";
import { type Html, html, raw } from "./html.ts";

interface Item {
	level: number;
	text: string;
	href: string;
	isHere: boolean;
}

/** Each chapter with its page; the headings of the one that is read stand below it. */
function chapterItems(chapters: readonly Chapter[], here: Chapter | null, { href }: SiteModel): Item[] {
	return chapters.flatMap((chapter) => {
		const isHere = chapter === here;
		const sections = isHere ? chapter.sections : [];
		return [
			{ level: 1, text: chapter.name, href: href(chapter.address), isHere },
			...sections.map(({ level, text, id }) => ({ level, text, href: `#${id}`, isHere: false })),
		];
	});
}

/** The contents of a text with headings; of a report in parts, its chapters. */
export function contents({ post, parts }: Entry, site: SiteModel, here: Chapter | null = null): Html {
	const items =
		parts === null
			? post.outline.map(({ level, text, id }) => ({ level, text, href: `#${id}`, isHere: false }))
			: chapterItems(parts.chapters, here, site);
	if (items.length === 0) return html``;
	return html`<nav class="contents" data-pagefind-ignore aria-labelledby="contents-heading">
<h2 id="contents-heading">${site.say("contents")}</h2>
<ul>
${items.map(({ level, text, href, isHere }) => html`<li class="level-${level}"><a href="${href}"${isHere && raw(' aria-current="page"')}>${text}</a></li>\n`)}</ul>
</nav>
`;
}

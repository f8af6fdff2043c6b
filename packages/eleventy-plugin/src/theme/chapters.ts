import type { OutlineEntry } from "blog-archive-parser";
import { type Html, html } from "./html.ts";

const chapterStart = '<section class="chapter">';
const firstHeading = /<h2 id="([^"]*)"/;

/** Where a reader goes from a chapter's end. */
function linksAt(index: number, chapters: readonly (OutlineEntry | undefined)[], contents: string): Html {
	const [before, after] = [chapters[index - 1], chapters[index + 1]];
	const link = (to: OutlineEntry | undefined, relation: string): Html =>
		html`<span>${to !== undefined && html`<a class="${relation}" href="#${to.id}">${to.text}</a>`}</span> `;
	return html`<p class="chapter-links" data-pagefind-ignore>${link(before, "before")}<a href="#contents-heading">${contents}</a> ${link(after, "after")}</p>
`;
}

/** Links to the chapters before and after, and to the contents, at the end of each chapter. */
export function withChapterLinks(body: string, outline: readonly OutlineEntry[], contents: string): string {
	const [front = "", ...bodies] = body.split(chapterStart);
	if (bodies.length < 2) return body;
	const byId = new Map(outline.map((entry) => [entry.id, entry]));
	const chapters = bodies.map((chapter) => byId.get(firstHeading.exec(chapter)?.[1] ?? ""));
	const linked = bodies.map(
		(chapter, index) => `${chapterStart}${chapter}${linksAt(index, chapters, contents).text}`,
	);
	return front + linked.join("");
}

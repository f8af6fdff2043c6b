import { digestOf } from "../load/text-digest.ts";
import type { Blog, Entry, Link, SiteModel } from "../site/model.ts";
import { machineDate } from "../time/format.ts";
import { flat, type Html, html, raw } from "./html.ts";
import { onceForEach } from "./once.ts";
import { part } from "./part.ts";

const termLink = onceForEach(({ name, address }: Link, { href }) =>
	flat(html`<a class="p-category" rel="tag" href="${href(address)}">${name}</a>`.text),
);

const authorLink = onceForEach(({ name, address }: Link, { href }) =>
	flat(
		html`<span class="p-author h-card"><a class="p-name u-url" href="${href(address)}">${name}</a></span>`
			.text,
	),
);

export const titleOf = (entry: Entry, site: SiteModel): string => entry.post.title || site.say("untitled");

/** `<time>` as exactly as the date is known. */
export function time(entry: Entry, site: SiteModel, className: string): Html {
	const { date, post } = entry;
	if (date === null || post.published === null)
		return html`<span class="unknown">${site.say("noDate")}</span>`;
	const exact = post.published.precision === "second" ? post.published.iso : machineDate(date);
	return html`<time class="${className}" datetime="${exact}">${site.dates.date(date)}</time>`;
}

/** The comment count in words: unknown and closed are not none. */
export function commentCount(entry: Entry, site: SiteModel): string {
	const { count, open } = entry.comments;
	if (count === null) return site.say(open === false ? "commentsClosed" : "commentsUnknown");
	if (count === 0 && open === false) return site.say("commentsClosed");
	return site.say("comments", { count });
}

/** The number of a blog's colour, as the attribute that gives it to everything inside. */
export const blogColour = ({ blog }: Entry, site: SiteModel): Html => blogColourOf(blog, site);

export function blogColourOf(blog: Blog | null, site: SiteModel): Html {
	const index = blog === null ? -1 : site.blogs.indexOf(blog);
	return index < 0 || site.blogs.length < 2 ? html`` : html` data-blog="${(index % 6) + 1}"`;
}

/** The blog that an entry is from, where there are several. */
export function blogLink({ blog }: Entry, site: SiteModel): Html {
	if (blog === null || site.blogs.length < 2) return html``;
	return html`<a class="blog" href="${site.href(blog.address)}">${blog.name}</a>`;
}

/** Nobody comments on what was printed; where a report has comments all the same, its sources say so. */
export const canHaveComments = ({ post, comments }: Entry): boolean =>
	post.kind !== "report" || comments.count !== null || post.comments.items.length > 0;

export function commentLink(entry: Entry, site: SiteModel): Html {
	if (!canHaveComments(entry)) return html``;
	return html`<a class="comment-count" href="${site.href(entry.address)}#comments">${commentCount(entry, site)}</a>`;
}

/** Who wrote it: `by A, B`. */
export function authors(entry: Entry, site: SiteModel): Html {
	if (entry.authors.length === 0) return html``;
	return html`<span class="authors">${raw(byNames(entry, site))}</span>`;
}

/** A word for what is no ordinary post. */
export function kind({ post }: Entry, site: SiteModel): Html {
	return post.kind === "report" ? html`<span class="kind">${site.say("report")}</span>` : html``;
}

const wordsPerMinute = 230;

/** How long so many words take to read; nothing for a few. */
export function readingTime(words: number, site: SiteModel): Html {
	const minutes = Math.round(words / wordsPerMinute);
	return minutes < 3 ? html`` : html`<span>${site.say("readingTime", { count: minutes })}</span>`;
}

/** A notice of a few words rather than a text: shown small, because it is. */
export const isBrief = ({ post }: Entry): boolean =>
	post.kind !== "report" &&
	post.comments.items.length === 0 &&
	digestOf(post).length < briefLength &&
	digestOf(post).words < briefWords;

const briefLength = 1200;
const briefWords = 200;

/** `by A, B`: the phrase is text, the names in it are links. */
function byNames(entry: Entry, site: SiteModel): string {
	const [before = "", after = ""] = site.say("by", { names: "\u0000" }).split("\u0000");
	const named = entry.authors.map((author) => authorLink(author, site));
	return html`${before}${raw(named.join(", "))}${after}`.text;
}

/** Categories and tags. */
export function terms(entry: Entry, site: SiteModel): Html {
	return part("terms", entry, site, () => termsOf(entry, site));
}

function termsOf(entry: Entry, site: SiteModel): Html {
	const { categories, tags } = entry;
	if (categories.length + tags.length === 0) return html``;
	const list = (label: string, of: readonly Link[]): Html =>
		html`<p><span class="label">${label}</span> ${raw(of.map((term) => termLink(term, site)).join(", "))}</p>\n`;
	return html`<div class="terms">
${categories.length > 0 && list(site.say("filedUnder"), categories)}${tags.length > 0 && list(site.say("tagged"), tags)}</div>
`;
}

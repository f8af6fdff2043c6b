import type { Entry, Link, SiteModel } from "../site/model.ts";
import { machineDate } from "../time/format.ts";
import { type Html, html, raw } from "./html.ts";

/** Links with commas between them. */
export function links(list: readonly Link[], site: SiteModel, attributes: string): Html {
	return raw(
		list
			.map(({ name, address }) => html`<a ${raw(attributes)} href="${site.href(address)}">${name}</a>`.text)
			.join(", "),
	);
}

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

/** The line below a title: when, by whom, on which blog, how many comments. */
export function byline(entry: Entry, site: SiteModel): Html {
	const { authors, blog } = entry;
	const several = site.blogs.length > 1;
	return html`<p class="byline">${time(entry, site, "dt-published")}${
		authors.length > 0 && html` <span class="authors">${raw(byNames(entry, site))}</span>`
	}${several && blog !== null && html` <a class="blog" href="${site.href(blog.address)}">${blog.name}</a>`} <a class="comment-count" href="${site.href(entry.address)}#comments">${commentCount(entry, site)}</a></p>
`;
}

/** `by A, B`: the phrase is text, the names in it are links. */
function byNames(entry: Entry, site: SiteModel): string {
	const [before = "", after = ""] = site.say("by", { names: "\u0000" }).split("\u0000");
	const named = entry.authors.map(
		({ name, address }) =>
			html`<span class="p-author h-card"><a class="p-name u-url" href="${site.href(address)}">${name}</a></span>`
				.text,
	);
	return html`${before}${raw(named.join(", "))}${after}`.text;
}

/** Categories and tags. */
export function terms(entry: Entry, site: SiteModel): Html {
	const { categories, tags } = entry;
	if (categories.length + tags.length === 0) return html``;
	const list = (label: string, of: readonly Link[]): Html =>
		html`<p>${label} ${links(of, site, 'class="p-category" rel="tag"')}</p>\n`;
	return html`<div class="terms">
${categories.length > 0 && list(site.say("filedUnder"), categories)}${tags.length > 0 && list(site.say("tagged"), tags)}</div>
`;
}

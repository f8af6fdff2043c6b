import { readFeedDate } from "../../dates/feed-date.ts";
import { placeInZone } from "../../dates/local-time.ts";
import { renderMarkdown } from "../../html/markdown.ts";
import { htmlToText } from "../../html/text.ts";
import { namesOf, textOf } from "../../lines/front-matter.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Moment } from "../../model/moment.ts";
import { slugify } from "../../model/slug.ts";
import type { Settings } from "../../options/options.ts";

type Values = Record<string, unknown>;

/** The first of some names of a value that the front matter has; generators call the same thing differently. */
const firstOf = (values: Values, ...names: string[]): unknown =>
	names.map((name) => values[name]).find((value) => value !== undefined && value !== null);

function dateOf(value: unknown, { timeZone }: Settings): Moment | null {
	const read = readFeedDate(textOf(value));
	if (typeof read === "string") return null;
	return timeZone === null ? read.moment : placeInZone(read.moment, timeZone);
}

const named = (name: string) => ({ name, slug: slugify(name) });

/** A heading that opens the body is its title, where the front matter states none. */
function withoutTitle(body: string): { title: string; rest: string } {
	const heading = /^\s*#[ \t]+([^\r\n]+?)[ \t]*#*[ \t]*(?:\r\n|\r|\n|$)/.exec(body);
	return heading === null
		? { title: "", rest: body }
		: { title: heading[1] as string, rest: body.slice(heading[0].length) };
}

/** The post of a content file. */
export function toPost(values: Values, body: string, settings: Settings): CapturedPost {
	const post = emptyCapturedPost();
	const stated = textOf(values.title);
	const { title, rest } = stated === "" ? withoutTitle(body) : { title: stated, rest: body };
	const address = textOf(firstOf(values, "originalUrl", "permalink", "url", "canonical"));
	const taxonomies = (values.taxonomies ?? {}) as Values;
	post.title = title;
	post.kind = textOf(firstOf(values, "type", "layout")) === "page" ? "page" : "post";
	post.slug = textOf(values.slug);
	post.url = /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
	const guid = textOf(values.guid);
	post.guid = guid === "" ? null : { value: guid, isPermaLink: false };
	post.comments.count = Number.isSafeInteger(values.commentCount) ? Number(values.commentCount) : null;
	post.status = values.draft === true || values.published === false ? "draft" : "published";
	post.published = dateOf(firstOf(values, "date", "published", "pubDate"), settings);
	post.updated = dateOf(firstOf(values, "updated", "lastmod", "modified"), settings);
	post.authors = namesOf(firstOf(values, "authors", "author")).map(named);
	post.categories = namesOf(firstOf(values, "categories", "category") ?? taxonomies.categories).map(named);
	post.tags = namesOf(values.tags ?? taxonomies.tags).map(named);
	post.excerpt = textOf(firstOf(values, "excerpt", "description", "summary")) || null;
	post.language = textOf(firstOf(values, "language", "lang")) || null;
	post.html = renderMarkdown(rest).trim();
	post.text = htmlToText(post.html);
	post.evidence.line = 1;
	return post;
}

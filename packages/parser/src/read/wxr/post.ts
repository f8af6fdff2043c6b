import { readFeedDate } from "../../dates/feed-date.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Moment } from "../../model/moment.ts";
import type { PostKind, PostStatus, Term } from "../../model/post.ts";
import { attribute, childNamed, childrenNamed, type Element, textOf } from "../../xml/element.ts";
import { postHtml } from "./body.ts";
import { commentsOf, momentOf } from "./comments.ts";
import { decodeSlug, field, idField, plain } from "./field.ts";
import { customFields, enclosuresOf, metaOf } from "./meta.ts";
import { postStatuses } from "./statuses.ts";
import { taxonomyOf, type Vocabulary } from "./vocabulary.ts";

/** A post of an export, and what is to be told of it beside. */
export interface ReadPost {
	post: CapturedPost;
	/** The file that is its featured image. */
	thumbnail: number | null;
	/** Its status where nobody knows that word. */
	unknownStatus: string | null;
	commentsLeftOut: number;
}

/**
 * When the post was published. A post that never was has no UTC time, or zeros; its `pubDate` is then the zeros made
 * a date by PHP.
 */
function publishedOf(item: Element): Moment | null {
	const utc = field(item, "wp:post_date_gmt");
	const local = field(item, "wp:post_date");
	const inFeed = utc === "" ? readFeedDate(field(item, "pubdate")) : "none";
	return typeof inFeed === "object" ? inFeed.moment : momentOf(utc, local);
}

/** An item's terms by taxonomy. Version 1.0 wrote each term twice, once without its slug: that one tells nothing new. */
function termsOf(item: Element, vocabulary: Vocabulary): Record<string, Term[]> {
	const terms = new Map<string, Map<string, Term>>();
	const names = new Set<string>();
	const written = childrenNamed(item, "category").map((category) => ({
		taxonomy: taxonomyOf(attribute(category, "domain") ?? ""),
		slug: decodeSlug(attribute(category, "nicename")?.trim() ?? ""),
		name: plain(textOf(category)),
	}));
	const bySlug = written.filter(({ slug }) => slug !== "");
	const byName = written.filter(({ slug, name }) => slug === "" && name !== "");
	for (const { taxonomy, slug, name } of [...bySlug, ...byName]) {
		const key = `${taxonomy}\0${name}`;
		if (slug === "" && names.has(key)) continue;
		names.add(key);
		const term = vocabulary.term(taxonomy, slug, name);
		const known = terms.get(taxonomy) ?? new Map<string, Term>();
		terms.set(taxonomy, known.set(term.slug, term));
	}
	return Object.fromEntries([...terms].map(([taxonomy, known]) => [taxonomy, [...known.values()]]));
}

/** Reads an item that is a post, a page, or of a type that a theme or plugin made up. */
export function readPost(item: Element, kind: PostKind, vocabulary: Vocabulary, withSpam: boolean): ReadPost {
	const fields = customFields(item);
	const written = field(item, "wp:status").toLowerCase();
	const status: PostStatus | undefined = Object.hasOwn(postStatuses, written) ? postStatuses[written] : undefined;
	const { items, leftOut } = commentsOf(item, withSpam);
	const open = field(item, "wp:comment_status");
	const login = field(item, "dc:creator");
	const html = postHtml(field(item, "content:encoded"));
	const { category: categories = [], post_tag: tags = [], ...taxonomies } = termsOf(item, vocabulary);
	const guid = childNamed(item, "guid");
	const guidValue = guid === null ? "" : textOf(guid).trim();
	const empty = emptyCapturedPost();
	const post: CapturedPost = {
		...empty,
		kind,
		slug: decodeSlug(field(item, "wp:post_name")),
		title: plain(field(item, "title")),
		url: field(item, "link") || null,
		guid: guidValue === "" ? null : { value: guidValue, isPermaLink: attribute(guid as Element, "ispermalink") !== "false" },
		legacyId: idField(item, "wp:post_id"),
		// Nobody but its author saw a post in a state that some plugin made up.
		status: status ?? "private",
		published: publishedOf(item),
		updated: momentOf(field(item, "wp:post_modified_gmt"), field(item, "wp:post_modified")),
		authors: login === "" ? [] : [vocabulary.author(login)],
		categories,
		tags,
		taxonomies,
		excerpt: htmlToText(field(item, "excerpt:encoded")) || null,
		html,
		text: htmlToText(html),
		protected: field(item, "wp:post_password") !== "",
		sticky: field(item, "wp:is_sticky") === "1",
		meta: metaOf(fields),
		comments: {
			...empty.comments,
			count: items.filter(({ approved }) => approved).length,
			open: open === "" ? null : open !== "closed",
			items,
		},
		enclosures: enclosuresOf(fields),
	};
	const thumbnail = Number(fields.find(({ key }) => key === "_thumbnail_id")?.value ?? 0);
	return {
		post,
		thumbnail: Number.isSafeInteger(thumbnail) && thumbnail > 0 ? thumbnail : null,
		unknownStatus: status === undefined ? written : null,
		commentsLeftOut: leftOut,
	};
}

/** What holds one post, the surest sign first; the first line that finds posts on a page holds for the whole page. */
export const containers: readonly { name: string; selector: string; confidence: number }[] = [
	{ name: "microformats", selector: ".hentry, .h-entry", confidence: 0.95 },
	{
		name: "schema.org",
		selector: '[itemtype$="/BlogPosting"], [itemtype$="/Article"], [itemtype$="/NewsArticle"]',
		confidence: 0.95,
	},
	{ name: "<article>", selector: "article", confidence: 0.9 },
	{
		name: "classes of themes",
		selector: '.post, .blog-post, .blogpost, .type-post, .entry, [id^="post-"]',
		confidence: 0.8,
	},
];

/** Where something that looks like a post is none: a comment, a link to another post, a part of the page's frame. */
export const elsewhere =
	"#comments, .comments, .comment, .commentlist, .comment-list, .widget, .related, .related-posts, .yarpp-related, aside, nav, .sidebar, #sidebar, body > footer, #footer";

/**
 * The places of a post's parts within it, the surest first; any of them may be missing. What stands on one line is
 * equally sure: of that the first on the page counts.
 */
export const parts = {
	title: ['.entry-title, .p-name, .post-title, .posttitle, [itemprop~="headline"]', "h1, h2, h3"],
	permalink: ['a[rel~="bookmark"]', "a.u-url, a.permalink, a.entry-date, .entry-date a, .timestamp-link"],
	published: [
		'time.published, time.entry-date, time.dt-published, [itemprop~="datePublished"], abbr.published, time[pubdate]',
		"time[datetime]:not(.updated), .published, .dt-published",
		".entry-date, .post-date, .postdate, .post-time, .date-header, .date",
	],
	updated: ['.updated:not(.published), .dt-updated, [itemprop~="dateModified"]'],
	author: [
		'.author .fn, .p-author .p-name, .vcard .fn, [itemprop~="author"] [itemprop~="name"]',
		'.p-author, a[rel~="author"], [itemprop~="author"]',
		".entry-author, .post-author, .byline a, .author",
	],
	content: [
		'.entry-content, .e-content, .post-content, .post-body, .entry-body, [itemprop~="articleBody"]',
		".postcontent, .post-entry, .storycontent, .entry",
	],
	summary: [".entry-summary, .p-summary, .post-excerpt, .excerpt"],
	commentCount: [
		".comments-link a, a.comments-link, a.comments",
		".comments-link, .comment-count, .comments-count",
	],
} as const;

/** What a post may have several of. */
export const lists = {
	categories: 'a[rel~="category"], .cat-links a, .post-categories a, .entry-categories a, .categories a',
	tags: 'a[rel~="tag"]:not([rel~="category"]), .tag-links a, .tags-links a, .post-tags a, .entry-tags a, .p-category',
	/** A link to the rest of the text. */
	more: 'a.more-link, a[href*="#more-"]',
	/** What stands around the text, where no element holds the text alone. */
	frame:
		"script, style, header, footer, nav, form, time, .entry-meta, .post-meta, .postmetadata, .meta, .byline, .post-info, .date, .entry-date, .post-date, .navigation, #comments, .comments, #respond",
};

/** The places of comments on the page, and of their parts within each. */
export const comments = {
	each: '#comments li.comment, #comments li.pingback, #comments li.trackback, .commentlist > li, .comment-list > li, .commentlist .children > li, .comment-list .children > li, #comments article.comment, #comments div.comment, .comment.h-cite, [itemtype$="/Comment"], .comment[id^="comment-"]',
	nested: ".children",
	heading: [
		".comments-title, #comments-title, h3#comments, h2#comments",
		"#comments > h2, #comments > h3, #comments > h4",
	],
	author: [".fn", 'cite, .p-author, [itemprop~="author"], .user, .comment-author b', ".comment-author"],
	date: [
		"time[datetime]",
		".published, .datetime, .comment-date, .comment-timestamp, .comment-metadata a, .commentmetadata a",
		".comment-meta a, .comment-meta",
	],
	body: [
		'.comment-content, .comment-text, .e-content, [itemprop~="text"]',
		".comment-body, .commentbody, .comment-entry, blockquote",
	],
	frame:
		"script, style, .comment-author, .comment-meta, .comment-metadata, .commentmetadata, .reply, cite.fn, .avatar, .comment-actions, .says, .comment-awaiting-moderation",
} as const;

import type { Archive } from "../model/archive.ts";
import type { Comment, Post } from "../model/post.ts";
import { below, httpAddress } from "./addresses.ts";
import { atomId } from "./atom-id.ts";
import { channel, mainSite, zoneOf } from "./channel.ts";
import { Feed, type FeedItem } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import { instantOf } from "./instant.ts";
import type { WriteOptions } from "./options.ts";
import { isPublic } from "./select-posts.ts";
import { withUniqueGuids } from "./unique-guids.ts";
import { writable } from "./xml.ts";

export interface CommentsFeedOptions extends Omit<WriteOptions, "category" | "content" | "reports"> {
	/** The id of a post: only its comments. */
	post?: string;
	/** The title of a comment, in the site's language. */
	titleOf?: (comment: Comment, post: Post) => string;
}

const englishTitle = ({ author }: Comment, { title }: Post): string => {
	const by = author === null ? "" : ` by ${author.name}`;
	return title === "" ? `Comment${by}` : `Comment on ${title}${by}`;
};

/** Whether a comment is fit to be sent to subscribers: spam and second copies are not. */
const isFit = ({ approved, flags }: Comment): boolean => approved && flags.length === 0;

function toItem(
	comment: Comment,
	post: Post,
	fallback: Date,
	zone: string,
	options: CommentsFeedOptions,
): FeedItem {
	const address = httpAddress(options.addressOf ? options.addressOf(post) : post.url);
	const link = address === null ? "" : `${address.replace(/#.*$/, "")}#${encodeURIComponent(comment.id)}`;
	const published = comment.published && instantOf(comment.published, zone);
	const postId = atomId(post.guid?.value ?? address ?? post.id);
	const { author } = comment;
	return {
		title: writable((options.titleOf ?? englishTitle)(comment, post)),
		link,
		guid: link || comment.id,
		guidIsPermaLink: false,
		date: published ?? fallback,
		...(published ? { published } : { undated: true }),
		...(author ? { author: [{ name: author.name, ...(author.url ? { link: author.url } : {}) }] } : {}),
		content: feedHtml(comment.html, address),
		inReplyTo: { id: postId, link: address ?? "" },
	};
}

/** Makes a feed of the comments of a blog or of one post, newest first. Its hook and addresses are those of `toFeed`. */
export function toCommentsFeed(archive: Archive, options: CommentsFeedOptions = {}): Feed {
	const posts = archive.posts.filter((post) => isPublic(post) && (options.post ?? post.id) === post.id);
	const zone = zoneOf(mainSite(archive, posts), options);
	const about = channel(archive, posts, options);
	const items = posts
		.flatMap((post) => post.comments.items.filter(isFit).map((comment) => ({ comment, post })))
		.map(({ comment, post }) => toItem(comment, post, about.updated ?? new Date(0), zone, options))
		.sort(
			(one, other) =>
				Number(one.undated ?? false) - Number(other.undated ?? false) || +other.date - +one.date,
		)
		.slice(0, options.limit ?? Number.POSITIVE_INFINITY);
	const newest = items.find(({ undated }) => !undated)?.date ?? about.updated;
	const link = about.link ?? "";
	const feed = new Feed({
		...about,
		title:
			options.title ??
			`Comments on ${posts.length === 1 && options.post ? posts[0]?.title || about.title : about.title}`,
		id: options.feedUrl ?? below(link, "comments/"),
		...(newest ? { updated: newest } : {}),
		feedLinks: {
			rss: below(link, "comments/feed.xml"),
			atom: below(link, "comments/atom.xml"),
			json: below(link, "comments/feed.json"),
		},
	});
	for (const item of withUniqueGuids(items)) feed.addItem(item);
	options.change?.(feed);
	return feed;
}

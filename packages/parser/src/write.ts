/** The writers of feeds alone, without the readers: for a program that has an archive already. */
export type { Archive } from "./model/archive.ts";
export type { Post } from "./model/post.ts";
export { slugify } from "./model/slug.ts";
export { writeAtom } from "./write/atom.ts";
export { type CommentsFeedOptions, toCommentsFeed } from "./write/comments-feed.ts";
export { type ArchiveFeedOptions, Feed, type FeedItem, type Paging } from "./write/feed.ts";
export { writeJsonFeed } from "./write/json-feed.ts";
export type { WriteOptions } from "./write/options.ts";
export { writeRss } from "./write/rss.ts";
export { toFeed } from "./write/to-feed.ts";

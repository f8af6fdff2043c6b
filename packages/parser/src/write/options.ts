import type { Post } from "../model/post.ts";
import type { Feed, Paging } from "./feed.ts";

/** What a feed made from an archive can be told. Everything is optional. */
export interface WriteOptions {
	/** The feed's title; by default the blog's own. */
	title?: string;
	description?: string;
	/** A language tag such as `en-GB`. */
	language?: string;
	/** Where the site is; by default the blog's old address. */
	siteUrl?: string;
	/** Where this very feed will be (its `self` link); by default `feed.xml`, `atom.xml` or `feed.json` below the site. */
	feedUrl?: string;
	/** How many posts at most, newest first; by default all. */
	limit?: number;
	/** The name or slug of a category: only its posts and those of categories below it. */
	category?: string;
	/** Full texts (the default), or only the excerpts. */
	content?: "full" | "excerpt";
	/** Reports with their summary (the default), in full, or not at all. */
	reports?: "summary" | "full" | "none";
	/** Where a post is now; by default its old address. */
	addressOf?: (post: Post) => string | null;
	/** Where the comments of a post are shown, and their feed; by default the old addresses. */
	commentsOf?: (post: Post) => { url: string | null; feedUrl: string | null };
	/** IANA name of the zone in which days begin and times without a zone were written; by default the blog's, else UTC. */
	timeZone?: string;
	/** The pages of a feed that is told in several documents (RFC 5005). */
	paging?: Paging;
	/** A WebSub hub. */
	hub?: string;
	/** The address of a stylesheet (`.css` or `.xsl`) for browsers that open the feed. */
	stylesheet?: string;
	/** Receives the feed before it is written and may change it. */
	change?: (feed: Feed) => void;
}

import type { Archive, Comment, Moment, OutlineEntry, Post, Site } from "blog-archive-parser";
import type { OldAddress } from "../links/old-addresses.ts";
import type { Settings } from "../options/settle.ts";
import type { DateFormat } from "../time/format.ts";
import type { LocalDate } from "../time/local.ts";
import type { Say } from "../words/say.ts";

/** Something with a name and a page. */
export interface Link {
	name: string;
	address: string;
}

/** One of the blogs that the archive was made from. */
export interface Blog extends Link {
	site: Site;
	count: number;
}

/** Where an entry of a feed stands, by its format. */
export interface FeedAddresses {
	rss?: string;
	atom?: string;
	json?: string;
}

/** A post, page or report of the archive with everything that its page needs. */
export interface Entry {
	post: Post;
	address: string;
	/** In the site's time zone. */
	date: LocalDate | null;
	blog: Blog | null;
	/** The body, made when it is asked for, its links to the old blogs led to this site where it holds what they name. */
	html: string;
	excerpt: string;
	authors: readonly Link[];
	categories: readonly Link[];
	tags: readonly Link[];
	/** The list of its month or year. */
	period: Link | null;
	newer: Entry | null;
	older: Entry | null;
	related: readonly Entry[];
	/** The series that it is part of, where it says so. */
	series: SeriesPlace | null;
	/** The reports that a post names or links to. */
	reports: readonly Entry[];
	/** The posts that name a report or link to it, the earliest first, and the one of them that announces it. */
	namedIn: readonly Entry[];
	announcedIn: Entry | null;
	/** A report on pages of its own: what stands before the first chapter, and the chapters. `null` for one page. */
	parts: { front: string; chapters: readonly Chapter[] } | null;
	comments: CommentThread;
}

/** Where an entry stands in a series. */
export interface SeriesPlace {
	name: string;
	/** The number that it bears; `null` where only the order is known. */
	part: number | null;
	before: Entry | null;
	after: Entry | null;
}

/** A chapter of a report on a page of its own. */
export interface Chapter extends Link {
	/** The id of its heading, under which the whole report's contents have it. */
	id: string;
	html: string;
	/** The headings within it. */
	sections: readonly OutlineEntry[];
}

/** The comments of an entry as they are to be shown. */
export interface CommentThread {
	/** What the sources state, else how many there are, else `null`: not known. */
	count: number | null;
	open: boolean | null;
	/** Those that answer none, with their answers. */
	comments: readonly CommentNode[];
	/** Other sites that linked here. */
	pings: readonly Comment[];
	feed: string | null;
}

export interface CommentNode {
	comment: Comment;
	answers: readonly CommentNode[];
}

export type ListKind =
	| "home"
	| "year"
	| "month"
	| "day"
	| "category"
	| "tag"
	| "author"
	| "source"
	| "reports"
	| "undated";

/** An archive: entries that have something in common, newest first. */
export interface List extends Link {
	kind: ListKind;
	entries: readonly Entry[];
	/** The day, month or year of it; of other kinds `null`. */
	date: LocalDate | null;
	/** The blog of a source list. */
	blog: Blog | null;
	/** What stands above it, such as the year of a month or the parent of a category. */
	parent: Link | null;
	children: readonly (Link & { count: number })[];
	feeds: FeedAddresses;
}

/** One page of a list. */
export interface ListPage {
	list: List;
	number: number;
	of: number;
	address: string;
	entries: readonly Entry[];
	newer: string | null;
	older: string | null;
}

/** The pages of which there is one each. */
export interface FixedAddresses {
	home: string;
	archive: string;
	feeds: string;
	opml: string;
	search: string;
	notFound: string;
	sitemap: string;
	commentCounts: string;
	commentsFeed: string;
	oldAddresses: string;
	manifest: string;
	style: string;
	feedStyle: string;
	script: string;
}

/** The whole site as it will be written: what exists and where, not how it looks. */
export interface SiteModel {
	settings: Settings;
	archive: Archive;
	title: string;
	description: string | null;
	language: string;
	timeZone: string;
	/** The path under which the site's root stands on its host: `/` or such as `/blog/`. */
	pathPrefix: string;
	/** As a page's links have it. */
	href(address: string): string;
	/** With scheme and host. */
	absolute(address: string): string;
	say: Say;
	dates: DateFormat;
	/** A moment as a date of the site's zone, in words. */
	momentDate(moment: Moment): string;
	/** Where the links of a post's body to the old blogs lead now, once the body was made. */
	fates(post: Post): readonly string[];
	fixed: FixedAddresses;
	/** All that have a page, newest first, undated last. */
	entries: readonly Entry[];
	/** Those that stand in lists and feeds: all but pages. */
	posts: readonly Entry[];
	blogs: readonly Blog[];
	lists: readonly List[];
	listPages: readonly ListPage[];
	/** Where a blog is too large for one page of all titles: a page of them for each year, and for those without one. */
	indexes: readonly { address: string; list: List }[];
	oldAddresses: readonly OldAddress[];
	/** What a person should know about how addresses were given. */
	notes: readonly string[];
}

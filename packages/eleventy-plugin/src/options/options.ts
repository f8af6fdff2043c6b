import type { Archive, ParseOptions, Post } from "blog-archive-parser";

/** A document to read: a path from the working directory (a file, a folder or a glob), or an http(s) address. */
export interface Source {
	path: string;
	/** What you know of the blog that the document came from; it takes the place of what the document says. */
	site?: { title?: string; url?: string; language?: string; timeZone?: string };
	/** An http address may lead to this machine or the local network. */
	allowPrivate?: boolean;
}

/** What the site is called and where it will stand. */
export interface SiteOptions {
	/** The address of the finished site, such as `https://blog.example`. */
	url: string;
	title?: string | null;
	description?: string | null;
	/** A BCP 47 tag, such as `en-GB`; words, dates and plurals follow it. */
	language?: string | null;
	/** An IANA name, such as `Europe/London`; it decides which day a post belongs to. */
	timeZone?: string | null;
}

/** Entries that are left out unless they are asked for here. */
export type HiddenKind = "draft" | "private" | "pending" | "scheduled" | "trash" | "protected";

/** Archives that can have feeds of their own. */
export type FeedOwner = "categories" | "tags" | "authors" | "years" | "sources";

export type FeedFormat = "rss" | "atom" | "json";

/** Hosts whose rule file for old addresses can be written. */
export type RuleHost = "netlify" | "apache" | "nginx" | "cloudflare" | "vercel" | "caddy";

export interface FeedOptions {
	formats?: readonly FeedFormat[];
	/** Which archives have feeds besides the site. */
	of?: readonly FeedOwner[];
	/** How many posts a document of a feed holds. */
	limit?: number;
	content?: "full" | "excerpt";
	/** Older documents of the site's feeds by RFC 5005, so that a reader can fetch the whole blog. */
	paged?: boolean;
	/** The address of a WebSub hub. */
	hub?: string | null;
	/** Receives the `Feed` (of the `feed` package) before it is written, and may add to it. */
	edit?: ((feed: unknown, about: { address: string; format: FeedFormat }) => void) | null;
}

/** Makes a part of a page: of an entry or a list, on a site, in the place of what `original` would give. */
export type ThemePart = (about: never, site: never, original: () => string) => string;

/** Everything that the plugin can be told. Only `sources` and `site.url` are needed. */
export interface BlogArchiveOptions {
	sources: string | Source | readonly (string | Source)[];
	site: SiteOptions;
	/** Where in the site the archive stands: `/` or a folder such as `/blog/`. */
	base?: string;
	/**
	 * What templates of the site's own call the archive: data `archive`, collections `archive.posts`, …; by default
	 * `archive`, for a second one with the words of its base: `archiveOldBlog`.
	 */
	name?: string | null;
	/** The pattern of a post's address in WordPress's tags, or a function that gives the address. */
	permalink?: string | ((post: Post) => string);
	/** A file of corrections in YAML or JSON that is kept beside the sources: what a person knows better, each with its reason. */
	corrections?: string | null;
	/** What else the parser is to be told: `links`, `mergeRules`, `authorAliases`, `vocabulary`, … */
	parse?: Omit<ParseOptions, "raw" | "timeZone" | "corrections">;
	/** Posts on a page of a list. */
	pageSize?: number;
	/** Archives of days as well as of years and months. */
	days?: boolean;
	/** Hidden entries to publish all the same. */
	include?: readonly HiddenKind[];
	/** Scheduled posts up to this ISO date are published. */
	scheduledUntil?: string | null;
	/** Receives the archive before the site is made from it, and returns the one to use. */
	edit?: ((archive: Archive) => Archive) | null;
	feeds?: FeedOptions;
	/** `original` lets the canonical link of a post name its address on the old blog. */
	canonical?: "self" | "original";
	/** Rule files for old addresses. */
	rules?: readonly RuleHost[];
	/** A page at each old path that a rule would lead on, for hosts without rules. */
	stubs?: boolean;
	/** Where a file of the old blog is now, or `null` where it is lost. */
	media?: ((url: string) => string | null) | null;
	/** A report on one page, or on one for each chapter. */
	reports?: "page" | "chapters";
	search?: boolean;
	sitemap?: boolean;
	robots?: boolean;
	/** `false` gives data, collections, filters and feeds, but no pages. */
	theme?: boolean;
	/** Parts of the theme to make otherwise, by their names; each gets what it is about, the site and the original. */
	partials?: Readonly<Record<string, ThemePart>>;
	/** Words of the theme, by the names in its table, to say otherwise. */
	strings?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
	/** A folder to keep what was read in, so that the next build need not read it again. */
	cache?: string | null;
}

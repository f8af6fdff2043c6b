/** What a meta line can say about a post. */
export type Slot = "date" | "time" | "author" | "categories" | "tags" | "count";

/** Kinds of lines that belong to the page, not to a post. */
export type Furniture =
	| "pagination"
	| "share-bar"
	| "related-posts"
	| "cookie-banner"
	| "subscribe-box"
	| "sidebar"
	| "comment-form"
	| "navigation"
	| "footer"
	| "meta-word"
	| "image-text"
	| "repeated-line";

/** What the heading of a listing names: all posts below it have that category, tag, author or date. */
export type Listing = "category" | "tag" | "author" | "date" | "search";

/**
 * The words that blog software prints in one language; all that the engine knows of that language.
 *
 * Case, typographic quotes and white space don't count. Templates hold placeholders: `NAME` (one to
 * eight words), `DATE` (a date, a time, or both), `%` (a number), `*` (anything, at either end only).
 */
export interface LanguageTable {
	/** BCP 47, without a region. */
	code: string;
	/** All forms of each month's name, the usual one first; January first, lower case, without dots. */
	months: readonly (readonly string[])[];
	/** All forms of each weekday's name, Sunday first. */
	weekdays: readonly (readonly string[])[];
	/** In which order the parts of a numeric date stand, where the language has but one. */
	dateOrder: "day-first" | "year-first" | null;
	/** Words that stand within dates and before times: `of`, `de`, `at`, `um`. */
	dateWords: readonly string[];
	/** Endings of ordinal days: `st`, `nd`. */
	ordinals: readonly string[];
	am: readonly string[];
	pm: readonly string[];
	/** What follows an hour: `uhr`, `h`. */
	clockWords: readonly string[];
	/** `2 days ago`: `% days ago`. */
	relativeDates: readonly string[];
	/** Words before a slot's value that by themselves make a line a meta line. */
	labels: Readonly<Partial<Record<Slot, readonly string[]>>>;
	/** Words before a slot's value that ordinary sentences use as well. */
	prepositions: Readonly<Partial<Record<Slot, readonly string[]>>>;
	/** Labels that pages print even where the post has nothing for them. */
	alwaysPrinted: readonly string[];
	/** Words of meta lines that say nothing about the post, such as `permalink`. */
	fillers: readonly string[];
	/** Words behind a value that end it: the `veröffentlicht` of a German sentence. */
	closers: readonly string[];
	/** Sentences that end a meta line; everything behind their first words says nothing. */
	tails: readonly string[];
	/** Before the last of several terms or authors. */
	and: readonly string[];
	counts: { none: readonly string[]; one: readonly string[]; many: readonly string[] };
	/** Comments are not possible. */
	closed: readonly string[];
	/** Links to the rest of a text. */
	more: readonly string[];
	furniture: Readonly<Partial<Record<Furniture, readonly string[]>>>;
	listings: Readonly<Partial<Record<Listing, readonly string[]>>>;
	/** Headings of the list of comments; `%` or a counting word says how many. */
	commentHeadings: readonly string[];
	/** The line over a comment. */
	commentHeads: readonly string[];
	/** The same for pingbacks and trackbacks. */
	pingbackHeads: readonly string[];
	/** The line over or under a comment, pingback or trackback. */
	commentFeet: readonly string[];
	/** Links and other words beside a comment that are none of it. */
	commentLinks: readonly string[];
	/** Over a comment that only its author could see yet. */
	moderation: readonly string[];
	/** What stands over the answers to a comment, where it stands nowhere else. */
	commentThreads: readonly string[];
	/** Names that stand for no name. */
	nobody: readonly string[];
	/** Prefixes of the titles of protected and private posts. */
	protectedTitle: readonly string[];
	privateTitle: readonly string[];
	/** Numbers as words, from 0 up. */
	numbers: readonly string[];
}

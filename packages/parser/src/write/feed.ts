import { Feed, type FeedOptions, type Item } from "feed";

export type { Author, Category, Extension, FeedOptions, Item } from "feed";
export { Feed };

/** Where the other pages of a feed are (RFC 5005); every field is an address. */
export interface Paging {
	first?: string;
	previous?: string;
	next?: string;
	last?: string;
	/** For archived feeds: the feed that new posts appear in, and the archive documents before and after. */
	current?: string;
	previousArchive?: string;
	nextArchive?: string;
	/** The document holds everything there is. */
	complete?: boolean;
	/** The document is an archive document, which will not change any more. */
	archive?: boolean;
}

/** What a feed made from an archive says beyond the options of the `feed` package. */
export interface ArchiveFeedOptions extends FeedOptions {
	paging?: Paging;
}

/** An item made from a post, with what the `feed` package has no field for. */
export interface FeedItem extends Item {
	/** Whether `guid` is the post's address. */
	guidIsPermaLink?: boolean;
	/** The post's date is unknown; `date` holds a stand-in, which only Atom needs. */
	undated?: boolean;
	/** `content` is the beginning of a text whose rest no source holds. */
	beginningOnly?: boolean;
	comments?: { count: number | null; url: string | null; feedUrl: string | null };
	language?: string;
	/** All enclosures; `enclosure` is the first. */
	attachments?: { url: string; type: string | null; length: number | null }[];
	/** For a comment: the entry or comment that it answers, by its Atom id and address. */
	inReplyTo?: { id: string; link: string };
}

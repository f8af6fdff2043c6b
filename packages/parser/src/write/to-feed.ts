import { escapeHtml } from "../html/escape.ts";
import type { Archive } from "../model/archive.ts";
import type { Post, Term } from "../model/post.ts";
import { httpAddress } from "./addresses.ts";
import { channel, languageTag, mainSite, unknownDate, zoneOf } from "./channel.ts";
import { type Category, Feed, type FeedItem } from "./feed.ts";
import { feedHtml } from "./feed-html.ts";
import { instantOf } from "./instant.ts";
import type { WriteOptions } from "./options.ts";
import { selectPosts } from "./select-posts.ts";
import { withUniqueGuids } from "./unique-guids.ts";
import { writable } from "./xml.ts";

/** How many words of a text stand for it where nobody wrote an excerpt. */
const wordsOfSummary = 55;

function summary({ excerpt, text }: Post): string {
	if (excerpt !== null) return excerpt;
	const words = text.split(/\s+/).filter((word) => word !== "");
	return words.length > wordsOfSummary ? `${words.slice(0, wordsOfSummary).join(" ")} […]` : words.join(" ");
}

const byName = (one: Term, other: Term): number =>
	one.name < other.name ? -1 : one.name > other.name ? 1 : 0;

/** Categories before tags, each by name, as WordPress writes them; the domain is that of its exports. */
function terms({ categories, tags }: Post): Category[] {
	const inDomain = (list: readonly Term[], domain: string): Category[] =>
		[...list].sort(byName).map(({ name, slug }) => ({ name, term: slug, domain }));
	return [...inDomain(categories, "category"), ...inDomain(tags, "post_tag")];
}

/** Bodies as feeds have them: a post stands in many feeds of a site, in three formats each. */
const bodies = new WeakMap<Post, { html: string; address: string | null; body: string }>();

function bodyOf(post: Post, address: string | null): string {
	const known = bodies.get(post);
	if (known?.html === post.html && known.address === address) return known.body;
	const body = feedHtml(post.html, address);
	bodies.set(post, { html: post.html, address, body });
	return body;
}

function texts(post: Post, address: string | null, { content, reports }: WriteOptions): Partial<FeedItem> {
	const shortened = content === "excerpt" || (post.kind === "report" && reports !== "full");
	if (shortened) return { description: escapeHtml(summary(post)) };
	return {
		...(post.excerpt === null ? {} : { description: escapeHtml(post.excerpt) }),
		content: bodyOf(post, address),
		...(post.excerptOnly ? { beginningOnly: true } : {}),
	};
}

function toItem(post: Post, fallback: Date, zone: string, options: WriteOptions): FeedItem {
	const address = httpAddress(options.addressOf ? options.addressOf(post) : post.url);
	const published = post.published && instantOf(post.published, zone);
	const updated = post.updated && instantOf(post.updated, zone);
	const language = languageTag(post.language);
	const attachments = post.enclosures.filter(({ url }) => httpAddress(url) !== null);
	const { count, url, feedUrl } = post.comments;
	return {
		title: writable(post.title),
		link: address ?? "",
		guid: writable(post.guid?.value ?? address ?? post.id),
		guidIsPermaLink: post.guid?.isPermaLink ?? address !== null,
		date: updated ?? published ?? fallback,
		...(published ? { published } : updated ? {} : { undated: true }),
		author: post.authors.map(({ name, url }) => ({ name, ...(url ? { link: url } : {}) })),
		category: terms(post),
		...texts(post, address, options),
		...(post.rights ? { copyright: post.rights } : {}),
		...(language ? { language } : {}),
		attachments,
		comments: { count, ...(options.commentsOf?.(post) ?? { url, feedUrl }) },
	};
}

/**
 * Makes a feed of an archive's published posts, in the model of the `feed` package. Drafts, private and
 * password-protected posts never get in.
 */
export function toFeed(archive: Archive, options: WriteOptions = {}): Feed {
	const posts = selectPosts(archive, options);
	const zone = zoneOf(mainSite(archive, posts), options);
	const about = channel(archive, posts, options);
	const feed = new Feed(about);
	const items = posts.map((post) => toItem(post, about.updated ?? unknownDate, zone, options));
	for (const item of withUniqueGuids(items, (index) => posts[index]?.id)) feed.addItem(item);
	options.change?.(feed);
	return feed;
}

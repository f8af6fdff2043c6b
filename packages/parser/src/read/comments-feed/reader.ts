import { canonicalUrl, legacyIdOf } from "../../addresses/canonical.ts";
import type { Feed } from "../../feed/feed.ts";
import { plainTextIn } from "../../feed/markup.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import { oldestFirst, stubPost } from "../../feed/stub.ts";
import type { Handler, XmlFormat } from "../../feed/xml-format.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { attribute, type Element, isElement, textOf } from "../../xml/element.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { channelTables } from "./channel.ts";
import { type FeedComment, readFeedComment, understood } from "./comment.ts";
import { looksLikeComments } from "./detect.ts";
import { titleInFeedTitle } from "./titles.ts";

/** A feed of the comments of one post, or of all posts of a blog. Its posts are stubs, which join the posts themselves. */
class CommentsFeed implements Handler {
	readonly #feed: Feed;
	readonly #streaming: boolean;
	/** What the feed says of itself: of its post, or of the blog. */
	#title = "";
	#address: string | null = null;
	/** Its own address. */
	#self: string | null = null;
	/** It is the feed of one post; `null` until that is known. */
	#ofPost: boolean | null = null;
	readonly #posts = new Map<string, FeedComment[]>();

	constructor(feed: Feed, streaming: boolean) {
		this.#feed = feed;
		this.#streaming = streaming;
	}

	head(element: Element): void {
		if (element.name === "title" || element.name === "atom:title") this.#title ||= plainTextIn(element);
		else if (element.name === "link") this.#address ??= this.#feed.address(textOf(element), element);
		else if (element.name === "atom:link") this.#link(element);
		else readSiteElement(this.#feed, element, channelTables);
	}

	#link(element: Element): void {
		const href = this.#feed.address(attribute(element, "href") ?? "", element);
		const relation = attribute(element, "rel") ?? "alternate";
		if (relation === "alternate") this.#address ??= href;
		else if (relation === "self") this.#self ??= href;
	}

	item(entry: Element): CapturedPost[] {
		for (const child of entry.children)
			if (isElement(child) && !understood.has(child.name)) this.#feed.unknown(child);
		const read = readFeedComment(this.#feed, entry);
		this.#settle(read.url);
		if (this.#streaming) return [this.#stub([read])];
		const key = canonicalUrl(read.url ?? "") ?? read.guid ?? "";
		const others = this.#posts.get(key);
		if (others === undefined) this.#posts.set(key, [read]);
		else others.push(read);
		return [];
	}

	end(): CapturedPost[] {
		const isEmpty = this.#ofPost === null;
		this.#settle(null);
		if (this.#ofPost && isEmpty) return [this.#stub([])];
		return [...this.#posts.values()].map((comments) => this.#stub(comments));
	}

	/** The feed of a post has the post's address, which its comments have too. */
	#settle(post: string | null): void {
		if (this.#ofPost !== null) return;
		const { site } = this.#feed;
		const ofSite = titleInFeedTitle("site", this.#title);
		this.#ofPost =
			post !== null && this.#address !== null
				? canonicalUrl(post) === canonicalUrl(this.#address)
				: ofSite === null && titleInFeedTitle("post", this.#title) !== null;
		// Whose blog it is, the feed of a post does not say.
		if (this.#ofPost) return;
		site.title ??= ofSite ?? (this.#title || null);
		site.url ??= this.#address;
	}

	#stub(comments: readonly FeedComment[]): CapturedPost {
		const known = (field: "url" | "title" | "guid") =>
			comments.find((one) => one[field] !== null)?.[field] ?? null;
		const guid = known("guid");
		const own = this.#ofPost ? { url: this.#address, title: titleInFeedTitle("post", this.#title) } : null;
		const post = stubPost(
			{
				title: own?.title ?? known("title") ?? "",
				url: own?.url ?? known("url"),
				guid: guid === null ? null : { value: guid, isPermaLink: false },
				legacyId: legacyIdOf(guid ?? ""),
			},
			oldestFirst(comments.map(({ comment }) => comment)),
		);
		if (this.#ofPost) post.comments.feedUrl = this.#self;
		return post;
	}
}

/** The two kinds of feeds that comments come in. */
function commentsFormat(root: "rss" | "feed", namespace: "" | "atom", item: "item" | "entry"): XmlFormat {
	return {
		format: "comments-feed",
		roots: [root],
		namespace,
		item,
		open: (feed, streaming) => new CommentsFeed(feed, streaming),
	};
}

const sure = (_: unknown, { head }: { head: string }): number => (looksLikeComments(head) ? 0.96 : 0);

export const commentsRssReader: Reader = xmlReader(commentsFormat("rss", "", "item"), sure);
export const commentsAtomReader: Reader = xmlReader(commentsFormat("feed", "atom", "entry"), sure);

import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Feed } from "../../feed/feed.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import { oldestFirst, stubPost } from "../../feed/stub.ts";
import type { Handler, XmlFormat } from "../../feed/xml-format.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { type Element, isElement } from "../../xml/element.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { blogTables, takeSetting } from "./blog.ts";
import { type BloggerComment, readComment } from "./comment.ts";
import { kindOf } from "./entry.ts";
import { readPost } from "./post.ts";

/** The elements of an entry that are read, or whose loss is none. */
const understood = new Set(
	(
		"app:control app:edited atom:author atom:category atom:content atom:contributor atom:id atom:link atom:published atom:summary " +
		"atom:title atom:updated blogger:created blogger:filename blogger:inreplyto blogger:location blogger:metadescription " +
		"blogger:parent blogger:status blogger:trashed blogger:type gd:extendedproperty gd:image georss:box georss:featurename " +
		"georss:point media:thumbnail thr:in-reply-to thr:total"
	).split(" "),
);

/** A Blogger export: the classic one, or the `feed.atom` of Google Takeout. */
class Blogger implements Handler {
	readonly #feed: Feed;
	readonly #streaming: boolean;
	readonly #posts: CapturedPost[] = [];
	/** By the id of their post. */
	readonly #comments = new Map<string, BloggerComment[]>();
	#commentsLeftOut = 0;
	#others = 0;

	constructor(feed: Feed, streaming: boolean) {
		this.#feed = feed;
		this.#streaming = streaming;
	}

	head(element: Element): void {
		readSiteElement(this.#feed, element, blogTables);
	}

	item(entry: Element): CapturedPost[] {
		for (const child of entry.children)
			if (isElement(child) && !understood.has(child.name)) this.#feed.unknown(child);
		const kind = kindOf(entry);
		if (kind === "post" || kind === "page") return [this.#post(readPost(this.#feed, entry, kind))];
		if (kind === "comment") return this.#comment(readComment(this.#feed, entry));
		if (kind === "settings") takeSetting(this.#feed.site, entry);
		if (kind === "other") this.#others++;
		return [];
	}

	#post(post: CapturedPost): CapturedPost {
		if (!this.#streaming) this.#posts.push(post);
		return post;
	}

	/** In a stream a post may be gone when its comment comes, so the comment comes on a stub. */
	#comment(read: BloggerComment): CapturedPost[] {
		if (read.hidden && !this.#feed.settings.spam) {
			this.#commentsLeftOut++;
			return [];
		}
		if (this.#streaming) return [stubOf([read])];
		const key = read.post || (read.url ?? "");
		const others = this.#comments.get(key);
		if (others === undefined) this.#comments.set(key, [read]);
		else others.push(read);
		return [];
	}

	end(): CapturedPost[] {
		const { diagnostics, about } = this.#feed;
		for (const post of this.#posts) {
			const own = [post.guid?.value, post.url].flatMap((key) => this.#take(key ?? ""));
			post.comments.items = oldestFirst(own.map(({ comment }) => comment));
			post.comments.count ??= post.comments.items.filter(({ approved }) => approved).length;
		}
		if (this.#commentsLeftOut > 0)
			diagnostics.push(
				diagnose("comments-left-out", { count: this.#commentsLeftOut }, { capture: about.id }),
			);
		if (this.#others > 0)
			diagnostics.push(
				diagnose("post-type-left-out", { type: "unknown", count: this.#others }, { capture: about.id }),
			);
		return [...this.#comments.values()].map(stubOf);
	}

	#take(key: string): BloggerComment[] {
		const found = key === "" ? undefined : this.#comments.get(key);
		if (found !== undefined) this.#comments.delete(key);
		return found ?? [];
	}
}

/** The post of comments which is not in the document, or not any more. */
function stubOf(comments: readonly BloggerComment[]): CapturedPost {
	const [{ post, url } = { post: "", url: null }] = comments;
	const guid = post === "" ? null : { value: post, isPermaLink: false };
	return stubPost({ guid, url }, oldestFirst(comments.map(({ comment }) => comment)));
}

const blogger: XmlFormat = {
	format: "blogger",
	roots: ["feed"],
	namespace: "atom",
	item: "entry",
	open: (feed, streaming) => new Blogger(feed, streaming),
};

/** Only exports say of each entry what it is. */
const marks = /schemas\.google\.com\/blogger\/(?:2008\/kind#|2018)/;

export const bloggerReader: Reader = xmlReader(blogger, (_, { head }) => (marks.test(head) ? 0.97 : 0));

import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Feed } from "../../feed/feed.ts";
import { readSiteElement } from "../../feed/site-modules.ts";
import { XmlFeedReading } from "../../feed/xml-feed.ts";
import type { Handler, XmlFormat } from "../../feed/xml-format.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { type Element, isElement } from "../../xml/element.ts";
import type { Reader } from "../reader.ts";
import { xmlReader } from "../xml-reader.ts";
import { MediaLibrary, mediaStub, readAttachment } from "./attachments.ts";
import { channelTables } from "./channel.ts";
import { field } from "./field.ts";
import { readPost } from "./post.ts";
import { kindOfItem } from "./post-types.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The elements of an item that are read, or whose loss is none. */
const understood = new Set(
	(
		"category content:encoded dc:creator description excerpt:encoded guid link pubdate title wp:attachment_url wp:comment " +
		"wp:comment_status wp:is_sticky wp:menu_order wp:ping_status wp:post_date wp:post_date_gmt wp:post_id wp:post_modified " +
		"wp:post_modified_gmt wp:post_name wp:post_parent wp:post_password wp:post_type wp:postmeta wp:status"
	).split(" "),
);

/** A WordPress export (WXR), or a part of one. */
class Wxr implements Handler {
	readonly #feed: Feed;
	readonly #vocabulary: Vocabulary;
	/** All files, where the document was read once before to find them. */
	readonly #survey: MediaLibrary | null;
	/** The files so far. In a stream a post is gone when its file comes, so the file comes as a stub. */
	readonly #library: MediaLibrary | null;
	readonly #posts: { post: CapturedPost; thumbnail: number | null }[] = [];
	readonly #furniture = new Map<string, number>();
	readonly #custom = new Map<string, number>();
	#commentsLeftOut = 0;
	#looseMedia = 0;

	constructor(feed: Feed, streaming: boolean, survey: MediaLibrary | null) {
		this.#feed = feed;
		this.#vocabulary = new Vocabulary(feed.site);
		this.#survey = survey;
		this.#library = streaming ? null : new MediaLibrary();
	}

	head(element: Element): void {
		if (!this.#vocabulary.take(element)) readSiteElement(this.#feed, element, channelTables);
	}

	item(element: Element): CapturedPost[] {
		for (const child of element.children)
			if (isElement(child) && !understood.has(child.name)) this.#feed.unknown(child);
		const type = field(element, "wp:post_type");
		const kind = kindOfItem(type);
		if (kind === "furniture") {
			count(this.#furniture, type);
			return [];
		}
		if (kind === "attachment") return this.#attachment(element);
		if (kind === "custom") count(this.#custom, type);
		return [this.#post(element, kind === "custom" ? type : null)];
	}

	#post(element: Element, custom: string | null): CapturedPost {
		const { post, thumbnail, commentsLeftOut } = readPost(this.#feed, element, this.#vocabulary, custom);
		this.#commentsLeftOut += commentsLeftOut;
		if (this.#library !== null) this.#posts.push({ post, thumbnail });
		this.#survey?.complete(post, thumbnail);
		return post;
	}

	/** A file; the page that WordPress makes of it is worth keeping only where people talked there. */
	#attachment(element: Element): CapturedPost[] {
		const attachment = readAttachment(this.#feed, element);
		const talkedAt = element.children.some((child) => isElement(child) && child.name === "wp:comment");
		const pages = talkedAt
			? [this.#post(element, null)].filter((page) => page.comments.items.length > 0)
			: [];
		for (const page of pages) {
			page.kind = "page";
			page.media = attachment === null ? [] : [attachment.media];
		}
		if (attachment === null || this.#survey !== null) return pages;
		if (this.#library !== null) this.#library.add(attachment);
		else if (attachment.parent === null) this.#looseMedia++;
		else return [...pages, mediaStub(attachment.parent, [attachment])];
		return pages;
	}

	end(): CapturedPost[] {
		for (const { post, thumbnail } of this.#posts) this.#library?.complete(post, thumbnail);
		const { stubs, loose } = (this.#survey ?? this.#library)?.rest() ?? {
			stubs: [],
			loose: this.#looseMedia,
		};
		const { diagnostics, about } = this.#feed;
		const place = { capture: about.id };
		if (this.#commentsLeftOut > 0)
			diagnostics.push(diagnose("comments-left-out", { count: this.#commentsLeftOut }, place));
		for (const [type, items] of this.#custom)
			diagnostics.push(diagnose("post-type-custom", { type, count: items }, place));
		for (const [type, items] of this.#furniture)
			diagnostics.push(diagnose("post-type-left-out", { type, count: items }, place));
		if (loose > 0) diagnostics.push(diagnose("media-without-post", { count: loose }, place));
		return stubs;
	}
}

/** Counts a name; a document with thousands of them means none. */
function count(counts: Map<string, number>, name: string): void {
	if (counts.has(name) || counts.size < 200) counts.set(name, (counts.get(name) ?? 0) + 1);
}

const wxr: XmlFormat = {
	format: "wxr",
	roots: ["rss", "channel"],
	namespace: "",
	item: "item",
	open: (feed, streaming, survey) => new Wxr(feed, streaming, survey instanceof MediaLibrary ? survey : null),
};

/** Finds the files of an export, which stand anywhere in it, without reading anything else. */
const files: XmlFormat = {
	...wxr,
	wants: (item) => item.includes("attachment"),
	open: (feed, _, library) => ({
		head() {},
		item(element) {
			const isFile = kindOfItem(field(element, "wp:post_type")) === "attachment";
			const attachment = isFile ? readAttachment(feed, element) : null;
			if (attachment !== null && library instanceof MediaLibrary) library.add(attachment);
			return [];
		},
	}),
};

/** The namespace of exports, or elements that only they have. */
const marks = /\/\/wordpress\.org\/export\/\d|<wp:(?:wxr_version|post_type|post_id|base_blog_url)[\s>]/;

/** Whether a document may have them; most have none, which is told faster than by the pattern. */
const mayHaveMarks = (head: string): boolean =>
	head.includes("//wordpress.org/export/") || head.includes("<wp:");

const sure = (_: unknown, { head }: { head: string }): number =>
	mayHaveMarks(head) && marks.test(head) ? 0.97 : 0;

export const wxrReader: Reader = {
	...xmlReader(wxr, sure, (input) => sure(null, input)),
	async survey(input, chunks, settings) {
		const library = new MediaLibrary();
		const reading = new XmlFeedReading(files, input, settings, true, library);
		for await (const chunk of chunks) for (const _ of reading.push(chunk));
		for (const _ of reading.end());
		return library;
	},
};

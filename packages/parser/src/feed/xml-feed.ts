/**
 * {@link XmlFeedReading} is the machine that reads feeds and exports in XML: bytes in, posts out, in constant memory. What is particular to
 * a format is its {@link XmlFormat}; `xmlReader` in read/ makes a format's reader of both.
 */
import { withoutBrokenEnd } from "../input/encoding.ts";
import type { Encoding } from "../input/encoding-found.ts";
import type { Capture, CapturedPost } from "../model/capture.ts";
import type { Settings } from "../options/options.ts";
import { attribute, type Element, isElement } from "../xml/element.ts";
import { endOf, missingEnds, withoutEndTags } from "../xml/end-tags.ts";
import { findRoot, type Root, skipMisc, tagsNamed } from "../xml/root.ts";
import { type Piece, Slicer } from "../xml/slicer.ts";
import { type About, Feed } from "./feed.ts";
import { endOfLostItem, endsFeed } from "./fragment.ts";
import { settleInnerBases } from "./inner-bases.ts";
import { type BeforeItem, type ItemMemory, newItemMemory } from "./item-memory.ts";
import { languageTag } from "./language-tag.ts";
import { itemNames, namespacesOf } from "./names.ts";
import { PieceDecoder } from "./piece-decoder.ts";
import { PieceParser } from "./piece-parser.ts";
import { setSiteText } from "./site-modules.ts";
import { divideTerms } from "./terms.ts";
import type { Handler, Survey, XmlFormat } from "./xml-format.ts";

/** Elements whose children stand beside the items, by local name. */
const frames = new Set(["rss", "rdf", "channel", "feed"]);

/** In a stream, posts are kept until so many are there to learn the vocabulary of terms from. */
const window = { posts: 100, characters: 1 << 20 };

/** One document on its way from bytes to posts. */
export class XmlFeedReading {
	readonly feed: Feed;
	readonly #format: XmlFormat;
	readonly #handler: Handler;
	readonly #decoder: PieceDecoder;
	readonly #parser: PieceParser;
	readonly #root: Root | null;
	readonly #slicer: Slicer;
	readonly #streaming: boolean;
	#stage: "head" | "items" | "after" = "head";
	#waiting: CapturedPost[] = [];
	#waitingSize = 0;
	#open = false;
	#skipping = false;
	/** The last item that was read is. */
	#isWhole = false;
	/** What the items gave at the last reading. */
	readonly #items: ItemMemory | null;

	/** `head`: the decoded beginning of the document, with its root. */
	constructor(
		format: XmlFormat,
		about: About & { encoding: Encoding; head: string },
		settings: Settings,
		streaming: boolean,
		survey: Survey | null = null,
	) {
		this.#format = format;
		this.feed = new Feed(about, settings);
		this.#handler = format.open(this.feed, streaming, survey);
		this.#root = findRoot(about.head, format.roots);
		this.#streaming = streaming;
		const items = [...tagsNamed(format.item, about.head)];
		const namespaces = namespacesOf(format, this.#root, about.head, items);
		this.#parser = new PieceParser(this.feed, namespaces, this.#root?.entities ?? null);
		this.#slicer = new Slicer(itemNames(format, this.#root, items, namespaces), settings.maxItemBytes);
		this.#decoder = new PieceDecoder(this.feed, about.encoding);
		const isKept = format.itemsStandAlone === true && !streaming && this.#root?.local !== format.item;
		this.#items = isKept ? (settings.memory?.part(newItemMemory) ?? null) : null;
		this.#items?.begin(this.#root, about.head, items);
	}

	/** What stands before the first item has been read: `feed.site` says what it can. */
	get headIsRead(): boolean {
		return this.#stage !== "head";
	}

	push(chunk: Uint8Array): Generator<CapturedPost> {
		this.#slicer.push(this.#decoder.push(chunk));
		return this.#pieces(false);
	}

	*end(): Generator<CapturedPost> {
		const { feed } = this;
		this.#slicer.push(this.#decoder.end());
		yield* this.#pieces(false);
		this.#slicer.end();
		yield* this.#pieces(true);
		feed.speakOf(null);
		if (this.#stage === "head") this.#readHead("");
		// Whole items may be all that somebody saved.
		const isEnded = this.#stage === "after" || (this.#root === null && this.#isWhole);
		if (!isEnded) feed.report("feed-truncated", {}, Number.MAX_SAFE_INTEGER);
		this.#waiting.push(...(this.#handler.end?.() ?? []));
		yield* this.#release();
		feed.reportUnknown();
	}

	/** Reads the pieces that are complete; gives the posts that may go. */
	*#pieces(last: boolean): Generator<CapturedPost> {
		for (let piece = this.#slicer.next(); piece !== null; piece = this.#slicer.next()) {
			this.#read(piece, last);
			if (this.#isReady) for (const post of this.#release()) yield post;
		}
	}

	/** Whether the posts that wait may go. Once the first have gone, all others go as they come. */
	get #isReady(): boolean {
		if (this.#waiting.length === 0 || !this.#streaming) return false;
		this.#open ||= this.#waiting.length >= window.posts || this.#waitingSize >= window.characters;
		return this.#open;
	}

	/** What has been read, with the posts that were kept of it. */
	capture(posts: CapturedPost[]): Capture {
		const { about, site, built, latest, diagnostics, lines, paging } = this.feed;
		return {
			id: about.id,
			path: about.path,
			format: this.#format.format,
			site,
			capturedAfter: [built, latest].reduce((a, b) => (a === null || (b !== null && b.iso > a.iso) ? b : a)),
			capturedBefore: null,
			...(paging === undefined ? {} : { paging }),
			posts,
			diagnostics,
			ledger: lines.ledger,
			lines: [],
			within: { summaries: [], sites: [] },
		};
	}

	#read(piece: Piece, last: boolean): void {
		const { feed } = this;
		feed.speakOf(null);
		const before = this.#beforeItem(piece);
		const again = before && (this.#items?.recall(before, feed) ?? null);
		if (again !== null) {
			this.#isWhole = true;
			this.#waiting.push(...again);
			return;
		}
		const text = this.#decoder.decode(last ? withoutBrokenEnd(piece.bytes) : piece.bytes);
		this.#parser.mayHoldControls = this.#decoder.mayHoldControls;
		if (piece.oversized) {
			if (!this.#skipping) feed.report("item-too-large", { limit: feed.settings.maxItemBytes }, 0);
			this.#skipping = !piece.whole;
			return;
		}
		this.#skipping = false;
		if (this.#stage === "head") this.#readHead(piece.kind === "between" ? text : "");
		else if (piece.kind === "between") this.#readBetween(text);
		if (piece.kind !== "item") return;
		const first = this.#waiting.length;
		this.#readItem(text, piece.whole, last);
		if (before !== null) this.#items?.keep(before, this.#waiting.slice(first), feed);
	}

	/** Whole items among others may be known from the last reading. */
	#beforeItem({ kind, whole, oversized, bytes }: Piece): BeforeItem | null {
		const isUsual = kind === "item" && whole && !oversized && this.#stage === "items";
		return isUsual && !this.#parser.hasUnbound ? (this.#items?.before(bytes, this.feed) ?? null) : null;
	}

	/** The prolog, the elements around the items, and what stands before the first item. */
	#readHead(text: string): void {
		const root = this.#root;
		this.#stage = "items";
		if (root === null) {
			this.#readRest(text);
			return;
		}
		if (!(this.#isLone || text.startsWith(root.tag, root.start))) {
			this.#readBetween(text);
			return;
		}
		this.#readProlog(text, root);
		if (this.#isLone) return;
		const body = text.slice(root.start);
		const rootEnd = root.tag.endsWith("/>") ? root.tag.length : endOf(body, root.written);
		const whole = rootEnd < 0 ? body + missingEnds(body, root) : body.slice(0, rootEnd);
		for (const element of this.#parser.parse(whole, root.start, rootEnd < 0)) this.#frame(element);
		if (rootEnd >= 0) this.#after(body.slice(rootEnd), root.start + rootEnd);
	}

	/** What stands before the first whole item of a feed whose beginning is lost. */
	#readRest(text: string): void {
		const { feed } = this;
		const end = endOfLostItem(text, this.#format.item);
		feed.report("feed-beginning-lost", {}, 0);
		feed.lines.claim({ start: 0, end }, "furniture");
		const inside = withoutEndTags(text.slice(end));
		for (const element of this.#parser.parse(inside, end, true)) this.#frame(element);
	}

	#readProlog(text: string, { start, xmlStart, externalEntities }: Root): void {
		const { feed } = this;
		const before = text.slice(0, xmlStart);
		if (before !== "") feed.lines.claim({ start: 0, end: start }, "furniture");
		if (xmlStart === start && skipMisc(text) === start) return;
		if (before.trim() !== "") feed.report("junk-before", { text: excerptOf(before) }, 0);
		else if (before !== "") feed.report("space-before", {}, 0);
		for (const name of externalEntities) feed.report("entity-external", { name }, xmlStart);
	}

	/** The document is nothing but one item. */
	get #isLone(): boolean {
		return this.#root?.local === this.#format.item;
	}

	#frame(element: Element): void {
		this.#items?.unsettle();
		const isFrame = this.feed.frame.length < 2 && frames.has(element.tag.toLowerCase());
		if (!isFrame) {
			this.#handler.head(element);
			return;
		}
		this.feed.frame.push(element);
		setSiteText(this.feed, "language", languageTag(attribute(element, "xml:lang")) ?? "");
		for (const child of element.children) if (isElement(child)) this.#frame(child);
		// Their attributes are all that is needed from here on.
		element.children = [];
	}

	#readBetween(text: string): void {
		const root = this.#root;
		const end = root === null ? (endsFeed(text) ? text.length : -1) : endOf(text, root.written);
		const inside = withoutEndTags(end < 0 ? text : text.slice(0, end));
		if (this.#stage === "items" && inside !== "")
			for (const element of this.#parser.parse(inside, 0, true)) this.#frame(element);
		if (this.#stage === "after") this.#junk(text, 0);
		else if (end >= 0) this.#after(text.slice(end), end);
	}

	#after(text: string, offset: number): void {
		this.#stage = "after";
		this.#junk(text, offset);
	}

	#junk(text: string, offset: number): void {
		const start = text.search(/\S/);
		if (start < 0) return;
		this.feed.lines.claim({ start: offset + start, end: offset + text.length }, "furniture");
		if (/^(?:\s*<!--(?:[^-]|-(?!->))*-->)*\s*$/.test(text)) return;
		this.feed.report("junk-after", { text: excerptOf(text) }, offset + start);
	}

	#readItem(text: string, whole: boolean, last: boolean): void {
		const { feed } = this;
		// Channels in a channel end before it does.
		if (this.#stage === "after" && this.#root?.local === "channel") this.#stage = "items";
		const { line } = feed.lines.place(0);
		this.#isWhole = whole;
		if (this.#format.wants?.(text) === false) return;
		for (const element of this.#parser.parse(text, 0, !whole, !whole)) {
			settleInnerBases(feed, element);
			for (const post of this.#handler.item(element)) {
				post.evidence.line ??= line;
				this.#waiting.push(post);
				this.#waitingSize += post.html.length;
			}
		}
		if (whole ? this.#isLone : last && this.#holdsEnd(text)) this.#stage = "after";
		if (!whole && (!last || this.#stage === "after"))
			feed.report("xml-mended", { what: text.slice(0, text.search(/[\s>]/)) }, 0);
	}

	/** Whether the feed ends in an item that has no end of its own. */
	#holdsEnd(text: string): boolean {
		return this.#root === null ? endsFeed(text) : endOf(text, this.#root.written) >= 0;
	}

	/** The posts that waited, their terms divided. */
	#release(): CapturedPost[] {
		const { vocabulary } = this.feed;
		const posts = this.#waiting;
		vocabulary.learn(posts.map((post) => post.evidence.flatTerms));
		this.#waiting = [];
		this.#waitingSize = 0;
		for (const post of posts) divideTerms(post, vocabulary);
		return posts;
	}
}

function excerptOf(text: string): string {
	return text.replace(/\s+/g, " ").trim().slice(0, 60);
}

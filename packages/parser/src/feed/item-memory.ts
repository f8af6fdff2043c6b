import type { Buffer } from "node:buffer";
import { hash } from "node:crypto";
import type { CapturedPost } from "../model/capture.ts";
import type { Moment } from "../model/moment.ts";
import type { NamedTag, Root } from "../xml/root.ts";
import { tagsNamed } from "../xml/root.ts";
import type { Feed } from "./feed.ts";
import { copyLazily, ownEvidence, ownParts } from "./lazy-text.ts";
import type { LinesRead, LinesState } from "./lines.ts";
import { prefixOf } from "./names.ts";

/** What an item gave, and what its reading did besides. */
interface ItemRead {
	/** As they were read; what a document's reading adds to them later, it adds to copies. */
	posts: readonly CapturedPost[];
	lines: LinesRead;
	latest: Moment | null;
	unknown: readonly string[];
}

/** How things stood before an item was read. */
export interface BeforeItem {
	name: string;
	lines: LinesState;
	said: number;
	latest: Moment | null;
}

/**
 * What the items of a feed gave at its last reading, by their bytes, so that only items that changed are read anew. It holds
 * items of which there is nothing to say: whatever is reported has its place in the document.
 */
export class ItemMemory {
	#known: ReadonlyMap<string, ItemRead> = new Map();
	#now = new Map<string, ItemRead>();
	/** What the items depend on besides their own bytes; it has to be looked at again where something came between them. */
	#around = "";
	#isSettled = false;
	/** The tags that bind what items are written in. */
	#binding: readonly unknown[] = [];
	/** What was not known before, and the posts that were given. */
	#fresh: [read: ItemRead, given: readonly CapturedPost[]][] = [];

	/** The document is read once more; `head`: its beginning, with these items. */
	begin(root: Root | null, head: string, items: readonly NamedTag[]): void {
		const prefixes = new Set(items.map(({ written }) => prefixOf(written)));
		const channels = [...tagsNamed("channel", head)].map(({ tag }) => tag);
		this.#binding = [root?.tag, [...(root?.entities ?? [])], [...prefixes], channels];
		this.unsettle();
		this.#known = this.#now;
		this.#now = new Map();
		this.#fresh = [];
	}

	/** Something stands between the items. */
	unsettle(): void {
		this.#isSettled = false;
	}

	/** Forgets everything where what is around the items is not what it was. */
	#settle({ site, ownBase, about, frame, settings }: Feed): void {
		const frames = frame.map(({ attributes }) => attributes);
		const blog = { ...site, updated: null };
		const around = JSON.stringify([blog, ownBase, about.url, frames, settings.timeZone, this.#binding]);
		if (around !== this.#around) {
			this.#known = new Map();
			this.#now = new Map();
		}
		this.#around = around;
		this.#isSettled = true;
	}

	/** How things stand before an item is read; `null` where it may tell more than its own posts, having nothing around it. */
	before(bytes: Buffer, feed: Feed): BeforeItem | null {
		if (feed.frame.length === 0) return null;
		if (!this.#isSettled) this.#settle(feed);
		const { latest, diagnostics } = feed;
		feed.latest = null;
		feed.unknownOfItem = new Set();
		return {
			name: hash("sha1", bytes, "base64"),
			lines: feed.lines.pause(),
			said: diagnostics.length,
			latest,
		};
	}

	/** The posts of an item as if it had been read now; `null` where it has to be. */
	recall({ name, latest }: BeforeItem, feed: Feed): CapturedPost[] | null {
		const known = this.#known.get(name);
		if (known === undefined || !known.unknown.every((one) => feed.isUnknown(one))) return null;
		const { line } = feed.lines.place(0);
		if (!feed.lines.skip(known.lines)) return null;
		this.#now.set(name, known);
		feed.unknownOfItem = null;
		feed.latest = later(latest, known.latest);
		return known.posts.map((post) => ({ ...post, ...ownParts(post), evidence: ownEvidence(post, line) }));
	}

	/** Keeps what an item gave that had to be read, unless something was said about it. */
	keep({ name, lines, said, latest }: BeforeItem, posts: readonly CapturedPost[], feed: Feed): void {
		const own = feed.latest;
		feed.latest = later(latest, own);
		const unknown = [...(feed.unknownOfItem ?? [])];
		feed.unknownOfItem = null;
		if (feed.diagnostics.length > said || posts.some(({ evidence }) => evidence.diagnostics.length > 0))
			return;
		const read = { posts: posts.map(copyLazily), lines: feed.lines.since(lines), latest: own, unknown };
		this.#now.set(name, read);
		this.#fresh.push([read, posts]);
	}

	/**
	 * Makes the posts that are new here plain ones, once the text and the slugs of those that were given are made: they follow from
	 * the posts alone.
	 * @param share finds strings that are held already
	 */
	makePlain(share: (post: CapturedPost) => void): void {
		for (const [read, given] of this.#fresh) {
			read.posts = read.posts.map((post, index) => {
				const { text = "", slug = "", authors = [] } = given[index] ?? {};
				post.text = text;
				return { ...post, slug, authors };
			});
			for (const post of read.posts) share(post);
		}
		this.#fresh = [];
	}
}

export const newItemMemory = (): ItemMemory => new ItemMemory();

const later = (one: Moment | null, other: Moment | null): Moment | null =>
	one === null || (other !== null && other.iso > one.iso) ? other : one;

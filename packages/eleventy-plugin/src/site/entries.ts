import type { Author, Post, Term } from "blog-archive-parser";
import { digestOf, inOneLine } from "../load/text-digest.ts";
import type { Dated } from "./dated.ts";
import { keyOf } from "./group.ts";
import type { Blog, Entry, Link, ListKind } from "./model.ts";
import { relatedPosts } from "./related.ts";
import { joinSeries } from "./series.ts";
import type { Sketch } from "./sketch.ts";
import { threadOf } from "./thread.ts";

interface Parts {
	dated: readonly Dated[];
	addresses: readonly string[];
	blogs: readonly Blog[];
	sketches: readonly Sketch[];
	lead(post: Post): string;
}

const relatedCount = 4;
const excerptLength = 280;

const excerpts = new WeakMap<Post, string>();

/** What a post says of itself in short, else how it begins, cut at a word. */
export function excerptOf(post: Post): string {
	const known = excerpts.get(post) ?? makeExcerpt(post);
	excerpts.set(post, known);
	return known;
}

function makeExcerpt(post: Post): string {
	const text = post.excerpt === null ? digestOf(post).beginning : inOneLine(post.excerpt, excerptLength + 1);
	if (text.length <= excerptLength) return text;
	const cut = text.slice(0, excerptLength);
	const end = cut.lastIndexOf(" ");
	return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s.,;:–—-]+$/, "")}…`;
}

/** Makes what the pages of the posts need, in the order given. */
export function makeEntries({ dated, addresses, blogs, sketches, lead }: Parts): Entry[] {
	const places = placesOf(sketches);
	const blogOf = new Map(blogs.map((blog) => [blog.site.id, blog]));
	const links = (kind: ListKind, named: readonly (Term | Author)[]): Link[] =>
		named.flatMap((one) => places.get(kind)?.get(keyOf(one)) ?? []);
	// One for all: V8 takes an object with a getter of its own for a dictionary, which is slower and three times as large.
	const body: PropertyDescriptor & ThisType<Entry> = {
		configurable: true,
		enumerable: true,
		get() {
			return lead(this.post);
		},
	};
	const entries = dated.map(({ post, date }, index): Entry => {
		const address = addresses[index] as string;
		const hasComments = post.comments.items.some(({ approved }) => approved);
		const entry: Omit<Entry, "html"> = {
			post,
			address,
			date,
			blog: blogOf.get(post.site) ?? null,
			excerpt: excerptOf(post),
			authors: links("author", post.authors),
			categories: links("category", post.categories),
			tags: links("tag", post.tags),
			period: periodOf(date, places),
			newer: null,
			older: null,
			related: [],
			series: null,
			reports: [],
			namedIn: [],
			announcedIn: null,
			parts: null,
			comments: threadOf(post, hasComments ? `${address}comments.xml` : null),
		};
		return Object.defineProperty(entry, "html", body) as Entry;
	});
	const posts = entries.filter(({ post }) => post.kind !== "page");
	joinNeighbours(posts);
	joinSeries(posts);
	return entries;
}

/** The pages of lists, by their kinds and keys. */
type Places = ReadonlyMap<ListKind, ReadonlyMap<string, Link>>;

function placesOf(sketches: readonly Sketch[]): Places {
	const places = new Map<ListKind, Map<string, Link>>();
	for (const { kind, key, name, address } of sketches)
		places.set(kind, (places.get(kind) ?? new Map<string, Link>()).set(key, { name, address }));
	return places;
}

function periodOf(date: Dated["date"], places: Places): Link | null {
	if (date === null) return places.get("undated")?.get("undated") ?? null;
	const year = String(date.year).padStart(4, "0");
	const month = date.month === null ? null : `${year}/${String(date.month).padStart(2, "0")}`;
	return (month === null ? places.get("year")?.get(year) : places.get("month")?.get(month)) ?? null;
}

function joinNeighbours(posts: readonly Entry[]): void {
	const related = relatedPosts(
		posts.map(({ post }) => post),
		relatedCount,
	);
	posts.forEach((entry, index) => {
		if (entry.date !== null) {
			entry.newer = posts[index - 1] ?? null;
			const older = posts[index + 1];
			entry.older = older !== undefined && older.date !== null ? older : null;
		}
		entry.related = (related[index] ?? []).flatMap((other) => posts[other] ?? []);
	});
}

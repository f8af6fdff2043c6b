import type { Post } from "blog-archive-parser";
import type { FeedOwner } from "../options/options.ts";
import type { Settings } from "../options/settle.ts";
import type { Blog, Entry, FeedAddresses, FixedAddresses, List, ListKind } from "./model.ts";
import type { Sketch } from "./sketch.ts";

interface Parts {
	entries: readonly Entry[];
	posts: readonly Entry[];
	blogs: readonly Blog[];
	sketches: readonly Sketch[];
	fixed: FixedAddresses;
	title: string;
	settings: Settings;
}

const owners: Partial<Record<ListKind, FeedOwner>> = {
	category: "categories",
	tag: "tags",
	author: "authors",
	year: "years",
	source: "sources",
};

const files = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" } as const;

/** The feeds of a list, where it has any. */
function feedsOf(kind: ListKind, address: string, { feeds }: Settings): FeedAddresses {
	const owner = owners[kind];
	if (kind !== "home" && (owner === undefined || !feeds.of.includes(owner))) return {};
	return Object.fromEntries(feeds.formats.map((format) => [format, `${address}${files[format]}`]));
}

/** Makes the archives of the site: home, periods, reports, undated, terms, authors, source blogs. */
export function makeLists({ entries, posts, blogs, sketches, fixed, title, settings }: Parts): List[] {
	const entryOf = new Map<Post, Entry>(entries.map((entry) => [entry.post, entry]));
	const sketchOf = new Map(sketches.map((sketch) => [`${sketch.kind} ${sketch.key}`, sketch]));
	const parentOf = ({ kind, parentKey }: Sketch): Sketch | null => {
		if (parentKey === null) return null;
		const above = kind === "day" ? "month" : kind === "month" ? "year" : kind;
		return sketchOf.get(`${above} ${parentKey}`) ?? null;
	};
	const childrenOf = new Map<Sketch, Sketch[]>();
	for (const sketch of sketches) {
		const parent = parentOf(sketch);
		if (parent !== null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), sketch]);
	}
	const link = ({ name, address }: Sketch) => ({ name, address });
	const home: List = {
		kind: "home",
		name: title,
		address: fixed.home,
		entries: posts,
		date: null,
		blog: null,
		parent: null,
		children: [],
		feeds: feedsOf("home", fixed.home, settings),
	};
	const archives = sketches.map((sketch): List => {
		const parent = parentOf(sketch);
		return {
			kind: sketch.kind,
			...link(sketch),
			entries: sketch.members.map(({ post }) => entryOf.get(post) as Entry),
			date: sketch.date,
			blog: null,
			parent: parent === null ? null : link(parent),
			children: (childrenOf.get(sketch) ?? []).map((child) => ({
				...link(child),
				count: child.members.length,
			})),
			feeds: feedsOf(sketch.kind, sketch.address, settings),
		};
	});
	const sources = blogs.map(
		(blog): List => ({
			kind: "source",
			name: blog.name,
			address: blog.address,
			entries: entries.filter((entry) => entry.blog === blog),
			date: null,
			blog,
			parent: null,
			children: [],
			feeds: feedsOf("source", blog.address, settings),
		}),
	);
	return [home, ...archives, ...sources];
}

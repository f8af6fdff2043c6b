import type { Archive, Post } from "blog-archive-parser";
import { slugify } from "blog-archive-parser/write";
import { wantedAddress } from "../addresses/permalink.ts";
import type { OldAddresses } from "../links/old-addresses.ts";
import type { Settings } from "../options/settle.ts";
import type { Calendar } from "../time/local.ts";
import type { Dated } from "./dated.ts";
import { keyOf } from "./group.ts";
import type { Blog, FixedAddresses } from "./model.ts";
import { mediaAddresses, numberedPlaces, plainAddresses } from "./numbers.ts";
import type { Sketch } from "./sketch.ts";

interface Parts {
	dated: readonly Dated[];
	addresses: readonly string[];
	blogs: readonly Blog[];
	sketches: readonly Sketch[];
	sites: Archive["sites"];
	fixed: FixedAddresses;
	settings: Settings;
	calendar: Calendar;
}

/** Lists every address that the old blogs had, so far as it follows from the archive, with its new one. */
export function gatherOldAddresses(old: OldAddresses, parts: Parts): void {
	const { dated, addresses, blogs, settings, calendar } = parts;
	const blogOf = new Map(blogs.map((blog) => [blog.site.id, blog]));
	const homeOf = ({ site }: Post): string | null => {
		const url = blogOf.get(site)?.site.url ?? null;
		return url !== null && URL.canParse(url) ? url : null;
	};
	dated.forEach(({ post }, index) => {
		for (const address of formerAddresses(post, homeOf(post))) old.add(address, addresses[index] as string);
	});
	// The page of a file leads to the post that shows the file, unless the page is there itself.
	dated.forEach(({ post }, index) => {
		for (const address of mediaAddresses(post, homeOf(post))) old.add(address, addresses[index] as string);
	});
	for (const { site } of blogs) {
		if (site.url === null || !URL.canParse(site.url)) continue;
		const home = `${site.url.replace(/\/*$/, "")}/`;
		addPlaces(parts, (path, to) => old.add(new URL(path, home).href, to));
		for (const [path, to] of numberedPlaces(site, parts.sketches)) old.add(new URL(path, home).href, to);
	}
	dated.forEach(({ post }, index) => {
		for (const alias of otherAddresses(post, settings, calendar))
			old.addLocal(alias, addresses[index] as string);
	});
	for (const [path, to] of otherNames(parts)) old.addLocal(`${settings.base}${path}`, to);
}

/** The addresses by which an old blog named a post. */
function formerAddresses(post: Post, home: string | null): string[] {
	const addresses: unknown[] = [post.url, post.guid?.value, post.comments.url, ...plainAddresses(post, home)];
	for (const { field, others } of post.conflicts)
		if (field === "url" || field === "guid") addresses.push(...others);
	return addresses.filter((address): address is string => typeof address === "string");
}

/**
 * Where a post would stand if a source of it were missing: captures disagree on slugs and dates, and
 * some give none. These addresses lead to the post, so that it keeps its address when sources are added.
 */
export function otherAddresses(post: Post, settings: Settings, calendar: Calendar): string[] {
	const others = (field: string): unknown[] =>
		post.conflicts.find((one) => one.field === field)?.others ?? [];
	const slugs = [post.slug, ...others("slug").filter((slug): slug is string => typeof slug === "string")];
	const dating = post.sources.published ?? [];
	const days = dating.length > 1 ? nearDays(post.published) : [];
	const moments = [post.published, ...days, ...others("published").filter(isMoment)];
	if (Object.values(post.sources).some((from) => from.some((capture) => !dating.includes(capture))))
		moments.push(null);
	if (slugs.length === 1 && moments.length === 1) return [];
	const wanted = slugs.flatMap((slug) =>
		moments.map((published) => {
			const date = published === null ? null : calendar(published);
			return wantedAddress({ ...post, slug, published }, date, settings.permalink);
		}),
	);
	return [...new Set(wanted)].map((address) => `${settings.base}${address.slice(1)}`);
}

/**
 * The days on which an instant may have been by the clock of the source that shows a local date: that source
 * agrees with the instant, but alone it dates the post by that day, perhaps in another month.
 */
function nearDays(published: Post["published"]): NonNullable<Post["published"]>[] {
	const time = Date.parse(published?.iso ?? "");
	if (Number.isNaN(time) || !/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(published?.iso ?? "")) return [];
	return [-12, 0, 14].map((hours) => ({
		iso: new Date(time + hours * 3_600_000).toISOString().slice(0, 10),
		precision: "day",
	}));
}

/**
 * Where authors and terms stood, or would stand, by names that fewer sources give them: captures write an author
 * with other slugs, and a term's slug is made of its name until a source states one.
 */
function otherNames({ sites, sketches }: Parts): [path: string, to: string][] {
	const authors = sites.flatMap((site) => site.authors);
	return sketches.flatMap(({ kind, key, name, address }) => {
		const others =
			kind === "author"
				? authors.filter((author) => keyOf(author) === key).flatMap(({ otherSlugs = [] }) => otherSlugs)
				: kind === "category" || kind === "tag"
					? [slugify(name)]
					: [];
		const keys = others.map((slug) => keyOf({ name: slug, slug })).filter((other) => other !== key);
		return keys.map((other): [string, string] => [`${kind}/${other}/`, address]);
	});
}

const isMoment = (value: unknown): value is NonNullable<Post["published"]> =>
	typeof value === "object" && value !== null && "iso" in value && typeof value.iso === "string";

/** WordPress's and Blogger's addresses for what is not a post. */
function addPlaces({ sketches, fixed, settings }: Parts, add: (path: string, to: string) => void): void {
	const { base, feeds } = settings;
	const [rss, atom] = [feeds.formats.includes("rss"), feeds.formats.includes("atom")];
	const feed = (address: string): string => `${address}${rss ? "feed.xml" : atom ? "atom.xml" : "feed.json"}`;
	const atomFeed = (address: string): string => (atom ? `${address}atom.xml` : feed(address));
	add("", fixed.home);
	for (const old of ["feed/", "feed/rss2/", "feed/rss/", "feed/rdf/", "rss.xml", "index.xml"])
		add(old, feed(base));
	for (const old of ["rss2", "rss", "rdf"]) add(`?feed=${old}`, feed(base));
	for (const old of ["feed/atom/", "?feed=atom", "atom.xml", "feeds/posts/default"]) add(old, atomFeed(base));
	for (const old of ["comments/feed/", "?feed=comments-rss2", "feeds/comments/default"])
		add(old, fixed.commentsFeed);
	for (const { kind, key, name, address, date } of sketches) {
		const digits = key.replaceAll("/", "");
		if (date !== null) {
			add(`?m=${digits}`, address);
			add(`${key}/`, address);
		}
		if (kind === "month") add(`${key.replace("/", "_")}_01_archive.html`, address);
		if (kind !== "category" && kind !== "tag" && kind !== "author") continue;
		add(`${kind}/${key}/`, address);
		if (kind === "tag") add(`?tag=${key}`, address);
		if (kind !== "author") add(`search/label/${encodeURIComponent(name)}`, address);
		if (kind === "category" && feeds.of.includes("categories")) {
			for (const old of ["feed/", "feed/rss2/"]) add(`${kind}/${key}/${old}`, feed(address));
			add(`${kind}/${key}/feed/atom/`, atomFeed(address));
		}
	}
}

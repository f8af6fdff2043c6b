import type { OldAddresses } from "../links/old-addresses.ts";
import type { Settings } from "../options/settle.ts";
import type { Dated } from "./dated.ts";
import type { Blog, FixedAddresses } from "./model.ts";
import type { Sketch } from "./sketch.ts";

interface Parts {
	dated: readonly Dated[];
	addresses: readonly string[];
	blogs: readonly Blog[];
	sketches: readonly Sketch[];
	fixed: FixedAddresses;
	settings: Settings;
}

/** Lists every address that the old blogs had, so far as it follows from the archive, with its new one. */
export function gatherOldAddresses(old: OldAddresses, parts: Parts): void {
	const { dated, addresses, blogs } = parts;
	const blogOf = new Map(blogs.map((blog) => [blog.site.id, blog]));
	dated.forEach(({ post }, index) => {
		const home = blogOf.get(post.site)?.site.url ?? null;
		old.addPost(post, home, addresses[index] as string);
	});
	for (const { site } of blogs) {
		if (site.url === null || !URL.canParse(site.url)) continue;
		const at = (path: string): string => new URL(path, `${site.url?.replace(/\/*$/, "")}/`).href;
		addPlaces(parts, (path, to) => old.add(at(path), to));
	}
}

/** WordPress's addresses for what is not a post. */
function addPlaces({ sketches, fixed, settings }: Parts, add: (path: string, to: string) => void): void {
	const feed = (address: string): string => `${address}feed.xml`;
	const { base } = settings;
	add("", fixed.home);
	for (const rss of ["feed/", "feed/rss2/", "?feed=rss2", "?feed=rss", "feed/rss/", "rss.xml"])
		add(rss, feed(base));
	for (const atom of ["feed/atom/", "?feed=atom", "atom.xml", "feeds/posts/default"])
		add(atom, `${base}atom.xml`);
	for (const comments of ["comments/feed/", "?feed=comments-rss2"]) add(comments, fixed.commentsFeed);
	for (const { kind, key, address, date } of sketches) {
		if (kind === "month" && date !== null) {
			add(`?m=${key.replace("/", "")}`, address);
			add(`${key.replace("/", "_")}_01_archive.html`, address);
		}
		if (kind === "year" || kind === "day") add(`?m=${key.replaceAll("/", "")}`, address);
		if (kind === "year" || kind === "month") add(`${key}/`, address);
		if (kind === "category" || kind === "tag" || kind === "author") {
			add(`${kind}/${key}/`, address);
			if (kind !== "category" || !settings.feeds.of.includes("categories")) continue;
			add(`${kind}/${key}/feed/`, feed(address));
		}
	}
}

import type { Archive } from "../model/archive.ts";
import type { Post } from "../model/post.ts";
import type { Site } from "../model/site.ts";
import { slugify } from "../model/slug.ts";
import { below, httpAddress } from "./addresses.ts";
import type { ArchiveFeedOptions } from "./feed.ts";
import { instantOf } from "./instant.ts";
import type { WriteOptions } from "./options.ts";
import { usualNames } from "./self-link.ts";
import { writable } from "./xml.ts";

/**
 * Stands for a date that nothing in the archive tells, where a format demands one: the first day that validators take
 * for a possible date of a feed.
 */
export const unknownDate: Date = new Date("1990-01-01T00:00:00Z");

/** The site that most of the posts are of. */
export function mainSite({ sites }: Archive, posts: readonly Post[]): Site | undefined {
	const counts = new Map(sites.map(({ id }) => [id, 0]));
	for (const { site } of posts) counts.set(site, (counts.get(site) ?? 0) + 1);
	const most = Math.max(...counts.values());
	return sites.find(({ id }) => counts.get(id) === most);
}

/** The zone in which a feed's days begin. */
export function zoneOf(site: Site | undefined, { timeZone }: WriteOptions): string {
	return timeZone ?? site?.timeZone ?? "UTC";
}

/** Where the site is; a site without an address gets one that says so (`.invalid` is reserved for that). */
export function siteAddress(site: Site | undefined, { siteUrl }: WriteOptions): string {
	return (
		httpAddress(siteUrl) ??
		httpAddress(site?.url) ??
		`https://${
			slugify(site?.title ?? "")
				.replace(/[^a-z0-9-]/g, "")
				.slice(0, 60)
				.replace(/^-+|-+$/g, "") || "site"
		}.invalid/`
	);
}

let languageNames: Intl.DisplayNames | undefined;

function tagOf(language: string): string | null {
	languageNames ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
	try {
		const [tag] = Intl.getCanonicalLocales(language.trim().replaceAll("_", "-"));
		const primary = tag?.split("-")[0] ?? "";
		return languageNames.of(primary) === undefined || tag === undefined || primary === "und" ? null : tag;
	} catch {
		return null;
	}
}

/** The tag of the language that was asked for last: all posts of a feed are mostly in one. */
let last: { language: string; tag: string | null } | null = null;

/** The language tag, where it is one that is in use. */
export function languageTag(language: string | null | undefined): string | null {
	if (!language) return null;
	if (last?.language !== language) last = { language, tag: tagOf(language) };
	return last.tag;
}

/** The newest date that the posts or, without dates there, the site and its captures tell. */
export function newestDate(archive: Archive, posts: readonly Post[], zone: string): Date | null {
	const newestOf = (moments: readonly (Post["published"] | undefined)[]): Date | null => {
		const times = moments.flatMap((moment) => (moment ? (instantOf(moment, zone)?.getTime() ?? []) : []));
		return times.length > 0 ? new Date(times.reduce((one, other) => Math.max(one, other))) : null;
	};
	return (
		newestOf(posts.flatMap(({ published, updated }) => [published, updated])) ??
		newestOf(archive.sites.map(({ updated }) => updated)) ??
		newestOf(archive.captures.flatMap(({ capturedAfter, capturedBefore }) => [capturedAfter, capturedBefore]))
	);
}

/** What a feed says of itself. */
export function channel(archive: Archive, posts: readonly Post[], options: WriteOptions): ArchiveFeedOptions {
	const site = mainSite(archive, posts);
	const link = siteAddress(site, options);
	const { category, feedUrl, hub, stylesheet, paging } = options;
	const siteTitle = writable(site?.title ?? "").trim() || new URL(link).hostname;
	const folder = category === undefined ? "" : `category/${encodeURIComponent(slugify(category))}/`;
	const language = languageTag(options.language ?? site?.language);
	const description = options.description ?? site?.description;
	return {
		id: folder === "" ? new URL(link).href : below(link, folder),
		title: options.title ?? (category === undefined ? siteTitle : `${siteTitle}: ${category}`),
		link,
		...(description ? { description } : {}),
		...(language ? { language } : {}),
		...(site?.rights ? { copyright: site.rights } : {}),
		...(site?.image ? { image: site.image.url } : {}),
		updated: newestDate(archive, posts, zoneOf(site, options)) ?? unknownDate,
		generator: "Blog Archive",
		...(feedUrl ? { feed: feedUrl } : {}),
		feedLinks: Object.fromEntries(
			Object.entries(usualNames).map(([format, name]) => [format, below(link, folder + name)]),
		),
		...(hub ? { hub } : {}),
		...(stylesheet ? { stylesheet } : {}),
		...(paging ? { paging } : {}),
	};
}

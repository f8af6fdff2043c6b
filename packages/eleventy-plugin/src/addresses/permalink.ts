import type { Post } from "blog-archive-parser";
import type { PermalinkTag } from "../options/permalink-tags.ts";
import type { LocalDate } from "../time/local.ts";
import { safeAddress, safeSegment } from "./segment.ts";

const two = (number: number | null): string => (number === null ? "" : String(number).padStart(2, "0"));

/** WordPress's tags; the segment of what a date does not state falls away. */
const tags: Readonly<Record<PermalinkTag, (post: Post, date: LocalDate) => string>> = {
	year: (_, date) => String(date.year).padStart(4, "0"),
	monthnum: (_, date) => two(date.month),
	day: (_, date) => two(date.day),
	hour: (_, date) => date.time?.slice(0, 2) ?? "",
	minute: (_, date) => date.time?.slice(3, 5) ?? "",
	second: (post) => /T\d\d:\d\d:(\d\d)/.exec(post.published?.iso ?? "")?.[1] ?? "",
	postname: (post) => nameOf(post),
	post_id: (post) => String(post.legacyId ?? nameOf(post)),
	category: (post) => safeSegment(post.categories[0]?.slug ?? "") || "uncategorized",
	author: (post) => safeSegment(post.authors[0]?.slug ?? "") || "unknown",
};

const nameOf = (post: Post): string => safeSegment(post.slug) || safeSegment(post.id) || "post";

/** Fills a pattern in WordPress's tags, such as `/%year%/%monthnum%/%postname%/`. */
export function fillPermalink(pattern: string, post: Post, date: LocalDate): string {
	const filled = pattern.replace(/%([a-z_]+)%/g, (whole, tag: string) =>
		tag in tags ? tags[tag as PermalinkTag](post, date) : whole,
	);
	return safeAddress(filled);
}

/** Where an entry wants to stand, before collisions are settled. */
export function wantedAddress(
	post: Post,
	date: LocalDate | null,
	permalink: string | ((post: Post) => string),
): string {
	if (post.kind === "report") return `/reports/${nameOf(post)}/`;
	if (post.kind === "page") return `/${nameOf(post)}/`;
	if (typeof permalink === "function") return safeAddress(permalink(post));
	if (date === null && /%(?:year|monthnum|day|hour|minute|second)%/.test(permalink))
		return `/undated/${nameOf(post)}/`;
	return fillPermalink(permalink, post, date ?? { year: 0, month: null, day: null, time: null });
}

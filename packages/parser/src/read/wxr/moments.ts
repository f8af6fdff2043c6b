import { readFeedDate } from "../../dates/feed-date.ts";
import type { Feed } from "../../feed/feed.ts";
import type { Moment } from "../../model/moment.ts";
import { childNamed, type Element } from "../../xml/element.ts";
import { field } from "./field.ts";

/**
 * A time that the data base holds twice: in UTC (`wp:…_gmt`) and in the blog's own time. Zeros, which a draft has, are
 * no date.
 */
export function momentIn(feed: Feed, element: Element, name: string): Moment | null {
	const utc = field(element, `${name}_gmt`);
	// The zone is understood, so a date that is none is quoted without it.
	const instant = utc === "" ? "none" : readFeedDate(`${utc}Z`);
	if (instant !== "none") return feed.dateFrom(instant === "unreadable" ? utc : `${utc}Z`, element);
	return feed.dateFrom(field(element, name), element);
}

/** When a post was published. The `pubDate` of one that never was is zeros made a date by PHP. */
export function publishedOf(feed: Feed, item: Element): Moment | null {
	const inFeed = childNamed(item, "wp:post_date_gmt") === null ? childNamed(item, "pubdate") : null;
	return (inFeed === null ? null : feed.date(inFeed)) ?? momentIn(feed, item, "wp:post_date");
}

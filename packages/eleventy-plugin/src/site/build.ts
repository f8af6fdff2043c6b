import type { Archive } from "blog-archive-parser";
import { AddressBook } from "../addresses/book.ts";
import { fatesOf, leadBody } from "../links/bodies.ts";
import { fateIn } from "../links/fate.ts";

import { OldAddresses } from "../links/old-addresses.ts";
import type { Settings } from "../options/settle.ts";
import { dateFormatOf } from "../time/format.ts";
import { calendarOf } from "../time/local.ts";
import { sayIn } from "../words/say.ts";
import { findBlogs } from "./blogs.ts";
import { partReport } from "./chapters.ts";
import { paginate } from "./chunk.ts";
import { claimEntries, datePosts } from "./dated.ts";
import { makeEntries } from "./entries.ts";
import { claimFixed } from "./fixed.ts";
import { identify } from "./identity.ts";
import { makeIndexes } from "./indexes.ts";
import { makeLists } from "./lists.ts";
import type { SiteModel } from "./model.ts";
import { gatherOldAddresses } from "./moved.ts";
import { joinReports } from "./named-reports.ts";
import type { Place } from "./place.ts";
import {
	type Surroundings,
	sketchAuthors,
	sketchCategories,
	sketchOthers,
	sketchPeriods,
	sketchTags,
} from "./sketch.ts";
import { isVisible } from "./visible.ts";

/**
 * Lays out the site: what there is and where. Fixed pages choose their addresses first, then the
 * archives, then the posts, the oldest before the newest.
 */
export function buildSite(archive: Archive, settings: Settings, place: Place): SiteModel {
	const identity = identify(archive, settings);
	const say = sayIn(identity.language, settings.strings);
	const dates = dateFormatOf(identity.language);
	const book = new AddressBook();
	const fixed = claimFixed(settings.base, book);

	const visible = archive.posts.filter((post) => isVisible(post, settings));
	const calendar = calendarOf(identity.timeZone);
	const dated = datePosts(visible, calendar);
	const listed = dated.filter(({ post }) => post.kind !== "page");
	const around: Surroundings = { base: settings.base, book, dates, say, days: settings.days };
	const sketches = [
		...sketchPeriods(listed, around),
		...sketchOthers(listed, around),
		...sketchCategories(
			listed,
			archive.sites.flatMap((site) => site.categories),
			around,
		),
		...sketchTags(listed, around),
		...sketchAuthors(listed, around),
	];
	const blogs = findBlogs(archive, dated, settings.base, book);
	const addresses = claimEntries(dated, settings, book);

	const bySize = [...blogs].sort((a, b) => b.count - a.count);
	const old = new OldAddresses(
		bySize.flatMap(({ site }) => site.url ?? []),
		settings.base,
	);
	const { sites } = archive;
	gatherOldAddresses(old, { dated, addresses, blogs: bySize, sketches, sites, fixed, settings, calendar });
	const guide = {
		fateOf: fateIn(old, settings.media, place.href),
		lostLink: say("lostLink"),
		lostMedium: (alt: string) => (alt === "" ? say("lostImage") : say("lostMedia", { name: alt })),
	};
	const entries = makeEntries({ dated, addresses, blogs, sketches, lead: (post) => leadBody(post, guide) });
	joinReports(entries);
	if (settings.reports === "chapters")
		for (const entry of entries)
			if (entry.post.kind === "report")
				entry.parts = partReport(entry.html, entry.post, entry.address, book, place.href);
	const posts = entries.filter(({ post }) => post.kind !== "page");
	const lists = makeLists({ entries, posts, blogs, sketches, fixed, title: identity.title, settings });
	return {
		settings,
		archive,
		...identity,
		...place,
		say,
		dates,
		momentDate: (moment) => {
			const date = calendar(moment);
			return date === null ? moment.iso : dates.date(date);
		},
		fates: (post) => fatesOf(post, guide),
		fixed,
		entries,
		posts,
		blogs,
		lists,
		listPages: lists.flatMap((list) => paginate(list, settings.pageSize, book)),
		indexes: makeIndexes(lists, posts.length, fixed.archive, book),
		oldAddresses: old.unanswered((address) => book.has(address)),
		notes: book.collisions.map(
			({ wanted, given }) => `Two pages want ${wanted}: the second stands at ${given}.`,
		),
	};
}

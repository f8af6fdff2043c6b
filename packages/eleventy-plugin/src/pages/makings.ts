import type { CaptureSummary } from "blog-archive-parser";
import type { Blog, Entry, Link, List, ListPage, SiteModel } from "../site/model.ts";
import type { ArchivePage } from "./page.ts";

/** The values that a page is made of, to be compared one by one; `null` where nobody can tell. */
export type Making = readonly unknown[] | null;

/** A value that stays the same object as long as the values behind it are the same. */
interface Card {
	values: readonly unknown[];
}

/** What stands for entries in lists, from one build to the next. */
const cards = new WeakMap<Entry["post"], Card>();

export const isSameMaking = (one: Making, other: Making): boolean =>
	one !== null &&
	other !== null &&
	one.length === other.length &&
	one.every((value, index) => value === other[index]);

const ofLink = (link: Link | null): unknown[] => (link === null ? [null] : [link.name, link.address]);

const ofLinks = (links: readonly Link[]): unknown[] => [links.length, ...links.flatMap(ofLink)];

/** Other pages name an entry by its title. */
const ofMention = (entry: Entry | null): unknown[] =>
	entry === null ? [null] : [entry.post.title, entry.address];

const ofMentions = (entries: readonly Entry[]): unknown[] => [entries.length, ...entries.flatMap(ofMention)];

const ofDate = (date: Entry["date"]): unknown[] =>
	date === null ? [null] : [date.year, date.month, date.day, date.time];

/** The lists that open with a chart of their years. */
const withYears: ReadonlySet<List["kind"]> = new Set(["author", "source"]);

/**
 * Says what the pages of a site are made of, so that a page that is made of the same as before need not be printed. It has to know all
 * that the theme makes use of; of posts it is enough that they are the same object.
 */
export class Makings {
	readonly #site: SiteModel;
	readonly #frame: string;
	readonly #captures: ReadonlyMap<string, string>;
	readonly #cards = new WeakMap<Entry, Card>();

	constructor(site: SiteModel) {
		this.#site = site;
		this.#captures = new Map(site.archive.captures.map((capture) => [capture.id, this.#ofCapture(capture)]));
		this.#frame = frameOf(site);
	}

	of({ entry, listPage }: ArchivePage): Making {
		if (entry !== null) return this.#ofEntry(entry);
		return listPage === null ? null : this.#ofListPage(listPage);
	}

	#ofEntry(entry: Entry): Making {
		const { post, series, parts } = entry;
		// What an option of the site's own says of media may be another tomorrow.
		if (parts !== null || this.#site.settings.media !== null) return null;
		return [
			this.#frame,
			this.#cardOf(entry),
			...ofLink(entry.period),
			...ofMention(entry.newer),
			...ofMention(entry.older),
			...ofMentions(entry.related),
			...(series === null
				? [null]
				: [series.name, series.part, ...ofMention(series.before), ...ofMention(series.after)]),
			...ofMentions(entry.reports),
			...ofMentions(entry.namedIn),
			...ofMention(entry.announcedIn),
			...this.#capturesOf(post),
			...this.#site.fates(post),
		];
	}

	#ofListPage({ list, number, of, address, entries, newer, older }: ListPage): Making {
		const { kind, blog, date } = list;
		if (kind === "home" && number === 1) return null;
		return [
			this.#frame,
			kind,
			...ofLink(list),
			list.entries.length,
			...ofDate(date),
			...this.#ofBlog(blog),
			blog?.site.url,
			blog?.site.description,
			...ofLink(list.parent),
			...list.children.flatMap(({ name, address, count }) => [name, address, count]),
			...Object.values(list.feeds),
			number,
			of,
			address,
			newer,
			older,
			...(number === 1 && withYears.has(kind) ? yearsOf(list) : []),
			...entries.map((entry) => this.#cardOf(entry)),
		];
	}

	/** What lists show of an entry, and its page as well. */
	#cardOf(entry: Entry): Card {
		const known = this.#cards.get(entry);
		if (known !== undefined) return known;
		const { post, address, date, blog, authors, categories, tags } = entry;
		const values = [
			address,
			...ofDate(date),
			...this.#ofBlog(blog),
			...ofLinks(authors),
			...ofLinks(categories),
			...ofLinks(tags),
		];
		const before = cards.get(post);
		const card = before !== undefined && isSameMaking(before.values, values) ? before : { values };
		cards.set(post, card);
		this.#cards.set(entry, card);
		return card;
	}

	#ofBlog(blog: Blog | null): unknown[] {
		return blog === null ? [null] : [...ofLink(blog), this.#site.blogs.indexOf(blog)];
	}

	/** The documents of a post. */
	#capturesOf({ sources }: Entry["post"]): unknown[] {
		if (this.#captures.size === 1) return [...this.#captures.values()];
		const ids = new Set(Object.values(sources).flat());
		return [...this.#captures].flatMap(([id, words]) => (ids.has(id) ? words : []));
	}

	#ofCapture({ path, format, capturedAfter, capturedBefore }: CaptureSummary): string {
		const days = [capturedAfter, capturedBefore].map((moment) => moment && this.#site.momentDate(moment));
		return JSON.stringify([path, format, days]);
	}
}

/** What stands on every page. */
function frameOf({
	title,
	description,
	language,
	timeZone,
	archive,
	fixed,
	blogs,
	lists,
	absolute,
	href,
}: SiteModel): string {
	const { name, feeds } = lists[0] ?? {};
	const homes = blogs.map(({ site }) => site.url);
	const places = [absolute("/"), href("/")];
	return JSON.stringify([
		title,
		description,
		language,
		timeZone,
		archive.captures.length,
		fixed,
		homes,
		name,
		feeds,
		places,
	]);
}

function yearsOf({ entries }: List): unknown[] {
	const counts = new Map<number, number>();
	for (const { date } of entries) if (date !== null) counts.set(date.year, (counts.get(date.year) ?? 0) + 1);
	return [...counts].flat();
}

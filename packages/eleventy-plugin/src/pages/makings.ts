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

/** Values are compared by identity, lists among them value by value. */
export function isSameMaking(one: Making, other: Making): boolean {
	if (one === other) return one !== null;
	if (one === null || other === null || one.length !== other.length) return false;
	for (let index = 0; index < one.length; index++) {
		const [a, b] = [one[index], other[index]];
		if (a !== b && !(Array.isArray(a) && Array.isArray(b) && isSameMaking(a, b))) return false;
	}
	return true;
}

type Values = unknown[];

// Each adds to one list, which is made for every page: a list of lists would be many times the garbage.
function addLink(to: Values, link: Link | null): void {
	if (link === null) to.push(null);
	else to.push(link.name, link.address);
}

function addLinks(to: Values, links: readonly Link[]): void {
	to.push(links.length);
	for (const link of links) addLink(to, link);
}

/** Other pages name an entry by its title. */
function addMention(to: Values, entry: Entry | null): void {
	if (entry === null) to.push(null);
	else to.push(entry.post.title, entry.address);
}

function addMentions(to: Values, entries: readonly Entry[]): void {
	to.push(entries.length);
	for (const entry of entries) addMention(to, entry);
}

/** Titles with their dates, which the site's zone makes of the posts'. */
function addTitles(to: Values, entries: readonly Entry[]): void {
	for (const { post, address } of entries)
		to.push(post.title, address, post.published?.iso, post.published?.precision);
}

function addDate(to: Values, date: Entry["date"]): void {
	if (date === null) to.push(null);
	else to.push(date.year, date.month, date.day, date.time);
}

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
	readonly #indexes: ReadonlyMap<string, List>;
	readonly #lists = new Map<List, readonly unknown[]>();
	readonly #cards = new Map<Entry, Card>();

	constructor(site: SiteModel) {
		this.#site = site;
		this.#captures = new Map(site.archive.captures.map((capture) => [capture.id, this.#ofCapture(capture)]));
		this.#indexes = new Map(site.indexes.map(({ address, list }) => [address, list]));
		this.#frame = frameOf(site);
	}

	of({ entry, listPage, address }: ArchivePage): Making {
		if (entry !== null) return this.#ofEntry(entry);
		if (listPage !== null) return this.#ofListPage(listPage);
		if (address === this.#site.fixed.archive) return this.#ofArchive();
		const index = this.#indexes.get(address);
		if (index === undefined) return null;
		const values: Values = [this.#frame, index.name, index.address];
		addTitles(values, index.entries);
		return values;
	}

	#ofArchive(): Making {
		const { lists, indexes, posts } = this.#site;
		const values: Values = [this.#frame, ...lists.map((list) => this.#ofList(list))];
		for (const { address } of indexes) values.push(address);
		if (indexes.length === 0) addTitles(values, posts);
		return values;
	}

	#ofEntry(entry: Entry): Making {
		const { post, series, parts } = entry;
		// What an option of the site's own says of media may be another tomorrow.
		if (parts !== null || this.#site.settings.media !== null) return null;
		const values: Values = [this.#frame, this.#cardOf(entry)];
		addLink(values, entry.period);
		addMention(values, entry.newer);
		addMention(values, entry.older);
		addMentions(values, entry.related);
		if (series === null) values.push(null);
		else {
			values.push(series.name, series.part);
			addMention(values, series.before);
			addMention(values, series.after);
		}
		addMentions(values, entry.reports);
		addMentions(values, entry.namedIn);
		addMention(values, entry.announcedIn);
		this.#addCaptures(values, post);
		values.push(...this.#site.fates(post));
		return values;
	}

	#ofListPage({ list, number, of, address, entries, newer, older }: ListPage): Making {
		if (list.kind === "home" && number === 1) return null;
		const values: Values = [this.#frame, this.#ofList(list), number, of, address, newer, older];
		if (number === 1 && withYears.has(list.kind)) values.push(...yearsOf(list));
		for (const entry of entries) values.push(this.#cardOf(entry));
		return values;
	}

	/** What all pages of a list say of it. */
	#ofList(list: List): readonly unknown[] {
		const known = this.#lists.get(list);
		if (known !== undefined) return known;
		const { kind, name, address, entries, date, blog, parent, children, feeds } = list;
		const values: Values = [kind, name, address, entries.length];
		addDate(values, date);
		this.#addBlog(values, blog);
		values.push(blog?.site.url, blog?.site.description);
		addLink(values, parent);
		for (const child of children) values.push(child.name, child.address, child.count);
		values.push(...Object.values(feeds));
		this.#lists.set(list, values);
		return values;
	}

	/** What lists show of an entry, and its page as well. */
	#cardOf(entry: Entry): Card {
		const known = this.#cards.get(entry);
		if (known !== undefined) return known;
		const { post, address, date, blog, authors, categories, tags } = entry;
		const values: Values = [address];
		addDate(values, date);
		this.#addBlog(values, blog);
		addLinks(values, authors);
		addLinks(values, categories);
		addLinks(values, tags);
		const before = cards.get(post);
		const card = before !== undefined && isSameMaking(before.values, values) ? before : { values };
		cards.set(post, card);
		this.#cards.set(entry, card);
		return card;
	}

	#addBlog(to: Values, blog: Blog | null): void {
		addLink(to, blog);
		if (blog !== null) to.push(this.#site.blogs.indexOf(blog));
	}

	/** The documents of a post. */
	#addCaptures(to: Values, { sources }: Entry["post"]): void {
		const isAlone = this.#captures.size === 1;
		const ids = new Set(isAlone ? [] : Object.values(sources).flat());
		for (const [id, words] of this.#captures) if (isAlone || ids.has(id)) to.push(words);
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

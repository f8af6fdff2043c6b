import type { Entry, List, SiteModel } from "../site/model.ts";

/** What Eleventy's collections hold of a page, as light as others' templates and filters can work with. */
interface Item {
	url: string;
	date: Date;
	content: string;
	templateContent: string;
	data: Readonly<Record<string, unknown>>;
}

interface EntryItem extends Item {
	data: Readonly<Record<string, unknown> & { entry: Entry }>;
}

/** Filters of collections sort by a date; one without stands at the beginning of time. */
const dateOf = (iso: string | undefined): Date => {
	const date = new Date(iso ?? 0);
	return Number.isNaN(date.getTime()) ? new Date(0) : date;
};

/** The body of an entry, made when it is asked for; one for all items, as with entries. */
const body: PropertyDescriptor & ThisType<EntryItem> = {
	configurable: true,
	enumerable: true,
	get() {
		return this.data.entry.html;
	},
};

function entryItem(entry: Entry): EntryItem {
	const { post, address } = entry;
	const item: Omit<EntryItem, "content" | "templateContent"> = {
		url: address,
		date: dateOf(post.published?.iso),
		data: Object.freeze({
			title: post.title,
			description: entry.excerpt,
			tags: post.tags.map(({ name }) => name),
			categories: post.categories.map(({ name }) => name),
			entry,
		}),
	};
	return Object.defineProperties(item, { content: body, templateContent: body }) as EntryItem;
}

const listItem = (list: List): Item => ({
	url: list.address,
	date: dateOf(list.entries[0]?.post.published?.iso),
	content: "",
	templateContent: "",
	data: Object.freeze({ title: list.name, list }),
});

const kinds = { categories: "category", tags: "tag", authors: "author", sources: "source" } as const;

/** The collections of an archive, by the part of their name behind the dot. */
export const collections: Readonly<Record<string, (site: SiteModel) => Item[]>> = {
	posts: ({ posts }) => posts.map(entryItem),
	pages: ({ entries }) => entries.filter(({ post }) => post.kind === "page").map(entryItem),
	reports: ({ entries }) => entries.filter(({ post }) => post.kind === "report").map(entryItem),
	...Object.fromEntries(
		Object.entries(kinds).map(([name, kind]) => [
			name,
			({ lists }: SiteModel) => lists.filter((list) => list.kind === kind).map(listItem),
		]),
	),
};

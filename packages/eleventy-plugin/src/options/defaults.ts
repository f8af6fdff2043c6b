import type { BlogArchiveOptions, FeedOptions } from "./options.ts";

type Optional = Omit<BlogArchiveOptions, "sources" | "site" | "feeds">;

/** What holds for every option that is not given. */
export const defaults: Readonly<Required<Optional> & { feeds: Readonly<Required<FeedOptions>> }> =
	Object.freeze({
		base: "/",
		name: null,
		permalink: "/%year%/%monthnum%/%postname%/",
		corrections: null,
		parse: Object.freeze({}),
		pageSize: 10,
		days: false,
		include: Object.freeze([]),
		scheduledUntil: null,
		edit: null,
		feeds: Object.freeze({
			formats: Object.freeze(["rss", "atom", "json"] as const),
			of: Object.freeze(["categories"] as const),
			limit: 20,
			content: "full",
			paged: false,
			hub: null,
			edit: null,
		}),
		canonical: "self",
		rules: Object.freeze(["netlify", "apache", "nginx"] as const),
		stubs: false,
		media: null,
		reports: "page",
		search: true,
		sitemap: true,
		robots: true,
		theme: true,
		partials: Object.freeze({}),
		strings: Object.freeze({}),
		cache: null,
	} as const);

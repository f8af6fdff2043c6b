import blogArchive from "eleventy-plugin-blog-archive";

export default function (eleventyConfig) {
	eleventyConfig.addPlugin(blogArchive, {
		sources: "feed.xml",
		site: { url: "https://blog.example", title: "An old blog", language: "en-GB" },
		// Nothing but the feeds, cleaned and merged: no pages, no search, no rules for old addresses.
		theme: false,
		feeds: { formats: ["rss", "atom", "json"], of: ["categories", "authors"], limit: 50 },
		sitemap: false,
		robots: false,
		rules: [],
	});
}

import blogArchive from "eleventy-plugin-blog-archive";

export default function (eleventyConfig) {
	eleventyConfig.addPlugin(blogArchive, {
		sources: "feed.xml",
		site: { url: "https://blog.example", title: "An old blog", language: "en-GB", timeZone: "Europe/London" },
		// Data, filters, shortcodes and feeds, but no pages: those are this site's own.
		theme: false,
	});
	eleventyConfig.addPassthroughCopy("style.css");
}

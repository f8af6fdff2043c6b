import blogArchive from "eleventy-plugin-blog-archive";

/** @param {import("eleventy-plugin-blog-archive").EleventyConfig & { addPlugin: Function }} eleventyConfig */
export default function (eleventyConfig) {
	eleventyConfig.addPlugin(blogArchive, {
		sources: [
			"../seeds/2020psh-feed.xml",
			{ path: "../seeds/2020psh-social-economy.txt", site: { url: "http://2020psh.org" } },
			{
				path: "../seeds/2020pst-blog.txt",
				site: { title: "The 2020 Public Services Trust Blog", url: "http://www.2020publicservicestrust.org" },
			},
			{ path: "../seeds/squaring-the-circle.txt", site: { title: "A blog on Blogspot" } },
			"../seeds/business-society-and-public-services.md",
		],
		site: {
			url: "https://2020psh.example",
			title: "2020PSH: an archive",
			language: "en-GB",
			timeZone: "Europe/London",
		},
		feeds: { paged: true },
	});
}

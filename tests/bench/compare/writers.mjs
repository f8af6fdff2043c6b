// The same hostile posts written as RSS by each tool that writes feeds.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, writeRss } from "blog-archive-parser";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { importFrom } from "./tools.mjs";

const eleventy = join(import.meta.dirname, "../../node_modules/@11ty/eleventy/cmd.cjs");

/** @typedef {{ title: string, slug: string, date: string, html: string }} Written */
/** @type {Record<string, Written>} */
export const posts = {
	"a title with signs": {
		title: "AT&T <b>",
		slug: "signs",
		date: "2013-06-03T10:00:00Z",
		html: "<p>Water.</p>",
	},
	"`]]>` in a text": {
		title: "CDATA",
		slug: "cdata",
		date: "2013-06-03T10:00:00Z",
		html: "<p>a ]]&gt; b</p><pre>]]></pre>",
	},
	"a control character": {
		title: "Bell\u0008",
		slug: "bell",
		date: "2013-06-03T10:00:00Z",
		html: "<p>Bell\u0008</p>",
	},
};

/** @type {Record<string, (folder: string, post: Written) => Promise<string>>} */
export const writers = {
	"blog-archive-parser": async (_, { title, slug, date, html }) => {
		const url = `http://tides.example/${slug}/`;
		const feed = {
			version: "https://jsonfeed.org/version/1.1",
			title: "Tides",
			home_page_url: "http://tides.example",
			items: [{ id: url, url, title, content_html: html, date_published: date }],
		};
		return writeRss(parse({ bytes: JSON.stringify(feed) }));
	},
	feedsmith: async (folder, { title, slug, date, html }) => {
		const { generateRssFeed } = await importFrom(folder, "feedsmith");
		const link = `http://tides.example/${slug}/`;
		return generateRssFeed({
			title: "Tides",
			link: "http://tides.example",
			description: "",
			items: [{ title, link, pubDate: new Date(date), content: { encoded: html } }],
		});
	},
	"@11ty/eleventy-plugin-rss": async (folder, { title, slug, date, html }) => {
		const site = mkdtempSync(join(folder, "rss-"));
		const template = { title, date, tags: "posts", permalink: `/${slug}/` };
		writeFileSync(join(site, "package.json"), '{ "type": "module" }');
		writeFileSync(
			join(site, "post.11ty.js"),
			`export const data = ${JSON.stringify(template)};\nexport const render = () => ${JSON.stringify(html)};\n`,
		);
		writeFileSync(
			join(site, "eleventy.config.js"),
			`import { feedPlugin } from "@11ty/eleventy-plugin-rss";
export default (config) => { config.addPlugin(feedPlugin, { type: "rss", outputPath: "/feed.xml", collection: { name: "posts", limit: 0 }, metadata: { language: "en", title: "Tides", subtitle: "", base: "http://tides.example/", author: { name: "Ada" } } }); };`,
		);
		execFileSync(process.execPath, [eleventy, "--quiet"], { cwd: site, stdio: "pipe" });
		return readFileSync(join(site, "_site/feed.xml"), "utf8");
	},
};

const parser = new XMLParser({
	ignoreAttributes: false,
	parseTagValue: false,
	htmlEntities: true,
	isArray: (name) => name === "item",
});

/** What a strict reader of XML makes of a feed of one post. @param {string} xml @param {Written} post */
export function verdict(xml, { title }) {
	// XML 1.0 forbids them even as references; the validator lets them pass.
	if (XMLValidator.validate(xml) !== true || /(?![\t\n\r])\p{Cc}/u.test(xml)) return "not well-formed";
	const read = parser.parse(xml).rss?.channel?.item?.[0]?.title ?? "";
	return plain(read) === plain(title) ? "yes" : `the title reads “${read}”`;
}

/** RSS titles may be plain text or HTML: both readings of the same title count as right. @param {string} text */
const plain = (text) =>
	text
		.replace(/\p{Cc}/gu, "")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&")
		.trim();

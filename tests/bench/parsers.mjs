import { createReadStream, readFileSync } from "node:fs";

/**
 * @typedef {{ items: number, times: number }} Found the number of items and the sum of their times, so that each parser has typed the date
 * @typedef {{ file: (path: string) => Promise<Found>, text?: () => Promise<(text: string) => unknown> }} Parser how it reads a file, and a text that is in memory
 */

/** Each parser as its documentation says to use it. @type {Record<string, Parser>} */
export const parsers = {
	"blog-archive-parser": {
		async file(path) {
			const { parseStream } = await import("blog-archive-parser/stream");
			const found = { items: 0, times: 0 };
			for await (const post of parseStream(createReadStream(path), { raw: true })) {
				found.items++;
				found.times += Date.parse(post.published?.iso ?? "");
			}
			return found;
		},
		async text() {
			const { parseStream } = await import("blog-archive-parser/stream");
			return async (text) => {
				const posts = [];
				const chunks = (async function* () {
					yield Buffer.from(text);
				})();
				for await (const post of parseStream(chunks, { raw: true })) posts.push(post);
				return posts;
			};
		},
	},
	feedsmith: {
		async file(path) {
			const { parseRssFeed } = await import("feedsmith");
			return sum((parseRssFeed(readFileSync(path, "utf8")).items ?? []).map((item) => item.pubDate));
		},
		async text() {
			const { parseRssFeed } = await import("feedsmith");
			return (text) => parseRssFeed(text);
		},
	},
	"rss-parser": {
		async file(path) {
			const { default: Parser } = await import("rss-parser");
			return sum(
				(await new Parser().parseString(readFileSync(path, "utf8"))).items.map((item) => item.pubDate),
			);
		},
		async text() {
			const { default: Parser } = await import("rss-parser");
			const parser = new Parser();
			return (text) => parser.parseString(text);
		},
	},
	feedparser: {
		async file(path) {
			const { default: FeedParser } = await import("feedparser");
			const found = { items: 0, times: 0 };
			for await (const item of createReadStream(path).pipe(new FeedParser({}))) {
				found.items++;
				found.times += item.pubdate?.getTime() ?? Number.NaN;
			}
			return found;
		},
	},
	"@rowanmanning/feed-parser": {
		async file(path) {
			const { parseFeed } = await import("@rowanmanning/feed-parser");
			return sum(parseFeed(readFileSync(path, "utf8")).items.map((item) => item.published));
		},
		async text() {
			const { parseFeed } = await import("@rowanmanning/feed-parser");
			return (text) => parseFeed(text);
		},
	},
};

/** @param {readonly unknown[]} dates @returns {Found} */
function sum(dates) {
	let times = 0;
	for (const date of dates) times += new Date(/** @type {string} */ (date)).getTime();
	return { items: dates.length, times };
}

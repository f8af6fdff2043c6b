import { createReadStream, readFileSync } from "node:fs";

/**
 * What every parser types of an item.
 * @typedef {{ title: string, url: string, time: number, authors: string[], terms: string[], html: string }} Entry
 */
/**
 * How a parser reads a file, and a feed that is in memory (which it is given as the string or bytes that it takes).
 * @typedef {{ file: (path: string) => Promise<Sum>, memory?: (bytes: Uint8Array) => Promise<() => Entry[] | Promise<Entry[]>> }} Parser
 */
/**
 * @template Item
 * @typedef {(item: Item) => Entry} Typing
 */

/** The number of items, the sum of their times, and how many characters their other fields have. */
class Sum {
	items = 0;
	times = 0;
	characters = 0;

	/** @param {Entry} entry */
	add({ title, url, time, authors, terms, html }) {
		this.items++;
		this.times += time;
		for (const text of [title, url, html, ...authors, ...terms]) this.characters += text.length;
	}
}

/** @param {Iterable<Entry>} entries */
function sumOf(entries) {
	const sum = new Sum();
	for (const entry of entries) sum.add(entry);
	return sum;
}

/** @type {Typing<import("blog-archive-parser/stream").Post>} */
const ofBlogArchive = ({ title, url, published, authors, categories, tags, html }) => ({
	title,
	url: url ?? "",
	time: Date.parse(published?.iso ?? ""),
	authors: authors.map(({ name }) => name),
	terms: [...categories, ...tags].map(({ name }) => name),
	html,
});

/** @type {Typing<any>} */
const ofFeedsmith = ({ title, link, pubDate, dc, categories, content }) => ({
	title,
	url: link,
	time: Date.parse(pubDate),
	authors: dc.creators,
	terms: categories.map((/** @type {{ name: string }} */ { name }) => name),
	html: content.encoded,
});

/** @type {Typing<any>} */
const ofRssParser = (item) => ({
	title: item.title,
	url: item.link,
	time: Date.parse(item.isoDate),
	authors: [item.creator],
	terms: item.categories,
	html: item["content:encoded"],
});

/** @type {Typing<any>} */
const ofFeedparser = ({ title, link, pubdate, author, categories, description }) => ({
	title,
	url: link,
	time: pubdate.getTime(),
	authors: [author],
	terms: categories,
	html: description,
});

/** @type {Typing<any>} */
const ofFeedParser = ({ title, url, published, authors, categories, content }) => ({
	title,
	url,
	time: published.getTime(),
	authors: authors.map((/** @type {{ name: string }} */ { name }) => name),
	terms: categories.map((/** @type {{ label: string }} */ { label }) => label),
	html: content,
});

/** Each parser as its documentation says to use it. @type {Record<string, Parser>} */
export const parsers = {
	"blog-archive-parser": {
		async file(path) {
			const { parseStream } = await import("blog-archive-parser/stream");
			const sum = new Sum();
			const chunks = createReadStream(path, { highWaterMark: 256 * 1024 });
			for await (const post of parseStream(chunks, { raw: true })) sum.add(ofBlogArchive(post));
			return sum;
		},
		async memory(bytes) {
			const { parseStream } = await import("blog-archive-parser/stream");
			return async () => {
				const entries = [];
				for await (const post of parseStream(of(bytes), { raw: true })) entries.push(ofBlogArchive(post));
				return entries;
			};
		},
	},
	feedsmith: {
		async file(path) {
			const { parseRssFeed } = await import("feedsmith");
			return sumOf((parseRssFeed(readFileSync(path, "utf8")).items ?? []).map(ofFeedsmith));
		},
		async memory(bytes) {
			const { parseRssFeed } = await import("feedsmith");
			const text = new TextDecoder().decode(bytes);
			return () => (parseRssFeed(text).items ?? []).map(ofFeedsmith);
		},
	},
	"rss-parser": {
		async file(path) {
			const { default: Parser } = await import("rss-parser");
			return sumOf((await new Parser().parseString(readFileSync(path, "utf8"))).items.map(ofRssParser));
		},
		async memory(bytes) {
			const { default: Parser } = await import("rss-parser");
			const parser = new Parser();
			const text = new TextDecoder().decode(bytes);
			return async () => (await parser.parseString(text)).items.map(ofRssParser);
		},
	},
	feedparser: {
		async file(path) {
			const { default: FeedParser } = await import("feedparser");
			const sum = new Sum();
			for await (const item of createReadStream(path).pipe(new FeedParser({}))) sum.add(ofFeedparser(item));
			return sum;
		},
	},
	"@rowanmanning/feed-parser": {
		async file(path) {
			const { parseFeed } = await import("@rowanmanning/feed-parser");
			return sumOf(parseFeed(readFileSync(path, "utf8")).items.map(ofFeedParser));
		},
		async memory(bytes) {
			const { parseFeed } = await import("@rowanmanning/feed-parser");
			const text = new TextDecoder().decode(bytes);
			return () => parseFeed(text).items.map(ofFeedParser);
		},
	},
};

/** @param {Uint8Array} bytes */
async function* of(bytes) {
	yield bytes;
}

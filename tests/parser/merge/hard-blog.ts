import type { InputDocument } from "blog-archive-parser";
import { randomness } from "./generated-blog.ts";

/** What makes a post hard to recognise. */
export type Hardship =
	| "none"
	| "weekly" // a weekly series of one title
	| "daily" // a daily series of one title whose bodies share most words
	| "numbered" // a daily series whose titles and bodies differ little
	| "twins" // two posts of one title on one day
	| "retitled" // the title was edited between captures
	| "reworded" // a third of the body was edited
	| "redated" // published anew, nine days later
	| "untitled" // an aside: no title, few words
	| "summarized" // a feed has a summary that its author wrote, of other words than the text
	| "reslugged" // the address was changed
	| "short"; // a body of a dozen words

/** One post as it really was. */
export interface HardPost {
	/** The name by which truth knows it, in every document that holds it. */
	mark: string;
	number: number;
	title: string;
	/** The local time of the blog as milliseconds, and how far that is from UTC. */
	time: number;
	words: string[];
	hardship: Hardship;
}

const msOfDay = 86_400_000;
const msOfHour = 3_600_000;
/** The blog's zone, hours from UTC. */
const zone = -5;

const syllables = "ba de fi go lu ma ne pi ro su ta ve wi xo za cle dra fro gri plo sta tru".split(" ");

class Writer {
	readonly random: () => number;

	constructor(seed: number) {
		this.random = randomness(seed);
	}

	below(limit: number): number {
		return Math.floor(this.random() * limit);
	}

	word(): string {
		return Array.from({ length: 2 + this.below(2) }, () => syllables[this.below(syllables.length)]).join("");
	}

	words(count: number): string[] {
		return Array.from({ length: count }, () => this.word());
	}

	title(): string {
		const title = this.words(2 + this.below(4)).join(" ");
		return title.charAt(0).toUpperCase() + title.slice(1);
	}
}

const hardships: readonly Hardship[] = [
	"none",
	"weekly",
	"daily",
	"retitled",
	"twins",
	"redated",
	"numbered",
	"reworded",
	"untitled",
	"summarized",
	"reslugged",
	"short",
];

/** A blog of about `count` posts from 2008 on, with every hardship, its series as runs of posts. */
export function hardBlog(count: number, seed: number): HardPost[] {
	const writer = new Writer(seed);
	const shared = writer.words(70);
	const posts: HardPost[] = [];
	let day = Date.UTC(2008, 0, 7);
	const add = (hardship: Hardship, title: string, words: string[]): void => {
		const number = posts.length + 1;
		const time = day + (6 + writer.below(18)) * msOfHour + writer.below(3600) * 1000;
		posts.push({ mark: `a${number}`, number, title, time, words, hardship });
	};
	for (let turn = 0; posts.length < count; turn++) {
		const hardship = hardships[turn % hardships.length] as Hardship;
		day += msOfDay * (1 + writer.below(3));
		const body = writer.words(60 + writer.below(120));
		if (hardship === "weekly") {
			for (let week = 0; week < 3; week++, day += 7 * msOfDay)
				add(hardship, "Links of the week", writer.words(40 + writer.below(60)));
		} else if (hardship === "daily") {
			for (let next = 0; next < 4; next++, day += msOfDay)
				add(hardship, "What we read today", [...writer.words(14), ...shared]);
		} else if (hardship === "numbered") {
			for (let next = 1; next <= 3; next++, day += msOfDay)
				add(hardship, `Episode ${turn + next}`, [...shared, ...writer.words(20)]);
		} else if (hardship === "twins") {
			const title = writer.title();
			add(hardship, title, body);
			add(hardship, title, writer.words(90));
		} else if (hardship === "untitled") add(hardship, "", writer.words(12 + writer.below(20)));
		else if (hardship === "short") add(hardship, writer.title(), writer.words(12));
		else add(hardship, writer.title(), body);
	}
	return posts;
}

const slugOf = (title: string, number: number): string =>
	title === "" ? `aside-${number}` : `${title.toLowerCase().replaceAll(" ", "-")}-${number}`;

/** A post as some capture shows it. */
interface Version {
	title: string;
	/** UTC. */
	time: number;
	words: string[];
	slug: string;
}

/** The post as first published. */
const first = ({ title, time, words, number }: HardPost): Version => ({
	title,
	time: time - zone * msOfHour,
	words,
	slug: slugOf(title, number),
});

/** The post as it was in the end, the same in whichever document shows it so. */
function last(post: HardPost): Version {
	const version = first(post);
	const writer = new Writer(post.number * 7919);
	if (post.hardship === "retitled") return { ...version, title: `${version.title} ${writer.word()}` };
	if (post.hardship === "redated") return { ...version, time: version.time + 9 * msOfDay };
	if (post.hardship === "reslugged") return { ...version, slug: `${writer.word()}-${post.number}` };
	if (post.hardship !== "reworded") return version;
	const from = 10 + writer.below(20);
	const until = from + version.words.length / 3;
	const words = version.words.map((word, at) => (at >= from && at < until ? writer.word() : word));
	return { ...version, words };
}

const rfc822 = (time: number): string => new Date(time).toUTCString().replace("GMT", "+0000");
const paragraphs = (words: readonly string[], open: string, close: string): string => {
	const half = Math.ceil(words.length / 2);
	return `${open}${words.slice(0, half).join(" ")}.${close}${open}${words.slice(half).join(" ")}.${close}`;
};
const label = (document: string, { mark }: HardPost): string => `${document} ${mark}`;

interface FeedShape {
	name: string;
	home: string;
	title?: string;
	built: number;
	version: (post: HardPost) => Version;
	link: (post: HardPost, version: Version) => string;
	guid: ((post: HardPost, version: Version) => string) | null;
	/** `full` has the text, `cut` its beginning, `summary` what the author wrote in its place. */
	body: "full" | "cut" | "summary";
}

function rss(posts: readonly HardPost[], shape: FeedShape): InputDocument {
	const items = posts.map((post) => {
		const version = shape.version(post);
		const { title, time, words } = version;
		const written = new Writer(post.number * 31).words(18).join(" ");
		const cut = `${words.slice(0, 30).join(" ")} [...]`;
		const short = shape.body === "summary" && post.hardship === "summarized" ? written : cut;
		const full = `<content:encoded><![CDATA[${paragraphs(words, "<p>", "</p>\n")}]]></content:encoded>`;
		const guid = shape.guid === null ? "" : `<guid isPermaLink="false">${shape.guid(post, version)}</guid>`;
		return `<item><title>${title}</title><link>${shape.link(post, version).replaceAll("&", "&amp;")}</link>
<pubDate>${rfc822(time)}</pubDate>${guid}<category><![CDATA[${label(shape.name, post)}]]></category>
<description><![CDATA[${short}]]></description>${shape.body === "full" ? full : ""}</item>`;
	});
	return {
		name: `${shape.name}.xml`,
		bytes: `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>${shape.title ?? "A hard blog"}</title><link>${shape.home}</link><lastBuildDate>${rfc822(shape.built)}</lastBuildDate>
${items.join("\n")}</channel></rss>`,
	};
}

/** Blogger's own feed: tag guids, local times with their offset, line breaks for paragraphs. */
function blogger(name: string, posts: readonly HardPost[], built: number): InputDocument {
	const entries = posts.map((post) => {
		const { title, time, words, slug } = first(post);
		const local = `${new Date(time + zone * msOfHour).toISOString().slice(0, 23)}-05:00`;
		const body = paragraphs(words, "", "<br /><br />").replaceAll("<", "&lt;");
		return `<entry><id>tag:blogger.com,1999:blog-42.post-${9_000_000 + post.number}</id><published>${local}</published>
<updated>${local}</updated><category scheme="http://www.blogger.com/atom/ns#" term="${label(name, post)}"/>
<title type="text">${title}</title><content type="html">${body}</content>
<link rel="alternate" type="text/html" href="http://hardblog.blogspot.com/2008/01/${slug}.html"/></entry>`;
	});
	return {
		name: `${name}.xml`,
		bytes: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-42</id>
<updated>${new Date(built).toISOString()}</updated><title>A hard blog</title><generator>Blogger</generator>
<link rel="alternate" type="text/html" href="http://hardblog.blogspot.com/"/>${entries.join("\n")}</feed>`,
	};
}

/** An export of the blog after it moved: new addresses, new numbers, half of the guids kept. */
function wxr(name: string, posts: readonly HardPost[], built: number): InputDocument {
	const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace("T", " ");
	const items = posts.map((post) => {
		const { title, time, words, slug } = last(post);
		const number = post.number + 500;
		const guid =
			post.number % 2 === 0
				? `http://hardblog.example/?p=${post.number}`
				: `https://newname.example/?p=${number}`;
		return `<item><title>${title}</title><link>https://newname.example/${slug}/</link><guid isPermaLink="false">${guid}</guid>
<content:encoded><![CDATA[${paragraphs(words, "", "\n\n")}]]></content:encoded>
<category domain="category" nicename="x-${post.mark}"><![CDATA[${label(name, post)}]]></category>
<wp:post_id>${number}</wp:post_id><wp:post_date>${stamp(time + zone * msOfHour)}</wp:post_date>
<wp:post_date_gmt>${stamp(time)}</wp:post_date_gmt><wp:post_name>${slug}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
	});
	return {
		name: `${name}.xml`,
		bytes: `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>A hard blog</title><link>https://newname.example</link><pubDate>${rfc822(built)}</pubDate>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://newname.example</wp:base_blog_url>${items.join("\n")}</channel></rss>`,
	};
}

function json(name: string, posts: readonly HardPost[]): InputDocument {
	const items = posts.map((post) => {
		const { title, time, words, slug } = last(post);
		const url = `https://newname.example/${slug}/`;
		return {
			id: url,
			url: `${url}?utm_source=feed`,
			...(title === "" ? {} : { title }),
			date_published: new Date(time).toISOString(),
			content_html: paragraphs(words, "<p>", "</p>"),
			tags: [label(name, post)],
		};
	});
	const feed = { version: "https://jsonfeed.org/version/1.1", title: "A hard blog", items };
	return {
		name: `${name}.json`,
		bytes: JSON.stringify({ ...feed, home_page_url: "https://newname.example/" }),
	};
}

const months = "January February March April May June July August September October November December".split(
	" ",
);

/** The text of a list of posts: no addresses, local days, some without a date. */
function dump(name: string, posts: readonly HardPost[], hours: number, dated: boolean): InputDocument {
	const entries = posts
		.filter(({ title }) => title !== "")
		.map((post) => {
			const { title, time, words } = last(post);
			const date = new Date(time + hours * msOfHour);
			const day = `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()} `;
			const text = paragraphs(words, "", "\n\n");
			return `${title}\n\n${dated ? day : ""}by Jane Doe · 2 Comments\nFiled under: ${label(name, post)}\n\n${text}\n`;
		});
	return { name: `${name}.txt`, bytes: entries.join("\n") };
}

/** A saved page of one post, or of several that it shows without addresses. */
function html(name: string, posts: readonly HardPost[], address: boolean): InputDocument {
	const articles = posts.map((post) => {
		const { title, time, words, slug } = last(post);
		const local = new Date(time + zone * msOfHour).toISOString().slice(0, 19);
		const heading = address
			? `<a href="http://www.hardblog.example/${slug}/?ref=home" rel="bookmark">${title}</a>`
			: title;
		return `<article class="post hentry"><h2 class="entry-title">${heading}</h2>
<time class="entry-date published" datetime="${local}-05:00">then</time>
<a rel="category tag" href="/category/x/">${label(name, post)}</a>
<div class="entry-content">${paragraphs(words, "<p>", "</p>")}</div></article>`;
	});
	return {
		name: `${name}.html`,
		bytes: `<!doctype html><html><head><title>A hard blog</title></head><body>${articles.join("\n")}</body></html>`,
	};
}

/** Another blog, with WordPress numbers, titles and days like those of the first, and words of its own but for every fifth text. */
function stranger(letter: string, posts: readonly HardPost[], later: number): HardPost[] {
	const writer = new Writer(letter.charCodeAt(0));
	return posts.map((post) => ({
		...post,
		mark: `${letter}${post.number}`,
		hardship: "none",
		time: post.time + later,
		words: post.number % 5 === 0 && later === 0 ? post.words : writer.words(80),
	}));
}

/** All that is left of the blog: where it began, where it moved to, and what others put in its place. */
export function hardCaptures(blog: readonly HardPost[]): InputDocument[] {
	const part = (from: number, to: number) => blog.slice(from * blog.length, to * blog.length).reverse();
	const timeOf = (at: number) => (blog[Math.floor(at * (blog.length - 1))] as HardPost).time;
	const year = 365 * msOfDay;
	const guid = ({ number }: HardPost) => `http://hardblog.example/?p=${number}`;
	const proxy = (_: HardPost, { slug }: Version) => `http://feedproxy.google.com/~r/hardblog/~3/${slug}/`;
	const pretty = (_: HardPost, { slug }: Version) => `http://www.hardblog.example/${slug}/`;
	const home = "http://www.hardblog.example";
	const wordpress = { home, version: first, link: pretty, guid, body: "full" } as const;
	const other = stranger("o", part(0.3, 0.45), 0);
	const restarted = stranger("r", part(0.5, 0.6), 4 * year).map((post) => ({
		...post,
		title: `${new Writer(post.number).title()} anew`,
	}));
	return [
		blogger("blogger", part(0, 0.25), timeOf(0.3)),
		rss(part(0.15, 0.5), { ...wordpress, name: "wordpress", built: timeOf(0.55) }),
		rss(part(0.3, 0.6), { ...wordpress, name: "burner", link: proxy, body: "cut", built: timeOf(0.62) }),
		rss(part(0.45, 0.7), {
			...wordpress,
			name: "proxied",
			version: last,
			link: proxy,
			guid: null,
			body: "summary",
			built: timeOf(0.7) + year / 4,
		}),
		wxr("moved", part(0.1, 0.9), timeOf(1) + year),
		json("json", part(0.8, 1)),
		dump("east", part(0, 0.2), 10, true),
		dump("west", part(0.4, 0.55), -5, true),
		dump("undated", part(0.6, 0.75), 0, false),
		html("list", part(0.55, 0.7), false),
		html("linked", part(0.65, 0.8), true),
		...part(0.2, 0.26).map((post, at) => html(`single-${at}`, [post], true)),
		rss(other, {
			...wordpress,
			name: "other",
			home: "http://other.example",
			title: "Another blog",
			built: timeOf(0.6),
			link: (_, { slug }) => `http://other.example/${slug}/`,
			guid: ({ number }) => `http://other.example/?p=${number}`,
		}),
		rss(restarted, { ...wordpress, name: "restarted", title: "A new blog", built: timeOf(1) + 5 * year }),
	];
}

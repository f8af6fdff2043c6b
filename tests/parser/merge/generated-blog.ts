import type { InputDocument } from "blog-archive-parser";

/** A post as it really was, and the oddity that makes it hard to recognise. */
export interface TruePost {
	/** A word that stands in every version of its body, and in no other body. */
	mark: string;
	title: string;
	day: number;
	hour: number;
	words: string[];
	oddity: Oddity;
}

/** What happens to posts between captures. */
export type Oddity =
	| "none"
	| "weekly" // a series whose posts bear one title
	| "boilerplate" // a series of one title whose bodies share most words
	| "twins" // two posts of one title on one day
	| "retitled" // the title was edited before the page was saved
	| "reworded" // a third of the body was edited
	| "redated" // published anew under a later date
	| "excerpted"; // the page shows only its beginning

const msOfDay = 86_400_000;
const start = Date.UTC(2010, 0, 4);

/** Numbers from 0 to 1, the same for the same seed. */
export function randomness(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return (state >>> 8) / 2 ** 24;
	};
}

const syllables = "ba de fi go lu ma ne pi ro su ta ve wi xo za cle dra fro gri plo sta tru".split(" ");

function word(random: () => number): string {
	const size = 2 + Math.floor(random() * 2);
	return Array.from({ length: size }, () => syllables[Math.floor(random() * syllables.length)]).join("");
}

const words = (random: () => number, count: number): string[] =>
	Array.from({ length: count }, () => word(random));

/** A blog of `count` posts in which every oddity occurs. */
export function generatedBlog(count: number, random: () => number): TruePost[] {
	const boilerplate = words(random, 80);
	const posts: TruePost[] = [];
	let day = 0;
	const add = (title: string, oddity: Oddity, body: string[]): void => {
		const mark = `mark${posts.length}x`;
		const hour = Math.floor(random() * 24);
		posts.push({
			mark,
			title,
			day,
			hour,
			oddity,
			words: [mark, ...body.slice(0, 30), mark, ...body.slice(30)],
		});
	};
	const title = () => words(random, 3 + Math.floor(random() * 4)).join(" ");
	while (posts.length < count) {
		day += 1 + Math.floor(random() * 4);
		const body = words(random, 60 + Math.floor(random() * 120));
		const kind = posts.length % 12;
		if (kind === 0) add("Weekly links", "weekly", body);
		else if (kind === 3) add("The podcast", "boilerplate", [...body.slice(0, 20), ...boilerplate]);
		else if (kind === 5) {
			const shared = title();
			add(shared, "twins", body);
			add(shared, "twins", words(random, 90));
		} else if (kind === 7) add(title(), "retitled", body);
		else if (kind === 8) add(title(), "reworded", body);
		else if (kind === 9) add(title(), "redated", body);
		else if (kind === 10) add(title(), "excerpted", body);
		else add(title(), "none", body);
	}
	return posts;
}

/** How a version of a post differs from the post as it first was. */
interface Version {
	title: string;
	time: number;
	words: string[];
}

function asFirst({ title, day, hour, words: body }: TruePost): Version {
	return { title, time: start + day * msOfDay + hour * 3_600_000 + 754_000, words: body };
}

function asChanged(post: TruePost, random: () => number): Version {
	const first = asFirst(post);
	if (post.oddity === "retitled") return { ...first, title: `${first.title} ${word(random)}` };
	if (post.oddity === "redated") return { ...first, time: first.time + 9 * msOfDay };
	if (post.oddity === "excerpted") return { ...first, words: first.words.slice(0, 45) };
	if (post.oddity !== "reworded") return first;
	const from = 10 + Math.floor(random() * 20);
	const changed = first.words.map((one, index) =>
		index >= from && index < from + first.words.length / 3 && one !== post.mark ? word(random) : one,
	);
	return { ...first, words: changed };
}

const rfc822 = (time: number): string => new Date(time).toUTCString().replace("GMT", "+0000");

/** A feed of posts; `changed` ones are as they were later, under the same guids. */
export function feed(
	name: string,
	posts: readonly TruePost[],
	changed: boolean,
	random: () => number,
): InputDocument {
	const items = posts.map((post) => {
		const { title, time, words: body } = changed ? asChanged(post, random) : asFirst(post);
		const number = Number(post.mark.slice(4, -1)) + 1;
		const link = changed
			? `https://www.blog.example/post-${number}/?utm_source=feed`
			: `http://blog.example/post-${number}/`;
		return `<item><title>${title}</title><link>${link.replace("&", "&amp;")}</link>
<guid isPermaLink="false">http://blog.example/?p=${number}</guid><pubDate>${rfc822(time)}</pubDate>
<description>${body.slice(0, 20).join(" ")}</description>
<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<p>${body.join(" ")}</p>]]></content:encoded></item>`;
	});
	const built = Math.max(...posts.map((post) => asFirst(post).time)) + (changed ? 40 : 20) * msOfDay;
	const bytes = `<?xml version="1.0"?><rss version="2.0"><channel><title>A blog</title><link>http://blog.example/</link>
<lastBuildDate>${rfc822(built)}</lastBuildDate>${items.join("\n")}</channel></rss>`;
	return { name, bytes };
}

/** A page that lists posts, as text: no addresses, local days. */
export function page(
	name: string,
	posts: readonly TruePost[],
	zone: number,
	random: () => number,
): InputDocument {
	const months = "January February March April May June July August September October November December";
	const entries = posts.map((post) => {
		const { title, time, words: body } = asChanged(post, random);
		const date = new Date(time + zone * 3_600_000);
		const month = months.split(" ")[date.getUTCMonth()];
		const half = Math.ceil(body.length / 2);
		const text = `${body.slice(0, half).join(" ")}\n\n${body.slice(half).join(" ")}.`;
		return `${title}\n\n${month} ${date.getUTCDate()}, ${date.getUTCFullYear()} by Jane Doe · 2 Comments\nFiled under: News \n\n${text}\n`;
	});
	return { name, bytes: entries.join("\n") };
}

/** Two feeds of different days and three pages; parts of the blog stand in one of them, in several, or in both kinds. */
export function capturesOf(blog: readonly TruePost[], seed: number): InputDocument[] {
	const random = randomness(seed);
	const part = (from: number, to: number) => blog.slice(from * blog.length, to * blog.length).reverse();
	return [
		feed("old.xml", part(0.05, 0.6), false, random),
		feed("new.xml", part(0.4, 0.85), true, random),
		page("page-1.txt", part(0, 0.3), -5, random),
		page("page-2.txt", part(0.5, 0.8), 10, random),
		page("page-3.txt", part(0.75, 1), 0, random),
	];
}

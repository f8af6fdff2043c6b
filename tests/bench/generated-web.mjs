// What a crawl leaves of many blogs: small files of several formats, in which the same posts stand again and again.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feedOf, generatedPosts } from "./generated-blog.mjs";

const postsOfBlog = 1000;
const months = "January February March April May June July August September October November December".split(
	" ",
);

/** A page of a list as plain text, as crawls keep it. @param {string} blog @param {import("./generated-blog.mjs").GeneratedPost[]} posts */
function dump(blog, posts) {
	const entries = posts.map(({ title, date, categories, html, comments }) => {
		const day = new Date(date);
		const text = html.replace(/<[^>]*>/g, "").replaceAll("\n", "\n\n");
		return `${title}\n\n${months[day.getUTCMonth()]} ${day.getUTCDate()}, ${day.getUTCFullYear()} by Ada Writer · ${comments} Comments\nFiled under: ${categories.join(", ")}\n\n${text}\n`;
	});
	return `${blog}\n\n${entries.join("\n")}\n« Older Entries\n`;
}

/**
 * Writes documents, a thousand to a blog: of three, one is a feed of three posts and two are dumps of pages with two. So every
 * post of a blog stands in one feed and in one or two dumps.
 * @param {string} folder @param {number} count @returns {number} how many posts there are in truth
 */
export function writeGeneratedWeb(folder, count) {
	const ofBlog = generatedPosts(postsOfBlog, 2);
	let posts = 0;
	for (let blog = 0; blog * 1000 < count; blog++) {
		const host = `blog-${blog}.example`;
		const own = ofBlog.map((post) => ({ ...post, title: `${post.title} of ${blog}` }));
		const seen = new Set();
		mkdirSync(join(folder, host), { recursive: true });
		for (let index = 0; index < Math.min(1000, count - blog * 1000); index++) {
			const isFeed = index % 3 === 0;
			const size = isFeed ? 3 : 2;
			const from = (isFeed ? index : Math.floor((index * 7) / 5)) % (postsOfBlog - size);
			const some = own.slice(from, from + size);
			for (const { slug } of some) seen.add(slug);
			const text = isFeed ? feedOf(some, host) : dump(host, some);
			writeFileSync(join(folder, host, `${index}.${isFeed ? "xml" : "txt"}`), text);
		}
		posts += seen.size;
	}
	return posts;
}

// What merging costs for each post, from 1,000 to 100,000 posts.
import { identify } from "../../packages/parser/dist/identity/identify.js";
import { merge } from "../../packages/parser/dist/merge/merge.js";
import { emptyCapturedPost, emptyLedger, emptySite } from "../../packages/parser/dist/model/empty.js";
import { settle } from "../../packages/parser/dist/options/options.js";

const perCapture = 300;
const quarterOfDay = 21_600_000;

/** @param {number} count @param {number} seed */
const words = (count, seed) =>
	Array.from({ length: count }, (_, at) => `w${Math.imul(at * 7 + seed * 131 + 1, 2654435761) >>> 18}`).join(
		" ",
	);

/** @param {number} number */
const iso = (number) => new Date(Date.UTC(2005, 0, 1) + number * quarterOfDay).toISOString().slice(0, 19);

/** A post as a feed has it, or as a page without addresses has it. @param {number} number @param {boolean} page */
function post(number, page) {
	const made = emptyCapturedPost();
	made.title = number % 52 === 0 ? "Weekly links" : `Post ${number} about ${words(3, number)}`;
	made.text = words(150, number);
	made.html = `<p>${made.text}</p>`;
	if (page) made.published = { iso: iso(number).slice(0, 10), precision: "day" };
	else {
		made.published = { iso: `${iso(number)}+00:00`, precision: "second" };
		made.url = `http://blog.example/${number}/`;
		made.guid = { value: `http://blog.example/?p=${number}`, isPermaLink: false };
	}
	return made;
}

/** @param {string} id @param {boolean} page @param {number} from @param {number} count */
function capture(id, page, from, count) {
	return identify({
		id,
		path: id,
		format: page ? "text" : "rss",
		site: page ? emptySite() : { ...emptySite(), title: "A blog", url: "http://blog.example" },
		capturedAfter: { iso: `${iso(from + perCapture)}+00:00`, precision: "second" },
		capturedBefore: null,
		posts: Array.from({ length: perCapture }, (_, at) => post((from + at) % count, page)),
		diagnostics: [],
		ledger: emptyLedger(),
		lines: [],
		within: { summaries: [], sites: [] },
	});
}

/** Every post stands in two feeds and on a page. @param {number} count */
function captures(count) {
	return Array.from({ length: Math.ceil(count / perCapture) }, (_, at) => at * perCapture).flatMap((from) => [
		capture(`feed-${from}`, false, from, count),
		capture(`later-${from}`, false, from + perCapture / 2, count),
		capture(`page-${from}`, true, from, count),
	]);
}

/** @param {{ large: boolean }} how @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench({ large }) {
	const rows = (large ? [1_000, 10_000, 100_000] : [1_000, 10_000]).map((count) => {
		const sources = captures(count);
		const before = process.cpuUsage();
		const archive = merge(sources, settle());
		const { user, system } = process.cpuUsage(before);
		const seconds = (user + system) / 1e6;
		return [
			count.toLocaleString("en"),
			sources.length.toLocaleString("en"),
			archive.posts.length.toLocaleString("en"),
			seconds.toFixed(1),
			((seconds * 1e6) / count).toFixed(0),
			(process.memoryUsage().rss / 1e6).toFixed(0),
		];
	});
	return [
		{
			title: "Merging a blog of which every post stands in two feeds and on a page",
			columns: ["posts", "documents", "posts that came out", "seconds of the processor", "µs a post", "MB"],
			rows,
		},
	];
}

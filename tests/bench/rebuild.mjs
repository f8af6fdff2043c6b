// What a rebuild costs while watching, when one post of a large feed changed, beside the first build of the same process.
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feedOf, generatedPosts } from "./generated-blog.mjs";
import { measureWell, median, workFolder } from "./measure.mjs";

const rounds = 3;

const config = `import blogArchive from "eleventy-plugin-blog-archive";
export default (config) => {
	config.addPlugin(blogArchive, { sources: "../feed.xml", search: false, site: { url: "https://new.example", language: "en" } });
};`;

/** @typedef {import("./generated-blog.mjs").GeneratedPost} GeneratedPost */

/** Posts of which one says a little more. @param {GeneratedPost[]} posts @param {number} at @param {number} round */
const edited = (posts, at, round) =>
	posts.map((post, index) =>
		index === at ? { ...post, html: `${post.html}\n<p>Edited ${round}.</p>` } : post,
	);

/** A feed with one more item, its newest; the others stay as they are. @param {string} feed @param {GeneratedPost} post */
function withItem(feed, post) {
	const own = feedOf([post]);
	const item = own.slice(own.indexOf("<item>"), own.lastIndexOf("</item>") + "</item>\n".length);
	return feed.replace("<item>", () => `${item}<item>`);
}

/** @param {{ large: boolean, size?: number | undefined }} how @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench({ large, size = large ? 10_000 : 1000 }) {
	const root = workFolder();
	const site = join(root, "site");
	mkdirSync(site);
	symlinkSync(join(import.meta.dirname, "../node_modules"), join(site, "node_modules"));
	/** @param {string} name @param {string} text */
	const write = (name, text) => {
		writeFileSync(join(root, name), text);
		return join(root, name);
	};
	const generated = generatedPosts(size + 1);
	const [latest, posts] = [/** @type {GeneratedPost} */ (generated[0]), generated.slice(1)];
	write("feed.xml", feedOf(posts));
	write("site/package.json", '{ "type": "module" }');
	write("site/eleventy.config.js", config);
	const all = Array.from({ length: rounds }, (_, round) => round);
	/** @param {string} name @param {(round: number) => GeneratedPost[]} make @returns {[string, string][]} */
	const feeds = (name, make) =>
		all.map((round) => ["../feed.xml", write(`${name}-${round}.xml`, feedOf(make(round)))]);
	const changes = {
		"a page of the site's own changed": all.map((round) => [
			"own.md",
			write(`own-${round}.md`, `Page ${round}`),
		]),
		"a post changed": feeds("middle", (round) => edited(posts, size >> 1, round)),
		"the newest post changed": feeds("newest", (round) => edited(posts, 0, round)),
		"a post was added": all.map((round) => [
			"../feed.xml",
			write(`added-${round}.xml`, withItem(feedOf(posts), { ...latest, title: `A new post ${round}` })),
		]),
	};
	const { stdout } = await measureWell(
		process.execPath,
		[
			...process.execArgv,
			join(import.meta.dirname, "watch-site.mjs"),
			write("changes.json", JSON.stringify(changes)),
		],
		{ cwd: site },
	);
	/** @type {Record<string, import("./watch-site.mjs").BuildCost[]>} */
	const costs = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
	/** @param {import("./watch-site.mjs").BuildCost[]} of @param {"wall" | "cpu" | "megabytes"} what */
	const typical = (of, what) => median(of.map((cost) => cost[what]));
	const first = costs.first ?? [];
	return [
		{
			title: `While watching, ${size.toLocaleString("en")} posts in one feed, without search (median of ${rounds})`,
			columns: ["build", "seconds", "of the processor", "part of the first", "MB"],
			rows: Object.entries(costs).map(([kind, of]) => [
				kind === "first" ? "the first" : kind,
				typical(of, "wall").toFixed(2),
				typical(of, "cpu").toFixed(2),
				`${((100 * typical(of, "cpu")) / typical(first, "cpu")).toFixed(0)} %`,
				typical(of, "megabytes").toFixed(0),
			]),
		},
	];
}

// How long a site takes to build: this plugin beside a bare Eleventy site of as many pages, and Hugo. The ways alternate.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { feedOf, generatedPosts } from "./generated-blog.mjs";
import { writeHugoSite } from "./hugo-site.mjs";
import { measureWell, median, workFolder } from "./measure.mjs";

const rounds = 3;
const tests = join(import.meta.dirname, "..");
const eleventy = join(tests, "node_modules/@11ty/eleventy/cmd.cjs");

/** @typedef {() => Promise<import("./measure.mjs").Cost>} Way */

/** The folder in which the sites stand, and what is done to it. */
class Workplace {
	root = workFolder();

	/** @param {string} path @param {string} text */
	write(path, text) {
		const file = join(this.root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}

	/** @param {string} folder @param {string} config @returns {Way} */
	eleventySite(folder, config) {
		this.write(`${folder}/package.json`, '{ "type": "module" }');
		this.write(`${folder}/eleventy.config.js`, config);
		symlinkSync(join(tests, "node_modules"), join(this.root, folder, "node_modules"));
		return () => this.build(folder, process.execPath, [eleventy, "--quiet"]);
	}

	/** Builds the site of a folder from nothing. @param {string} folder @param {string} command @param {string[]} args */
	build(folder, command, args) {
		rmSync(join(this.root, folder, "_site"), { recursive: true, force: true });
		return measureWell(command, args, { cwd: join(this.root, folder) });
	}

	/** @param {string} folder */
	pagesOf(folder) {
		const names = readdirSync(join(this.root, folder, "_site"), { recursive: true });
		return names.filter((name) => String(name).endsWith(".html")).length;
	}
}

/** What bash's `times` says of the commands that it ran, in its second line: `0m9.180s 0m2.156s`. @param {string} times */
function childrensSeconds(times) {
	const parts = [...(times.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
	return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** The plugin without search, which would measure Pagefind. @param {string} more */
const withPlugin = (more) => `import blogArchive from "eleventy-plugin-blog-archive";
export default (config) => {
	config.addPlugin(blogArchive, { sources: "../feed.xml", search: false, site: { url: "https://new.example", language: "en" }${more} });
};`;

/** As many pages from one template, with the text of a post. @param {number} pages @param {string} body */
const floorTemplate = (pages, body) => `const body = ${JSON.stringify(body)};
const pages = Object.freeze(Array.from({ length: ${pages} }, (_, number) => ({ number })));
export const data = { pagination: { data: "pages", size: 1, alias: "one" }, pages,
	permalink: ({ one }) => "/" + one.number + "/", eleventyExcludeFromCollections: true };
export default ({ one }) => "<!doctype html><html lang=en><meta charset=utf-8><title>" + one.number + "</title><main>" + body + "</main></html>";`;

/** @param {{ large: boolean, size?: number | undefined }} how @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench({ large, size = large ? 10_000 : 1000 }) {
	const blog = generatedPosts(size);
	const place = new Workplace();
	place.write("feed.xml", feedOf(blog));
	const cached = place.eleventySite("cached", withPlugin(', cache: "../cache"'));
	await cached();
	const pages = place.pagesOf("cached");
	place.write("floor/pages.11ty.js", floorTemplate(pages, blog[0]?.html ?? ""));
	/** @type {Record<string, Way>} */
	const ways = {
		"this plugin, sources cached": cached,
		"this plugin, sources read": place.eleventySite("cold", withPlugin("")),
		"a bare Eleventy site (the floor)": place.eleventySite("floor", "export default () => {};"),
	};
	if (spawnSync("hugo", ["version"]).status === 0) {
		writeHugoSite((path, text) => place.write(`hugo/${path}`, text), blog);
		ways["Hugo with comparable pages"] = async () => {
			const cost = await place.build("hugo", "bash", ["-c", "hugo --quiet && times"]);
			return { ...cost, cpu: childrensSeconds(cost.stdout) };
		};
	}
	/** @type {Record<string, import("./measure.mjs").Cost[]>} */
	const results = {};
	for (let round = 0; round < rounds; round++)
		for (const [way, run] of Object.entries(ways)) results[way] = [...(results[way] ?? []), await run()];
	const typical = (/** @type {string} */ way, /** @type {"wall" | "cpu" | "megabytes"} */ what) =>
		median((results[way] ?? []).map((cost) => cost[what]));
	const floor = typical("a bare Eleventy site (the floor)", "cpu");
	return [
		{
			title: `${size.toLocaleString("en")} posts, ${pages.toLocaleString("en")} pages, without search (median of ${rounds})`,
			columns: ["site", "seconds", "of the processor", "times the floor", "ms a page", "MB"],
			rows: Object.keys(ways).map((way) => {
				const wall = typical(way, "wall");
				const [cpu, megabytes] = [typical(way, "cpu"), typical(way, "megabytes")];
				return [
					way,
					wall.toFixed(2),
					cpu > 0 ? cpu.toFixed(2) : "",
					cpu > 0 ? (cpu / floor).toFixed(2) : "",
					cpu > 0 ? ((cpu / pages) * 1000).toFixed(2) : "",
					megabytes > 0 ? megabytes.toFixed(0) : "",
				];
			}),
			chart: { column: 1, unit: "s" },
		},
	];
}

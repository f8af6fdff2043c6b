// Compares parsers of feeds: whole processes over large feeds, and one process over a small one, again and again.
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { generateFeed } from "./generate-feed.mjs";
import { measure, median, workFolder } from "./measure.mjs";
import { parsers } from "./parsers.mjs";

const reader = join(import.meta.dirname, "read-feed.mjs");
const names = Object.keys(parsers);
const require = createRequire(import.meta.url);

/** The name of a parser with its version; ours has that of this repository. @param {string} name */
function withVersion(name) {
	if (name === names[0]) return name;
	const path = require
		.resolve(name)
		.replace(/(node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules).*/, "$1");
	return `${name} ${JSON.parse(readFileSync(join(path, "package.json"), "utf8")).version}`;
}

/** What one process costs; `null` where the parser fails, or misses items or what they say. @param {string} parser @param {string} path @param {{ items: number, characters: number }} all */
async function run(parser, path, all) {
	const args = ["--max-old-space-size=8192", reader, parser, path];
	const cost = await measure(process.execPath, args);
	if (cost.code !== 0) return null;
	const { items, characters } = JSON.parse(cost.stdout);
	return items === all.items && characters > all.characters * 0.99 ? cost : null;
}

/** A parser that took so many seconds of the processor is not given a feed ten times as long. */
const patience = 4;
/** @type {Set<string>} */
const tooSlow = new Set();

/** @param {string} folder @param {number} megabytes @param {number} rounds @returns {Promise<import("./page.mjs").Table>} */
async function large(folder, megabytes, rounds) {
	const path = join(folder, `${megabytes}.xml`);
	const items = generateFeed(path, megabytes * 1e6);
	const { characters = 0 } = (await parsers[names[0] ?? ""]?.file(path)) ?? {};
	/** @type {Map<string, import("./measure.mjs").Cost[] | null>} */
	const results = new Map(names.map((name) => [name, tooSlow.has(name) ? null : []]));
	for (let round = 0; round < rounds; round++)
		for (const name of names) {
			const costs = results.get(name);
			if (round > 0 && tooSlow.has(name)) continue;
			const cost = costs ? await run(name, path, { items, characters }) : null;
			if (cost === null) results.set(name, null);
			else if (costs?.push(cost) === 1 && cost.cpu > patience) tooSlow.add(name);
		}
	rmSync(path);
	/** @param {string} name @param {"wall" | "cpu" | "megabytes"} what */
	const typical = (name, what) => median((results.get(name) ?? []).map((cost) => cost[what]));
	const own = typical(names[0] ?? "", "cpu");
	return {
		title: `A feed of ${megabytes} MB, ${items.toLocaleString("en")} items, in a process of its own (median of ${rounds})`,
		columns: ["parser", "seconds", "of the processor", "MB", "processor, times blog-archive-parser"],
		rows: names.map((name) =>
			results.get(name) === null
				? [withVersion(name), tooSlow.has(name) ? "too slow" : "fails", "", "", ""]
				: [
						withVersion(name),
						typical(name, "wall").toFixed(2),
						typical(name, "cpu").toFixed(2),
						typical(name, "megabytes").toFixed(0),
						(typical(name, "cpu") / own).toFixed(2),
					],
		),
		chart: { column: 2, unit: "s" },
	};
}

/** @param {string} folder @returns {Promise<import("./page.mjs").Table>} */
async function small(folder) {
	const path = join(folder, "small.xml");
	generateFeed(path, 50_000);
	const bytes = readFileSync(path);
	const rows = [];
	for (const [name, { memory }] of Object.entries(parsers)) {
		if (memory === undefined) continue;
		const read = await memory(bytes);
		for (let round = 0; round < 300; round++) await read();
		const times = [];
		for (let round = 0; round < 300; round++) {
			const started = performance.now();
			await read();
			times.push(performance.now() - started);
		}
		rows.push([withVersion(name), median(times).toFixed(2), Math.min(...times).toFixed(2)]);
	}
	return {
		title: "A feed of 50 KB, again and again in one process (of 300 times)",
		columns: ["parser", "milliseconds, median", "best"],
		rows,
		chart: { column: 1, unit: "ms" },
	};
}

/** @param {{ large: boolean }} how */
export async function bench({ large: isLarge }) {
	const folder = workFolder();
	const tables = [await small(folder), await large(folder, 5, 3), await large(folder, 50, 3)];
	return isLarge ? [...tables, await large(folder, 500, 1)] : tables;
}

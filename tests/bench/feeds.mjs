/** Compares parsers of feeds: whole processes over large feeds, and one process over a small one, again and again. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateFeed } from "./generate-feed.mjs";
import { parsers } from "./parsers.mjs";

const reader = join(import.meta.dirname, "read-feed.mjs");
const names = Object.keys(parsers);

/** @param {number[]} values */
const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** One process: seconds as a clock and as the processors count them, and its peak memory; `null` where the parser fails. @param {string} parser @param {string} path */
function run(parser, path) {
	try {
		const started = performance.now();
		const output = execFileSync(process.execPath, ["--max-old-space-size=8192", reader, parser, path], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		return { wall: (performance.now() - started) / 1000, ...JSON.parse(output) };
	} catch {
		return null;
	}
}

/** @param {string} folder @param {number} megabytes @param {number} rounds */
function large(folder, megabytes, rounds) {
	const path = join(folder, `${megabytes}.xml`);
	const items = generateFeed(path, megabytes * 1e6);
	/** @type {Record<string, { wall: number[], cpu: number[], memory: number[] } | null>} */
	const results = {};
	for (let round = 0; round < rounds; round++)
		for (const name of names) {
			if (results[name] === null) continue;
			const result = run(name, path);
			if (result?.items !== items) {
				results[name] = null;
				continue;
			}
			results[name] ??= { wall: [], cpu: [], memory: [] };
			results[name].wall.push(result.wall);
			results[name].cpu.push(result.cpu);
			results[name].memory.push(result.megabytes);
		}
	rmSync(path);
	const own = median(results[names[0] ?? ""]?.wall ?? []);
	console.log(
		`\n| ${megabytes} MB, ${items} items | seconds | of the processor | MB | times blog-archive-parser |\n| --- | --- | --- | --- | --- |`,
	);
	for (const name of names) {
		const result = results[name];
		if (result == null) console.log(`| ${name} | fails | | | |`);
		else {
			const wall = median(result.wall);
			const cells = [
				wall.toFixed(2),
				median(result.cpu).toFixed(2),
				median(result.memory).toFixed(0),
				(wall / own).toFixed(2),
			];
			console.log(`| ${name} | ${cells.join(" | ")} |`);
		}
	}
}

/** @param {string} folder */
async function small(folder) {
	const path = join(folder, "small.xml");
	generateFeed(path, 50_000);
	const text = readFileSync(path, "utf8");
	console.log("\n| 50 KB, warm | milliseconds |\n| --- | --- |");
	for (const [name, { text: parse }] of Object.entries(parsers)) {
		if (parse === undefined) continue;
		const read = await parse();
		for (let round = 0; round < 200; round++) await read(text);
		const times = [];
		for (let round = 0; round < 200; round++) {
			const started = performance.now();
			await read(text);
			times.push(performance.now() - started);
		}
		console.log(`| ${name} | ${median(times).toFixed(2)} |`);
	}
}

const folder = mkdtempSync("/dev/shm/feeds-");
try {
	await small(folder);
	large(folder, 5, 3);
	large(folder, 50, 3);
	if (process.argv.includes("--large")) large(folder, 500, 1);
} finally {
	rmSync(folder, { recursive: true });
}

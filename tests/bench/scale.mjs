// A web archive in small: many documents read by many processes (xargs), their results merged in bounded memory.
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeGeneratedWeb } from "./generated-web.mjs";
import { measureWell, workFolder } from "./measure.mjs";

const main = join(import.meta.dirname, "../../packages/parser/dist/cli/main.js");
const parse = `find web -type f -print0 | xargs -0 -P 2 -n 500 sh -c '"$NODE" "$MAIN" parse --format ndjson --quiet --out "runs/$$.ndjson" "$@"' sh`;

/** @param {string} folder */
const megabytesIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;

/** How often a piece of text stands in a file too large to be a string. @param {string} path @param {string} piece */
function countIn(path, piece) {
	const bytes = readFileSync(path);
	let count = 0;
	for (let at = bytes.indexOf(piece); at >= 0; at = bytes.indexOf(piece, at + piece.length)) count++;
	return count;
}

/** @param {{ large: boolean, size?: number | undefined }} how @returns {Promise<import("./page.mjs").Table[]>} */
export async function bench({ large, size: count = large ? 100_000 : 2_000 }) {
	const folder = workFolder();
	const posts = writeGeneratedWeb(join(folder, "web"), count);
	mkdirSync(join(folder, "runs"));
	const env = { NODE: process.execPath, MAIN: main };
	const read = await measureWell("sh", ["-c", parse], { cwd: folder, env });
	const merged = await measureWell(
		process.execPath,
		[main, "merge", "runs/*.ndjson", "--out", "whole.json"],
		{
			cwd: folder,
			env: { TMPDIR: folder },
		},
	);
	const found = countIn(join(folder, "whole.json"), '\n\t\t\t"kind": ');
	/** @type {(name: string, cost: import("./measure.mjs").Cost, size: number) => (string | number)[]} */
	const row = (name, { wall, cpu, megabytes, processes }, size) => [
		name,
		wall.toFixed(0),
		cpu.toFixed(0),
		((cpu / count) * 1000).toFixed(2),
		megabytes.toFixed(0),
		processes,
		size.toFixed(0),
	];
	return [
		{
			title: `${count.toLocaleString("en")} documents of ${Math.ceil(count / 1000)} blogs, ${megabytesIn(join(folder, "web")).toFixed(0)} MB; ${posts.toLocaleString("en")} posts, of which ${found.toLocaleString("en")} came out`,
			columns: [
				"step",
				"seconds",
				"of the processor",
				"ms a document",
				"MB of the largest process",
				"processes",
				"MB written",
			],
			rows: [
				row("`xargs -P 2 -n 500 … parse --format ndjson`", read, megabytesIn(join(folder, "runs"))),
				row("`merge *.ndjson`", merged, statSync(join(folder, "whole.json")).size / 1e6),
			],
		},
	];
}

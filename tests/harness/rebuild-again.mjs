/**
 * Watches sites while their sources change from state to state, and compares after each what stands in the output folder with what a fresh
 * build writes: `node rebuild-again.mjs FOLDER HISTORIES`, the latter a file of JSON. What is wrong
 * stands in `wrong.json` of the folder as a list of sentences.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ options: string, states: { name: string, bytes: string }[][] }} History */
/** @typedef {{ init(): Promise<void>, write(): Promise<unknown>, watch(): Promise<(path: string) => Promise<void>>, watcher: { close(): Promise<void> } }} Eleventy */

const name = "@11ty/eleventy";
/** @type {{ default: new (input: string, output: string, options: object) => Eleventy }} */
const { default: Eleventy } = await import(name);
const [root = "", file = ""] = process.argv.slice(2);
const histories = /** @type {History[]} */ (JSON.parse(readFileSync(file, "utf8")));

/** Files by their paths, with what they hold and when they were written. @param {string} folder */
function read(folder) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
	const paths = files.map((one) => join(one.parentPath, one.name));
	return new Map(
		paths.map((path) => [
			path.slice(folder.length),
			{ text: readFileSync(path, "utf8"), written: statSync(path).mtimeMs },
		]),
	);
}

/** @param {{ name: string, bytes: string }[]} documents */
function put(documents) {
	rmSync("sources", { recursive: true, force: true });
	mkdirSync("sources");
	for (const { name: document, bytes } of documents) writeFileSync(join("sources", document), bytes);
}

/** @param {string} output @param {string} runMode */
const site = async (output, runMode) => {
	const eleventy = new Eleventy(".", output, { quietMode: true, runMode, configPath: "eleventy.config.js" });
	await eleventy.init();
	return eleventy;
};

/** @type {string[]} */
const wrong = [];
for (const [index, { options, states }] of histories.entries()) {
	const folder = join(root, String(index));
	mkdirSync(folder, { recursive: true });
	process.chdir(folder);
	symlinkSync(join(import.meta.dirname, "../node_modules"), "node_modules");
	writeFileSync(".eleventyignore", "_site\nfresh\n");
	writeFileSync("package.json", '{ "type": "module" }');
	writeFileSync(
		"eleventy.config.js",
		`import blogArchive from "eleventy-plugin-blog-archive";
export default (config) => {
	config.addPlugin(blogArchive, { sources: "sources", search: false, site: { url: "https://new.example", language: "en" }, ...(${options}) });
};`,
	);
	put(states[0] ?? []);
	const watched = await site("_site", "watch");
	const rebuild = await watched.watch();
	await watched.watcher.close();
	let [before, wanted] = [read("_site"), read("_site")];
	for (const [number, state] of states.entries()) {
		const about = `history ${index}, state ${number}`;
		put(state);
		if (number > 0) await rebuild("./sources/feed.xml");
		rmSync("fresh", { recursive: true, force: true });
		await (await site("fresh", "build")).write();
		const [now, fresh] = [read("_site"), read("fresh")];
		for (const [path, { text }] of fresh)
			if (now.get(path)?.text !== text) wrong.push(`${about}: ${path} is stale`);
		for (const [path, { text, written }] of now)
			if (wanted.has(path) && before.get(path)?.text === text && before.get(path)?.written !== written)
				wrong.push(`${about}: ${path} was written for nothing`);
		[before, wanted] = [now, fresh];
	}
}
writeFileSync(join(root, "wrong.json"), JSON.stringify(wrong));
process.exit();

/**
 * Watches the Eleventy site of the working directory, changes its files one way after another, and prints as JSON what each build cost: `node
 * watch-site.mjs CHANGES`, a file of JSON that says `{ "KIND": [["FILE", "FILE OF THE NEW CONTENT"], …], … }`.
 */
import { copyFileSync, readFileSync } from "node:fs";

/** @typedef {{ wall: number, cpu: number, megabytes: number }} BuildCost */
/** @typedef {{ init(): Promise<void>, watch(): Promise<(path: string) => Promise<void>>, watcher: { close(): Promise<void> } }} Eleventy */
/** @typedef {{ on(event: string, listener: () => void): void }} Config */

/** Eleventy ships no types. */
const name = "@11ty/eleventy";
/** @type {{ default: new (input: string, output: string, options: object) => Eleventy }} */
const { default: Eleventy } = await import(name);
const changes = /** @type {Record<string, [file: string, content: string][]>} */ (
	JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"))
);

/** @type {BuildCost[]} */
let built = [];
let [began, before] = [0, process.cpuUsage()];
const eleventy = new Eleventy(".", "_site", {
	quietMode: true,
	runMode: "watch",
	config: (/** @type {Config} */ config) => {
		config.on("eleventy.before", () => {
			[began, before] = [performance.now(), process.cpuUsage()];
		});
		config.on("eleventy.after", () => {
			const { user, system } = process.cpuUsage(before);
			const megabytes = process.memoryUsage().rss / 2 ** 20;
			built.push({ wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, megabytes });
		});
	},
});
await eleventy.init();
const rebuild = await eleventy.watch();
// Changes are told, so that nothing depends on when the watcher sees them.
await eleventy.watcher.close();
/** @type {Record<string, BuildCost[]>} */
const costs = { first: built };
for (const [kind, files] of Object.entries(changes)) {
	built = costs[kind] = [];
	for (const [file, content] of files) {
		copyFileSync(content, file);
		await rebuild(file);
	}
}
console.log(JSON.stringify(costs));
process.exit();

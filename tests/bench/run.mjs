/**
 * Runs the benchmarks, or those that are named: `node tests/bench/run.mjs [NAME…] [--large] [--size N] [--write]`. `--large` takes the sizes that need
 * minutes, `--size` one of your own (posts of the site, documents of the web archive); `--write` puts the tables and charts into docs/benchmarks.md. Without it nothing of the repository changes.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { markdown, writePage } from "./page.mjs";

/** Those that run when none is named, and the one that needs a network. */
const usual = ["feeds", "text", "merge", "clean", "site", "rebuild", "scale"];
const names = [...usual, "compare"];

const { values, positionals } = parseArgs({
	options: {
		large: { type: "boolean", default: false },
		size: { type: "string" },
		write: { type: "boolean", default: false },
	},
	allowPositionals: true,
});
const stranger = positionals.find((name) => !names.includes(name));
if (stranger !== undefined) {
	console.error(`There is no benchmark "${stranger}"; there are ${names.join(", ")}.`);
	process.exit(2);
}

const processors = cpus();
const machine = `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim()}`;
console.log(`${machine}\n`);
for (const name of positionals.length > 0 ? positionals : usual) {
	/** @type {{ bench(how: { large: boolean, size?: number | undefined }): Promise<import("./page.mjs").Table[]> }} */
	const { bench } = await import(`./${name}.mjs`);
	const tables = await bench({
		large: values.large,
		size: values.size === undefined ? undefined : Number(values.size),
	});
	console.log(`## ${name}\n\n${tables.map(markdown).join("\n\n")}\n`);
	if (values.write) writePage(name, tables, machine);
}

import { stat } from "node:fs/promises";
import { parse } from "../../parse.ts";
import { findSources } from "../../sources/find-sources.ts";
import { readSources } from "../../sources/read-sources.ts";
import { archiveJson } from "../../write/archive-json.ts";
import { wholeNumber } from "../arguments.ts";
import { type Command, command } from "../command.ts";
import { mergeFiles } from "../merge/merge-files.ts";
import { writeResult } from "../result.ts";
import { sayUnreadable } from "../say-sources.ts";

const mebibyte = 1024 * 1024;

async function sizeOf(paths: readonly string[]): Promise<number> {
	const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** `blog-archive merge`: one archive of the results of separate runs. */
export const mergeCommand: Command = command({
	name: "merge",
	operands: "FILE.ndjson…",
	atLeast: 1,
	summary: "Merge what separate runs of parse --format ndjson printed",
	details:
		"Prints the archive that parse would print for all the sources at once. Files that together are larger than --memory are sorted on disk and merged group by group, so that their size does not matter; copies of a post that share neither a name nor the title then stay apart.",
	options: {
		memory: { type: "string", value: "MIB", default: "256", help: "How much memory the posts may take" },
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
	},
	examples: [
		{
			does: "Parse on all processors, then merge",
			line: "find dumps -type f | xargs -P 8 -n 500 sh -c 'blog-archive parse --format ndjson --out run-$$.ndjson \"$@\"' sh && blog-archive merge run-*.ndjson > blog.json",
		},
	],
	async run({ operands, options, terminal }) {
		const memory = wholeNumber("memory", options.memory) * mebibyte;
		const { found, unreadable } = await findSources(operands);
		for (const one of unreadable) sayUnreadable(one, terminal);
		const paths = found.filter(({ kind }) => kind === "file").map(({ name }) => name);
		if (paths.length === 0) return 2;
		if ((await sizeOf(paths)) <= memory / 4) {
			const { documents } = await readSources(paths);
			await writeResult(options.out, archiveJson(parse(documents)));
		} else await writeResult(options.out, mergeFiles(paths, memory));
		return unreadable.length > 0 ? 2 : 0;
	},
});

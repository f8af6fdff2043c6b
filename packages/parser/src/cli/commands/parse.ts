import { parse } from "../../parse.ts";
import { archiveJson } from "../../write/archive-json.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { writeResult } from "../result.ts";
import { parseOptions, readDocuments, sourceOptions } from "../source-options.ts";

/** `blog-archive parse`: sources in, typed posts out. */
export const parseCommand: Command = command({
	name: "parse",
	operands: "SOURCE…",
	atLeast: 1,
	summary: "Read sources and print the merged archive",
	details: "",
	options: {
		format: {
			type: "string",
			value: "FORMAT",
			allowed: ["json"],
			default: "json",
			help: "json: one merged archive",
		},
		raw: { type: "boolean", help: "Leave the HTML uncleaned" },
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
		...sourceOptions,
	},
	examples: [
		{ does: "All that is left of a blog, merged", line: "blog-archive parse feed.xml dumps/ > blog.json" },
		{ does: "From another program", line: "zcat export.xml.gz | blog-archive parse -" },
	],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		const { documents, unreadable } = await readDocuments(operands, options, terminal);
		if (documents.length === 0) return 2;
		const archive = parse(documents, settings);
		await writeResult(options.out, archiveJson(archive));
		return exitCode(unreadable, archive.diagnostics);
	},
});

import { archiveJson } from "../../write/archive-json.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { ndjson, Outcome } from "../ndjson.ts";
import { readArchive } from "../read-archive.ts";
import { writeResult } from "../result.ts";
import { archiveOptions, httpOptions, parseOptions, sourceOptions } from "../source-options.ts";
import { UsageError } from "../usage-error.ts";

/** `blog-archive parse`: sources in, typed posts out. */
export const parseCommand: Command = command({
	name: "parse",
	operands: "SOURCE…",
	atLeast: 1,
	summary: "Read sources and print the merged archive",
	details:
		"With --format ndjson each document gives a line of type capture (with its site), one of type post for each post, its diagnostics, and a last line of type summary (with the ledger). blog-archive merge makes one archive of such files.",
	options: {
		format: {
			type: "string",
			value: "FORMAT",
			allowed: ["json", "ndjson"],
			default: "json",
			help: "json: one merged archive. ndjson: a record a line as it is read, not merged, in constant memory",
		},
		raw: { type: "boolean", help: "Leave the HTML uncleaned" },
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
		...archiveOptions,
		...sourceOptions,
	},
	examples: [
		{ does: "All that is left of a blog, merged", line: "blog-archive parse feed.xml dumps/ > blog.json" },
		{
			does: "A feed of any size, a line a post",
			line: "blog-archive parse huge.xml --format ndjson > posts.ndjson",
		},
		{ does: "From another program", line: "zcat export.xml.gz | blog-archive parse -" },
	],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		if (options.format === "ndjson") {
			if (options.corrections !== undefined)
				throw new UsageError(
					"--corrections is for merged posts: give it to the command that reads this NDJSON.",
				);
			const outcome = new Outcome();
			await writeResult(options.out, ndjson(operands, settings, httpOptions(options), outcome, terminal));
			return outcome.exitCode;
		}
		const sources = await readArchive(operands, settings, httpOptions(options), terminal);
		if (sources === null) return 2;
		const { archive, unreadable } = sources;
		await writeResult(options.out, archiveJson(archive));
		return exitCode(unreadable, archive.diagnostics);
	},
});

import { parse } from "../../parse.ts";
import { checkReport } from "../check/report.ts";
import { reportText } from "../check/text.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { writeResult } from "../result.ts";
import { parseOptions, readDocuments, sourceOptions } from "../source-options.ts";

/** `blog-archive check`: what was found, lost, unsure and in conflict. */
export const checkCommand: Command = command({
	name: "check",
	operands: "SOURCE…",
	atLeast: 1,
	summary: "Report what was found, lost, unsure and in conflict",
	details: "The exit code is 1 where any source has an error.",
	options: {
		format: {
			type: "string",
			value: "FORMAT",
			allowed: ["text", "json"],
			default: "text",
			help: "How the report is written",
		},
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
		...sourceOptions,
	},
	examples: [{ does: "Is anything wrong?", line: "blog-archive check feed.xml dumps/" }],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		const { documents, unreadable } = await readDocuments(operands, options, terminal);
		if (documents.length === 0) return 2;
		const archive = parse(documents, settings);
		const report = checkReport(archive, unreadable);
		const text = options.format === "json" ? `${JSON.stringify(report, null, "\t")}\n` : reportText(report);
		await writeResult(options.out, [text]);
		return exitCode(unreadable, archive.diagnostics);
	},
});

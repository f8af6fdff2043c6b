import { settle } from "../../options/options.ts";
import { cleaningChanges } from "../check/changes.ts";
import { reportHtml } from "../check/html.ts";
import { documentLines } from "../check/lines.ts";
import { type CheckReport, checkReport } from "../check/report.ts";
import { reportText } from "../check/text.ts";
import { coloured, plain } from "../colour.ts";
import { type Command, command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { readArchive } from "../read-archive.ts";
import { writeResult } from "../result.ts";
import { archiveOptions, httpOptions, parseOptions, sourceOptions } from "../source-options.ts";
import { showsColour } from "../terminal.ts";

function rendered(report: CheckReport, format: "text" | "json" | "html", toTerminal: boolean): string {
	if (format === "json") return `${JSON.stringify(report, null, "\t")}\n`;
	if (format === "html") return reportHtml(report);
	const paint = toTerminal && showsColour(process.stdout) ? coloured : plain;
	return reportText(report, paint, toTerminal && process.stdout.isTTY ? process.stdout.columns : null);
}

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
			allowed: ["text", "json", "html"],
			default: "text",
			help: "Text, JSON, or a page that needs nothing else",
		},
		lines: { type: "boolean", help: "Show also what each line of text dumps and reports was read as" },
		changes: { type: "boolean", help: "Show also what cleaning changed in the HTML, rule by rule" },
		out: { type: "string", short: "o", value: "FILE", help: "Write to a file instead of standard output" },
		...archiveOptions,
		...sourceOptions,
	},
	examples: [
		{ does: "Is anything wrong?", line: "blog-archive check feed.xml dumps/" },
		{ does: "A page to look at", line: "blog-archive check dumps/ --lines --format html --out report.html" },
	],
	async run({ operands, options, terminal }) {
		const settings = parseOptions(options);
		const sources = await readArchive(operands, settings, httpOptions(options), terminal);
		if (sources === null) return 2;
		const { archive, documents, unreadable } = sources;
		const report = checkReport(archive, unreadable);
		if (options.lines) report.lines = documentLines(documents, settle(settings));
		if (options.changes) report.changes = cleaningChanges(documents, settings);
		await writeResult(options.out, [rendered(report, options.format, options.out === undefined)]);
		return exitCode(unreadable, archive.diagnostics);
	},
});

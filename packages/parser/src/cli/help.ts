import type { Command } from "./command.ts";
import type { Option, Options } from "./option.ts";

const width = 80;

/** Folds text at words, each line after an indent. */
function fold(text: string, indent: number): string {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		if (line !== "" && indent + line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line === "" ? word : `${line} ${word}`;
	}
	return [...lines, line].join(`\n${" ".repeat(indent)}`);
}

function table(rows: readonly (readonly [string, string])[]): string {
	const column = Math.min(26, Math.max(...rows.map(([left]) => left.length)) + 4);
	return rows
		.map(([left, right]) => {
			const gap = left.length + 4 > column ? `\n${" ".repeat(column)}` : " ".repeat(column - left.length - 2);
			return `  ${left}${gap}${fold(right, column)}`;
		})
		.join("\n");
}

function optionRow([name, option]: [string, Option]): [string, string] {
	const short = option.short === undefined ? "" : `-${option.short}, `;
	if (option.type === "boolean") return [`${short}--${name}`, option.help];
	const value = option.allowed?.join("|") ?? option.value;
	const initial = option.default === undefined ? "" : ` [${option.default}]`;
	return [`${short}--${name} ${value}`, `${option.help}${initial}`];
}

function usage({ name, operands, options }: Command): string {
	const required = Object.entries(options as Options)
		.filter((entry): entry is [string, Extract<Option, { type: "string" }>] => "required" in entry[1])
		.map(([option, { allowed, value }]) => ` --${option} ${allowed?.join("|") ?? value}`);
	return `blog-archive ${name} ${operands}${required.join("")} [OPTIONS]`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
	const { summary, details, options, examples } = command;
	return [
		`${summary}.`,
		`Usage: ${usage(command)}`,
		...details.split("\n").map((paragraph) => fold(paragraph, 0)),
		`Options:\n${table(Object.entries(options).map(optionRow))}`,
		`Examples:\n${examples.map(({ does, line }) => `  # ${does}\n  ${line}`).join("\n")}`,
	]
		.filter((part) => part !== "")
		.join("\n\n")
		.concat("\n");
}

/** The help of the whole. */
export function overview(commands: readonly Command[]): string {
	return [
		"Brings dead and dying blogs back: reads feeds, exports, text dumps of pages and reports.",
		"Usage: blog-archive COMMAND SOURCE… [OPTIONS]",
		`Commands:\n${table(commands.map(({ name, summary }) => [name, summary]))}`,
		fold(
			"A SOURCE is a file, a folder, a glob, - (standard input) or an http(s) address. What parse prints is a SOURCE too.",
			0,
		),
		fold(
			"Results go to standard output, words to standard error. The exit code is 0 when all went well, 1 when the input has errors, 2 for wrong usage or a source that cannot be read; the readable ones are still used.",
			0,
		),
		"blog-archive COMMAND --help tells more about a command.",
	]
		.join("\n\n")
		.concat("\n");
}

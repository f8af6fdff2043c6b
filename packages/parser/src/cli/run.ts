import { reasonOf } from "../sources/source.ts";
import { checkComplete, readArguments } from "./arguments.ts";
import type { ExitCode } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, overview } from "./help.ts";
import { commonOptions } from "./option.ts";
import { writeResult } from "./result.ts";
import { suggest } from "./suggest.ts";
import { openTerminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { version } from "./version.ts";

async function runCommand(args: string[]): Promise<ExitCode> {
	const [name = "", ...rest] = args;
	if (name === "" || name.startsWith("-")) {
		const { options } = readArguments({ name: "blog-archive", options: commonOptions }, args);
		if (options.version) await writeResult(undefined, [`${await version()}\n`]);
		else if (options.help) await writeResult(undefined, [overview(commands)]);
		else throw new UsageError("Which command?");
		return 0;
	}
	if (name === "help") return runCommand([...rest, "--help"]);
	const command = commands.find((one) => one.name === name);
	if (command === undefined) {
		const names = commands.map((one) => one.name);
		throw new UsageError(`There is no command "${name}".${suggest(name, names)}`);
	}
	const call = readArguments(command, rest);
	if (call.options.help) await writeResult(undefined, [commandHelp(command)]);
	else if (call.options.version) await writeResult(undefined, [`${await version()}\n`]);
	else {
		checkComplete(command, call);
		return command.run({ ...call, terminal: openTerminal(call.options.quiet === true), commands });
	}
	return 0;
}

/** The system refused something, such as to write a file. */
function isFromSystem(error: unknown): error is NodeJS.ErrnoException {
	return error instanceof Error && "syscall" in error && "code" in error;
}

/** Runs the command line. Wrong usage is told on standard error with the way to the help. */
export async function run(args: string[]): Promise<ExitCode> {
	try {
		return await runCommand(args);
	} catch (error) {
		if (isFromSystem(error)) {
			process.stderr.write(`blog-archive: ${error.path ?? "output"}: ${reasonOf(error)}.\n`);
			return 2;
		}
		if (!(error instanceof UsageError)) throw error;
		const command = commands.find((one) => one.name === args[0]);
		const help = command === undefined ? "blog-archive --help" : `blog-archive ${command.name} --help`;
		process.stderr.write(`blog-archive: ${error.message}\nTry: ${help}\n`);
		return 2;
	}
}

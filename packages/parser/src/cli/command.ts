import { commonOptions, type Options, type ValuesOf } from "./option.ts";
import type { Terminal } from "./terminal.ts";

/** What a command is: all that help, completion and the reading of arguments need to know. */
export interface CommandSpec<O extends Options> {
	name: string;
	/** The operands as the usage line shows them. */
	operands: string;
	/** How many operands there must be at least. */
	atLeast: number;
	summary: string;
	/** What the help says beyond the summary. */
	details: string;
	options: O;
	examples: readonly { does: string; line: string }[];
	/** Does the work; the number is the exit code. */
	run(call: Call<O>): Promise<ExitCode>;
}

export interface Call<O extends Options> {
	operands: string[];
	options: ValuesOf<O>;
	terminal: Terminal;
	/** All commands, for those that speak of them. */
	commands: readonly Command[];
}

/** 0 done, 1 the input has errors, 2 wrong usage or a source that cannot be read. */
export type ExitCode = 0 | 1 | 2;

export type Command = CommandSpec<Options>;

/** Makes a command; its `run` sees its own options, typed. */
export function command<const O extends Options>(spec: CommandSpec<O>): Command {
	return { ...spec, options: { ...spec.options, ...commonOptions } } as unknown as Command;
}

import type { Command } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { completionCommand } from "./commands/completion.ts";
import { convertCommand } from "./commands/convert.ts";
import { feedCommand } from "./commands/feed.ts";
import { initCommand } from "./commands/init.ts";
import { mergeCommand } from "./commands/merge.ts";
import { parseCommand } from "./commands/parse.ts";

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
	parseCommand,
	feedCommand,
	checkCommand,
	convertCommand,
	mergeCommand,
	initCommand,
	completionCommand,
];

import type { Command } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { parseCommand } from "./commands/parse.ts";

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [parseCommand, checkCommand];

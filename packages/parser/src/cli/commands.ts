import type { Command } from "./command.ts";
import { checkCommand } from "./commands/check.ts";
import { feedCommand } from "./commands/feed.ts";
import { parseCommand } from "./commands/parse.ts";

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [parseCommand, feedCommand, checkCommand];

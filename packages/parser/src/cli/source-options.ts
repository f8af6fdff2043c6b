import type { InputDocument } from "../input/input.ts";
import { type ParseOptions, settle } from "../options/options.ts";
import { readSources } from "../sources/read-sources.ts";
import type { Unreadable } from "../sources/source.ts";
import type { Valued } from "./option.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The options of every command that reads sources. */
export const sourceOptions: { "time-zone": Valued } = {
	"time-zone": {
		type: "string",
		value: "ZONE",
		help: "Zone in which local times were written, such as Europe/London; it never changes an instant that is known",
	},
};

/** The options of `parse` that a command line states. @throws UsageError */
export function parseOptions(values: { "time-zone": string | undefined; raw?: boolean }): ParseOptions {
	const { "time-zone": timeZone, raw = false } = values;
	const options = { raw, ...(timeZone === undefined ? {} : { timeZone }) };
	try {
		settle(options);
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
	return options;
}

/** Reads the documents that operands name, and tells the person of those that cannot be read. */
export async function readDocuments(
	operands: readonly string[],
	terminal: Terminal,
): Promise<{ documents: InputDocument[]; unreadable: Unreadable[] }> {
	const sources = await readSources(operands);
	for (const { source, reason } of sources.unreadable)
		terminal.say(`blog-archive: cannot read ${source}: ${reason}.`);
	return sources;
}

import type { InputDocument } from "../input/input.ts";
import { type ParseOptions, settle } from "../options/options.ts";
import { type HttpOptions, httpDefaults } from "../sources/http-options.ts";
import { readSources } from "../sources/read-sources.ts";
import type { Unreadable } from "../sources/source.ts";
import { wholeNumber } from "./arguments.ts";
import type { Flag, Valued, ValuesOf } from "./option.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const mebibyte = 1024 * 1024;

/** The options of every command that reads sources. */
export const sourceOptions: {
	"time-zone": Valued;
	cache: Valued;
	"allow-private": Flag;
	timeout: Valued & { default: string };
	"max-size": Valued & { default: string };
} = {
	"time-zone": {
		type: "string",
		value: "ZONE",
		help: "Zone in which local times were written, such as Europe/London; it never changes an instant that is known",
	},
	cache: {
		type: "string",
		value: "DIR",
		help: "Keep what is fetched from addresses here, and ask servers only for what changed",
	},
	"allow-private": {
		type: "boolean",
		help: "Fetch also from this machine and the local network",
	},
	timeout: {
		type: "string",
		value: "SECONDS",
		default: String(httpDefaults.timeout),
		help: "How long fetching one document may take",
	},
	"max-size": {
		type: "string",
		value: "MIB",
		default: String(httpDefaults.maxBytes / mebibyte),
		help: "How large a fetched document may be",
	},
};

export type SourceValues = ValuesOf<typeof sourceOptions>;

/** How addresses are fetched. @throws UsageError */
export function httpOptions(values: SourceValues): HttpOptions {
	return {
		...(values.cache === undefined ? {} : { cache: values.cache }),
		allowPrivate: values["allow-private"],
		timeout: wholeNumber("timeout", values.timeout),
		maxBytes: wholeNumber("max-size", values["max-size"]) * mebibyte,
	};
}

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
	values: SourceValues,
	terminal: Terminal,
): Promise<{ documents: InputDocument[]; unreadable: Unreadable[] }> {
	const sources = await readSources(operands, httpOptions(values));
	for (const { source, reason } of sources.unreadable)
		terminal.say(`blog-archive: cannot read ${source}: ${reason}.`);
	return sources;
}

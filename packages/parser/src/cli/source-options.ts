import { readFileSync } from "node:fs";
import { type ParseOptions, settle } from "../options/options.ts";
import { parseCorrections } from "../options/parse-corrections.ts";
import { type HttpOptions, httpDefaults } from "../sources/http-options.ts";
import { wholeNumber } from "./arguments.ts";
import type { Flag, Valued, ValuesOf } from "./option.ts";
import { UsageError } from "./usage-error.ts";

const mebibyte = 1024 * 1024;

/** The options of every command that reads sources. */
export const sourceOptions: {
	"time-zone": Valued;
	cache: Valued;
	"allow-private": Flag;
	timeout: Valued & { default: string };
	"max-size": Valued & { default: string };
	pages: Valued & { default: string };
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
	pages: {
		type: "string",
		value: "N",
		default: String(httpDefaults.pages),
		help: "How many pages of a feed are fetched, where it names a next page or is WordPress's",
	},
};

/** The option of commands that write files: what they print of it. */
export const resultOptions: { format: Valued & { allowed: readonly ["text", "json"]; default: string } } = {
	format: {
		type: "string",
		value: "FORMAT",
		allowed: ["text", "json"],
		default: "text",
		help: "Words on standard error, or also JSON that says which files were written",
	},
};

/** The options of every command that makes one archive of its sources. */
export const archiveOptions: { corrections: Valued; spam: Flag } = {
	corrections: {
		type: "string",
		value: "FILE",
		help: "What a person knows better: corrections in YAML or JSON, each with its reason",
	},
	spam: {
		type: "boolean",
		help: "Keep comments that an export holds as spam or trash, as not approved",
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
		pages: wholeNumber("pages", values.pages),
	};
}

/** Of the options of a command what decides how documents are read. */
interface ParseValues {
	"time-zone": string | undefined;
	raw?: boolean;
	spam?: boolean;
	corrections?: string | undefined;
}

/** The options of `parse` that a command line states. @throws UsageError */
export function parseOptions(values: ParseValues): ParseOptions {
	const { "time-zone": timeZone, raw = false, spam = false, corrections } = values;
	try {
		const options: ParseOptions = {
			raw,
			spam,
			...(timeZone === undefined ? {} : { timeZone }),
			...(corrections === undefined
				? {}
				: { corrections: parseCorrections(readFileSync(corrections, "utf8")) }),
		};
		settle(options);
		return options;
	} catch (error) {
		throw new UsageError((error as Error).message);
	}
}

import type { ParseOptions } from "../options/options.ts";
import { parseRecords } from "../parse-stream.ts";
import { findSources } from "../sources/find-sources.ts";
import type { HttpOptions } from "../sources/http-options.ts";
import { openSource } from "../sources/open-source.ts";
import { reasonOf, type Source, type Unreadable } from "../sources/source.ts";
import type { ExitCode } from "./command.ts";
import { withProgress } from "./progress.ts";
import { sayPassedOver, sayUnreadable } from "./say-sources.ts";
import type { Terminal } from "./terminal.ts";

/** What came of reading sources one after the other. */
export class Outcome {
	readonly unreadable: Unreadable[] = [];
	read = 0;
	errors = 0;

	get exitCode(): ExitCode {
		if (this.unreadable.length > 0 || this.read === 0) return 2;
		return this.errors > 0 ? 1 : 0;
	}
}

async function* linesOf(
	source: Source,
	options: ParseOptions,
	http: HttpOptions,
	outcome: Outcome,
	terminal: Terminal,
): AsyncGenerator<string> {
	for await (const { about, size, chunks } of openSource(source, http)) {
		const watched = withProgress(chunks, { name: source.name, size }, terminal);
		for await (const record of parseRecords(watched, { ...options, ...about })) {
			if (record.type === "diagnostic" && record.severity === "error") outcome.errors++;
			yield `${JSON.stringify(record)}\n`;
		}
		outcome.read++;
	}
}

/** The NDJSON of sources, one document after the other, in memory that does not depend on their size. */
export async function* ndjson(
	operands: readonly string[],
	options: ParseOptions,
	http: HttpOptions,
	outcome: Outcome,
	terminal: Terminal,
): AsyncGenerator<string> {
	const { found, unreadable, passedOver } = await findSources(operands);
	const fail = (failure: Unreadable) => {
		outcome.unreadable.push(failure);
		sayUnreadable(failure, terminal);
	};
	unreadable.forEach(fail);
	sayPassedOver(passedOver, terminal);
	for (const source of found) {
		try {
			yield* linesOf(source, options, http, outcome, terminal);
		} catch (error) {
			fail({ source: source.name, reason: reasonOf(error) });
		}
	}
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Unreadable } from "../sources/source.ts";
import type { ExitCode } from "./command.ts";

/** 2 where a source could not be read, else 1 where what was read has errors, else 0. */
export function exitCode(unreadable: readonly Unreadable[], diagnostics: readonly Diagnostic[]): ExitCode {
	if (unreadable.length > 0) return 2;
	return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

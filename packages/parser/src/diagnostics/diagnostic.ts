import { type DetailsOf, type DiagnosticCode, messages, type Severity } from "./messages.ts";

export type { Severity };

/** One thing that a person should know about how a document was read. */
export interface Diagnostic {
	code: DiagnosticCode;
	severity: Severity;
	message: string;
	/** The id of the capture it speaks of. */
	capture: string | null;
	/** 1-based position in the original document. */
	line: number | null;
	column: number | null;
	/** The id of the post it speaks of. */
	post: string | null;
}

export type Position = Partial<Pick<Diagnostic, "capture" | "line" | "column" | "post">>;

/** Makes the diagnostic of a code from what its message needs. The prose stands in `messages.ts` alone. */
export function diagnose<C extends DiagnosticCode>(
	code: C,
	details: DetailsOf[C],
	position: Position = {},
): Diagnostic {
	const { severity, message } = messages[code];
	return {
		code,
		severity,
		message: message(details),
		capture: position.capture ?? null,
		line: position.line ?? null,
		column: position.column ?? null,
		post: position.post ?? null,
	};
}

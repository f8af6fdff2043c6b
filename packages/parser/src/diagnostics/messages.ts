import type { Severity } from "./diagnostic.ts";

/** What the message of each code needs to know. */
export interface DetailsOf {
	"archive-broken": { reason: string };
	"archive-line-unread": Record<never, never>;
	"empty-document": Record<never, never>;
	"tags-lost": { count: number };
}

export type DiagnosticCode = keyof DetailsOf;

interface Message<Details> {
	severity: Severity;
	message: (details: Details) => string;
	/** For docs/diagnostics.md: what it means and what a person can do about it. */
	help: string;
}

/** Every diagnostic there is, in alphabetical order of the codes; all prose of diagnostics stands here. */
export const messages: { [Code in DiagnosticCode]: Message<DetailsOf[Code]> } = {
	"archive-broken": {
		severity: "error",
		message: ({ reason }) => `The archive's JSON is broken: ${reason}.`,
		help: "The file is what `blog-archive parse` prints, but cut or changed. Parse the original sources again.",
	},
	"archive-line-unread": {
		severity: "warning",
		message: () =>
			"The line is no JSON object of a known type, or stands before the capture that it belongs to.",
		help: "A line of NDJSON was cut or changed; all other lines were read. Parse the original source again.",
	},
	"empty-document": {
		severity: "error",
		message: () => "The document is empty.",
		help: "Nothing could be read. Look for another copy of it.",
	},
	"tags-lost": {
		severity: "warning",
		message: ({ count }) =>
			`The page had ${count} ${count === 1 ? "tag whose name" : "tags whose names"} the dump lost.`,
		help: "The dump kept the separators between tags but not the tags. A feed of the same blog may still name them.",
	},
};

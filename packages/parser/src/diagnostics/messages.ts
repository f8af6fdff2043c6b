import type { Severity } from "./diagnostic.ts";

/** What the message of each code needs to know. */
export interface DetailsOf {
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

import type { Severity } from "./diagnostic.ts";

/** What the message of each code needs to know. */
export interface DetailsOf {
	"archive-broken": { reason: string };
	"archive-line-unread": Record<never, never>;
	"author-from-text": { name: string; rule: string };
	"comments-missing": { stated: number; found: number };
	"date-open": { reason: "year" | "order" };
	"empty-document": Record<never, never>;
	"layout-unproven": Record<never, never>;
	"no-posts": Record<never, never>;
	"not-text": Record<never, never>;
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
	"author-from-text": {
		severity: "info",
		message: ({ name, rule }) => `The author, ${name}, is read from the text of the post (${rule}).`,
		help: "The page prints no author, or only an account, but the text names one. Check that it is the one who wrote the post.",
	},
	"comments-missing": {
		severity: "warning",
		message: ({ stated, found }) =>
			`The page states ${stated} ${stated === 1 ? "comment" : "comments"}, the dump holds ${found}.`,
		help: "The dump lost comments, or the page counts differently (pingbacks, further pages of comments). The stated number is kept.",
	},
	"date-open": {
		severity: "warning",
		message: ({ reason }) =>
			reason === "year"
				? "The date of the post has no year, and nothing on the page proves one."
				: "The date of the post is written in numbers, and nothing on the page proves which of them is the day.",
		help: "The post stays undated. A feed of the same blog, or a correction, can give the date.",
	},
	"empty-document": {
		severity: "error",
		message: () => "The document is empty.",
		help: "Nothing could be read. Look for another copy of it.",
	},
	"layout-unproven": {
		severity: "info",
		message: () => "The page has no line that a blog prints around its posts; it is read as one post.",
		help: "The text is kept, but title and body were told apart by their looks alone. Check them, or give the words of the page's theme by the option `vocabulary`.",
	},
	"no-posts": {
		severity: "warning",
		message: () => "The page holds no post: all of its lines are furniture.",
		help: "The dump lost the content, or the page never had any. Look for another copy of it.",
	},
	"not-text": {
		severity: "error",
		message: () => "The document is no text: it holds bytes that texts do not hold.",
		help: "It may be compressed, an image, or cut from a larger file. Unpack it, or convert it to text first.",
	},
	"tags-lost": {
		severity: "warning",
		message: ({ count }) =>
			`The page had ${count} ${count === 1 ? "tag whose name" : "tags whose names"} the dump lost.`,
		help: "The dump kept the separators between tags but not the tags. A feed of the same blog may still name them.",
	},
};

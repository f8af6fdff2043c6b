/** An error means that something could not be read, a warning that something was lost or is doubtful. */
export type Severity = "error" | "warning" | "info";

/** What the message of each code needs to know. */
export interface DetailsOf {
	"archive-broken": { reason: string };
	"archive-line-unread": Record<never, never>;
	"author-from-text": { name: string; rule: string };
	"blog-moved": { one: string; other: string; posts: number };
	"chapter-not-found": { title: string };
	"comment-flagged": { name: string | null; flag: "duplicate" | "suspected-spam"; rule: string };
	"comments-left-out": { count: number };
	"comments-missing": { stated: number; found: number };
	"control-characters": Record<never, never>;
	"correction-applied": {
		action: "set" | "hide" | "hide-comment" | "join" | "part";
		fields: string[];
		reason: string;
	};
	"correction-unmatched": { name: string; matches: number; reason: string };
	"date-open": { reason: "year" | "month" | "order" };
	"date-unreadable": { text: string };
	"diagnostics-left-out": { count: number };
	"double-encoded": { sample: string; repaired: boolean };
	"empty-document": Record<never, never>;
	"encoding-assumed": { name: string };
	"encoding-contradicted": { label: string; name: string };
	"encoding-unknown": { label: string; name: string };
	"entity-external": { name: string };
	"entity-unknown": { name: string };
	"feed-beginning-lost": Record<never, never>;
	"feed-truncated": Record<never, never>;
	"format-unknown": { name: string };
	"invalid-bytes": { encoding: string };
	"item-too-large": { limit: number };
	"json-mended": { what: string };
	"junk-after": { text: string };
	"junk-before": { text: string };
	"layout-unproven": Record<never, never>;
	"media-missing": { address: string };
	"media-without-post": { count: number };
	"no-posts": Record<never, never>;
	"not-text": { kind: string | null };
	"not-understood": { name: string };
	"note-not-found": { label: string };
	"note-unreferred": { label: string };
	"paragraph-unended": { text: string };
	"post-gone": { title: string };
	"post-type-custom": { type: string; count: number };
	"post-type-left-out": { type: string; count: number };
	"prefix-unbound": { prefix: string };
	"space-before": Record<never, never>;
	"status-unknown": { status: string };
	"tags-lost": { count: number };
	"terms-changed": { title: string; added: string[]; removed: string[] };
	"xml-mended": { what: string };
	"year-inferred": { year: number; from: "listing" | "neighbours" | "comments" };
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
	"blog-moved": {
		severity: "info",
		message: ({ one, other, posts }) =>
			`${one} and ${other} are one blog at two addresses: ${posts} posts stand at both, word for word.`,
		help: "Its posts were merged as those of one blog are. If they are two blogs, a correction can part the posts.",
	},
	"chapter-not-found": {
		severity: "warning",
		message: ({ title }) => `The contents list names “${title}”, but nothing in the text has this title.`,
		help: "The chapter or section is missing from the text, or is titled there in other words. Compare with the document.",
	},
	"comment-flagged": {
		severity: "info",
		message: ({ name, flag, rule }) =>
			`The comment ${name === null ? "without a name" : `by ${name}`} is flagged as ${flag === "duplicate" ? "a duplicate" : "suspected spam"} (rule: ${rule}).`,
		help: "A comment says the same as one before it, or looks like spam. It stays in the archive; a site may leave flagged comments out. The rule is `same-name-and-text`, `wares`, `many-links`, `list-in-another-script`, or `praise-with-link`.",
	},
	"comments-left-out": {
		severity: "info",
		message: ({ count }) =>
			`${count} ${count === 1 ? "comment" : "comments"} that the blog held for spam, had in its trash or never showed ${count === 1 ? "was" : "were"} left out.`,
		help: "With the option `spam` those held for spam or in the trash are kept, as not approved.",
	},
	"comments-missing": {
		severity: "warning",
		message: ({ stated, found }) =>
			`The page states ${stated} ${stated === 1 ? "comment" : "comments"}, the dump holds ${found}.`,
		help: "The dump lost comments, or the page counts differently (pingbacks, further pages of comments). The stated number is kept.",
	},
	"control-characters": {
		severity: "warning",
		message: () =>
			"Control characters stand in the text; they were left out, or read as windows-1252 means them.",
		help: "Nothing that can be seen is missing; those with the numbers of quotes and dashes in windows-1252 were taken for these.",
	},
	"correction-applied": {
		severity: "info",
		message: ({ action, fields, reason }) => {
			const done = {
				set: `set ${fields.join(", ")}`,
				hide: "hid a post",
				"hide-comment": "hid a comment",
				join: "joined posts",
				part: "parted a post",
			}[action];
			return `A correction ${done}: ${reason}`;
		},
		help: "It stands in the file of corrections, and was done. What the sources say stays among the conflicts, unless it is hidden.",
	},
	"correction-unmatched": {
		severity: "warning",
		message: ({ name, matches, reason }) =>
			matches === 0
				? `A correction does nothing: nothing is called “${name}” (${reason}).`
				: `A correction does nothing: ${matches} posts are called “${name}” (${reason}).`,
		help: "Name the post by its id or its address, as `blog-archive parse` prints them.",
	},
	"date-open": {
		severity: "warning",
		message: ({ reason }) =>
			({
				year: "The date of the post has no year, and nothing on the page proves one.",
				month: "The month of the post has a name that is known in no language; only the year is kept.",
				order:
					"The date of the post is written in numbers, and nothing on the page proves which of them is the day.",
			})[reason],
		help: "The day of the post stays open. A feed of the same blog, or a correction, can give the date.",
	},
	"date-unreadable": {
		severity: "warning",
		message: ({ text }) => `“${text}” is no date that exists or that can be read.`,
		help: "The post keeps no date from it. Other captures of the post may have one.",
	},
	"diagnostics-left-out": {
		severity: "warning",
		message: ({ count }) => `${count} more things could be said about posts of this document.`,
		help: "A document read as a stream keeps a bounded number of diagnostics. Read it whole to see all of them.",
	},
	"double-encoded": {
		severity: "warning",
		message: ({ sample, repaired }) =>
			`The text was encoded twice (“${sample}”); ${repaired ? "it was repaired" : "it is not certain what it was"}.`,
		help: "A program took UTF-8 for another encoding before this document was written. Where it is certain, it is undone.",
	},
	"empty-document": {
		severity: "error",
		message: () => "The document is empty.",
		help: "Nothing could be read. Look for another copy of it.",
	},
	"encoding-assumed": {
		severity: "warning",
		message: ({ name }) =>
			`The document does not say how its characters are encoded and is no UTF-8; it was read as ${name}.`,
		help: "If letters look wrong, give the right encoding in the HTTP header `content-type` or in the XML declaration.",
	},
	"encoding-contradicted": {
		severity: "info",
		message: ({ label, name }) => `The document says it is in ${label}, but its bytes are ${name}.`,
		help: "It was read as what the bytes are.",
	},
	"encoding-unknown": {
		severity: "warning",
		message: ({ label, name }) => `Nobody knows an encoding “${label}”; the document was read as ${name}.`,
		help: "If letters look wrong, correct the name in the document or its HTTP header.",
	},
	"entity-external": {
		severity: "warning",
		message: ({ name }) => `The entity “${name}” stands in another file, which is not fetched.`,
		help: "References to it stay as they are.",
	},
	"entity-unknown": {
		severity: "warning",
		message: ({ name }) => `“&${name};” means nothing here; it stays as it is.`,
		help: "The document uses an entity which neither it nor HTML defines.",
	},
	"feed-beginning-lost": {
		severity: "error",
		message: () => "The document begins within a feed: what stood before is missing.",
		help: "Every whole item was kept; of the blog itself nothing is known. Look for a complete copy.",
	},
	"feed-truncated": {
		severity: "error",
		message: () => "The document ends before the feed does.",
		help: "Everything up to here was kept. Look for a complete copy.",
	},
	"format-unknown": {
		severity: "error",
		message: ({ name }) => `The document is ${name}, which is not read.`,
		help: "Feeds and exports are read as they are; save a page as text first, and give its feed where it has one.",
	},
	"invalid-bytes": {
		severity: "warning",
		message: ({ encoding }) => `Bytes that are no ${encoding} were replaced by “�”.`,
		help: "The document is damaged here, or in another encoding than it says.",
	},
	"item-too-large": {
		severity: "error",
		message: ({ limit }) => `An item of more than ${limit} bytes was skipped.`,
		help: "Raise `maxItemBytes` if the item is real.",
	},
	"json-mended": {
		severity: "warning",
		message: ({ what }) => `The JSON is broken at “${what}”; it was mended.`,
		help: "A comma or quotation mark is missing or too many, or something stands behind the feed. Compare the post with the source here.",
	},
	"junk-after": {
		severity: "warning",
		message: ({ text }) => `Something stands behind the feed: “${text}”.`,
		help: "It was ignored.",
	},
	"junk-before": {
		severity: "warning",
		message: ({ text }) => `Something stands before the feed: “${text}”.`,
		help: "Often a warning that the server printed. It was ignored.",
	},
	"layout-unproven": {
		severity: "info",
		message: () => "The page has no line that a blog prints around its posts; it is read as one post.",
		help: "The text is kept, but title and body were told apart by their looks alone. Check them, or give the words of the page's theme by the option `vocabulary`.",
	},
	"media-missing": {
		severity: "warning",
		message: ({ address }) => `Nobody saved ${address}, or several saved files may be it.`,
		help: "The post shows or links a file of the old blog that is not among `links.media.files`. Put it there, or say where it is by `links.map`.",
	},
	"media-without-post": {
		severity: "info",
		message: ({ count }) =>
			`${count} ${count === 1 ? "file" : "files"} of the media library ${count === 1 ? "belongs" : "belong"} to no post of the document.`,
		help: "Pictures that a text shows are in its HTML all the same.",
	},
	"no-posts": {
		severity: "warning",
		message: () => "The document holds no post.",
		help: "A dump that lost its content, an empty feed, or no blog at all. Look for another copy of it.",
	},
	"not-text": {
		severity: "error",
		message: ({ kind }) =>
			kind === null
				? "The document is no text: it holds bytes that texts do not hold."
				: `The document is ${kind}, no text.`,
		help: "It may be packed, an image, or cut from a larger file. Unpack it, or turn it into text first (a PDF with `pdftotext -layout`). Images and the like that lie in a folder of sources are passed over.",
	},
	"not-understood": {
		severity: "info",
		message: ({ name }) => `Elements “${name}” are not understood; what they say is not kept.`,
		help: "Reported once for each name, where it first stands.",
	},
	"note-not-found": {
		severity: "warning",
		message: ({ label }) => `The text refers to a note ${label}, which nothing defines.`,
		help: "The conversion lost the note, or the number is none of a note. The text is kept as it stands.",
	},
	"note-unreferred": {
		severity: "warning",
		message: ({ label }) => `Nothing in the text refers to note ${label}.`,
		help: "The conversion lost the number in the text. The note stands at the end of its chapter.",
	},
	"paragraph-unended": {
		severity: "warning",
		message: ({ text }) => `A paragraph ends within a sentence: “${text}”`,
		help: "A page ended here, and what follows on the next does not go on from it. Compare with the document.",
	},
	"post-gone": {
		severity: "info",
		message: ({ title }) =>
			`“${title}” is missing here, although an earlier capture holds it among the same posts: it was deleted or hidden.`,
		help: "The post is kept, since nothing is lost. If its author took it down, hide it by a correction.",
	},
	"post-type-custom": {
		severity: "info",
		message: ({ type, count }) =>
			`${count} ${count === 1 ? "item" : "items"} of the blog’s own type “${type}” ${count === 1 ? "was" : "were"} read as ${count === 1 ? "a post" : "posts"}.`,
		help: "`meta.post_type` of the posts names the type.",
	},
	"post-type-left-out": {
		severity: "info",
		message: ({ type, count }) =>
			`${count} ${count === 1 ? "item" : "items"} of type “${type}” ${count === 1 ? "is" : "are"} no content and ${count === 1 ? "was" : "were"} left out.`,
		help: "Menus, templates, forms and the like of the old site.",
	},
	"prefix-unbound": {
		severity: "warning",
		message: ({ prefix }) =>
			`The prefix “${prefix}” is bound to no namespace; it was taken for what it usually means.`,
		help: "The declaration of the namespace is missing in the document.",
	},
	"space-before": {
		severity: "info",
		message: () => "Blank space stands before the XML declaration.",
		help: "It was ignored; stricter readers refuse such a document.",
	},
	"status-unknown": {
		severity: "warning",
		message: ({ status }) => `Nobody knows what the status “${status}” means; the post is taken for private.`,
		help: "A plugin of the old blog made it up. If the post was to be seen, publish it again.",
	},
	"tags-lost": {
		severity: "warning",
		message: ({ count }) =>
			`The page had ${count} ${count === 1 ? "tag whose name" : "tags whose names"} the dump lost.`,
		help: "The dump kept the separators between tags but not the tags. A feed of the same blog may still name them.",
	},
	"terms-changed": {
		severity: "info",
		message: ({ title, added, removed }) =>
			`“${title}” was filed anew since the capture before: ${[
				...added.map((name) => `+${name}`),
				...removed.map((name) => `−${name}`),
			].join(", ")}.`,
		help: "The archive keeps the terms of all captures. A correction can set those that should hold.",
	},
	"xml-mended": {
		severity: "warning",
		message: ({ what }) => `The XML is broken at “${what}”; it was mended.`,
		help: "An element was not closed or never opened, or a character should have been escaped. Compare the post with the source here.",
	},
	"year-inferred": {
		severity: "info",
		message: ({ year, from }) =>
			`The post prints no year; ${year} follows from ${
				{
					listing: "the heading of the page",
					neighbours: "the dates of the posts before and after it",
					comments: "the date of its first comment",
				}[from]
			}.`,
		help: "The page proves the year, unless its posts stand out of order. A feed of the same blog states it.",
	},
};

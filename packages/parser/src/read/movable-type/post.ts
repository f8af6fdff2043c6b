import { plainText } from "../../feed/markup.ts";
import { renderMarkdown } from "../../html/markdown.ts";
import { paragraphs } from "../../html/paragraphs.ts";
import { htmlToText } from "../../html/text.ts";
import type { Line } from "../../lines/split.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { PostStatus, Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import type { Settings } from "../../options/options.ts";
import { readComment } from "./comments.ts";
import { dateIn, Fields } from "./fields.ts";
import type { Entry } from "./sections.ts";

const statuses: ReadonlyMap<string, PostStatus> = new Map([
	["", "published"],
	["publish", "published"],
	["draft", "draft"],
	["future", "scheduled"],
	["scheduled", "scheduled"],
	["review", "pending"],
	["pending", "pending"],
]);

/** Fields that a post has a place for, or that say how the program shall take the entry in; the others stay in `meta`. */
const understood = new Set(
	(
		"AUTHOR,TITLE,BASENAME,STATUS,DATE,UNIQUE URL,PRIMARY CATEGORY,CATEGORY,TAGS,ALLOW COMMENTS,ALLOW PINGS," +
		"CONVERT BREAKS,NO ENTRY"
	).split(","),
);

/** What the program made of typed text when it showed it, by the name of its text filter. */
function formatted(typed: string, filter: string): string {
	if (/^markdown/i.test(filter)) return renderMarkdown(typed).trim();
	return filter === "0" || /^(?:none|richtext)$/i.test(filter) ? typed.trim() : paragraphs(typed.trim());
}

function uniqueTerms(names: readonly string[]): Term[] {
	const terms = names.map((name) => ({ name, slug: slugify(name) }));
	return terms.filter(({ name }, at) => terms.findIndex((other) => other.name === name) === at);
}

/** `one,"two words",three`. */
function tagNames(written: string): string[] {
	const names = written.match(/"[^"]*"|[^",]+/g) ?? [];
	return names.map((name) => name.replace(/^"|"$/g, "").trim()).filter((name) => name !== "");
}

function customFields(fields: Fields): Record<string, string[]> {
	const names = fields.names.filter((name) => !understood.has(name));
	return Object.fromEntries(names.map((name) => [name.toLowerCase().replaceAll(" ", "_"), fields.all(name)]));
}

/** A post of the entry's fields, without its sections. */
function fromFields(fields: Fields, settings: Settings): CapturedPost {
	const post = emptyCapturedPost();
	const author = fields.first("AUTHOR");
	const address = fields.first("UNIQUE URL");
	const allowed = fields.first("ALLOW COMMENTS");
	post.title = plainText(fields.first("TITLE"));
	post.slug = slugify(fields.first("BASENAME"));
	post.url = /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
	// An entry in a state of some plugin's making was hardly public.
	post.status = statuses.get(fields.first("STATUS").toLowerCase()) ?? "private";
	post.published = dateIn(fields, post, settings);
	post.authors = author === "" ? [] : [{ name: author, slug: slugify(author) }];
	post.categories = uniqueTerms([...fields.all("PRIMARY CATEGORY"), ...fields.all("CATEGORY")]);
	post.tags = uniqueTerms(fields.all("TAGS").flatMap(tagNames));
	post.comments.open = allowed === "" ? null : allowed === "1";
	post.meta = customFields(fields);
	post.evidence.stub = fields.first("NO ENTRY") === "1";
	return post;
}

/** The post of an entry. `rawOf` gives lines as they stand in the document. */
export function toPost(
	entry: Entry,
	rawOf: (lines: readonly Line[]) => string,
	settings: Settings,
): CapturedPost {
	const [head] = entry;
	const fields = new Fields(head?.lines ?? []);
	const post = fromFields(fields, settings);
	const bodies: string[] = [];
	for (const { name, opening, lines } of entry) {
		const typed = [opening, rawOf(lines)].join("\n").trim();
		if (name === "BODY" || name === "EXTENDED BODY")
			bodies.push(formatted(typed, fields.first("CONVERT BREAKS")));
		else if (name === "EXCERPT") post.excerpt = htmlToText(typed) || null;
		else if (name === "KEYWORDS" && typed !== "") post.meta.keywords = [typed];
		else if (name === "COMMENT" || name === "PING")
			post.comments.items.push(
				readComment(lines, name === "PING" ? "trackback" : "comment", rawOf, post, settings),
			);
	}
	post.html = bodies.filter((body) => body !== "").join("\n");
	post.text = htmlToText(post.html);
	post.comments.count = post.comments.items.length;
	post.evidence.line = head?.lines.find(({ blank }) => !blank)?.number ?? head?.marks[0]?.number ?? null;
	return post;
}

import type { CaptureId, Comments, Post } from "../model/post.ts";

/** Nothing said: `null`, `""`, an empty list or record. 0 is knowledge. */
export function isUnknown(value: unknown): boolean {
	if (value === null || value === undefined || value === "") return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === "object" && Object.keys(value).length === 0;
}

/** Sources in the order of the fields' names, and each field's captures in the order of their ids. */
export function inOrder(sources: Post["sources"]): Post["sources"] {
	const fields = Object.keys(sources).sort();
	return Object.fromEntries(fields.map((field) => [field, [...(sources[field] ?? [])].sort()]));
}

/** What a statement can be about: all but the fields about the reading and the merging. */
type Subject =
	| Exclude<keyof Post, "id" | "comments" | "confidence" | "confidenceNotes" | "sources" | "conflicts">
	| `comments.${keyof Comments}`;

/**
 * Whether a post says something about each of the fields, in the order of their names. Each asks for its own: asking for a field
 * by a name that varies takes several times as long. Of flags that are `false` by default, only `true` says something.
 */
const statements: { [Field in Subject]: (post: Post) => boolean } = {
	authors: ({ authors }) => !isUnknown(authors),
	categories: ({ categories }) => !isUnknown(categories),
	"comments.count": ({ comments }) => !isUnknown(comments.count),
	"comments.feedUrl": ({ comments }) => !isUnknown(comments.feedUrl),
	"comments.items": ({ comments }) => !isUnknown(comments.items),
	"comments.open": ({ comments }) => !isUnknown(comments.open),
	"comments.url": ({ comments }) => !isUnknown(comments.url),
	enclosures: ({ enclosures }) => !isUnknown(enclosures),
	excerpt: ({ excerpt }) => !isUnknown(excerpt),
	excerptOnly: ({ excerptOnly }) => excerptOnly,
	footnotes: ({ footnotes }) => !isUnknown(footnotes),
	guid: ({ guid }) => !isUnknown(guid),
	html: ({ html }) => !isUnknown(html),
	kind: ({ kind }) => !isUnknown(kind),
	language: ({ language }) => !isUnknown(language),
	legacyId: ({ legacyId }) => !isUnknown(legacyId),
	media: ({ media }) => !isUnknown(media),
	meta: ({ meta }) => !isUnknown(meta),
	outline: ({ outline }) => !isUnknown(outline),
	protected: (post) => post.protected,
	published: ({ published }) => !isUnknown(published),
	publisher: ({ publisher }) => !isUnknown(publisher),
	rights: ({ rights }) => !isUnknown(rights),
	site: ({ site }) => !isUnknown(site),
	slug: ({ slug }) => !isUnknown(slug),
	status: ({ status }) => !isUnknown(status),
	sticky: ({ sticky }) => sticky,
	subtitle: ({ subtitle }) => !isUnknown(subtitle),
	tags: ({ tags }) => !isUnknown(tags),
	taxonomies: ({ taxonomies }) => !isUnknown(taxonomies),
	// The text of a post is not made only to see whether it has one.
	text: (post) => (post.html !== "" ? /(?:^|>)\s*[^\s<]/.test(post.html) : post.text !== ""),
	title: ({ title }) => !isUnknown(title),
	updated: ({ updated }) => !isUnknown(updated),
	url: ({ url }) => !isUnknown(url),
};

const fields = Object.keys(statements);
const isStated = Object.values(statements);

/** By which of the fields are stated: most posts say something about the same ones. So many sets are remembered. */
const statedSets = new Map<number, string[]>();
const mostSets = 1000;

function statedFields(post: Post): string[] {
	let set = 0;
	for (let index = 0; index < isStated.length; index++) set = set * 2 + (isStated[index]?.(post) ? 1 : 0);
	let stated = statedSets.get(set);
	if (stated === undefined) {
		stated = fields.filter((_, index) => isStated[index]?.(post));
		if (statedSets.size < mostSets) statedSets.set(set, stated);
	}
	return stated;
}

/** A copy of lists that posts share: whoever then adds a capture to one post's list adds it to no other's. */
export function ownSources(sources: Post["sources"]): Post["sources"] {
	const copy = { ...sources };
	for (const field in copy) copy[field] = [...(copy[field] as CaptureId[])];
	return copy;
}

/** Makes the function that gives `sources` of a post that only one capture knows. */
export function soleSources(capture: CaptureId): (post: Post) => Post["sources"] {
	return (post) => {
		const sources: Post["sources"] = {};
		// Whoever adds a capture to one post's list adds it to no other's.
		for (const field of statedFields(post)) sources[field] = [capture];
		return sources;
	};
}

/**
 * The same where a thousand captures are held at once: posts that say something about the same fields share what it gives, which is
 * not to be changed.
 */
export function sharedSources(capture: CaptureId): (post: Post) => Post["sources"] {
	const make = soleSources(capture);
	const known = new Map<string[], Post["sources"]>();
	return (post) => {
		const stated = statedFields(post);
		const sources = known.get(stated) ?? make(post);
		if (known.size < mostSets) known.set(stated, sources);
		return sources;
	};
}

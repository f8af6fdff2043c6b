import { emptyPost } from "../model/empty.ts";
import type { CaptureId, Post } from "../model/post.ts";

/** Fields about the reading and the merging, not about the post. */
const aboutTheRecord: ReadonlySet<string> = new Set([
	"id",
	"sources",
	"conflicts",
	"confidence",
	"confidenceNotes",
	"evidence",
]);

/** Nothing said: `null`, `""`, an empty list or record. 0 is knowledge. */
export function isUnknown(value: unknown): boolean {
	if (value === null || value === undefined || value === "") return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === "object" && Object.keys(value).length === 0;
}

/** Flags which are `false` by default, so that only `true` says something. */
const isDefault = (field: string, value: unknown): boolean => value === false && field !== "comments.open";

/** Sources in the order of the fields' names, and each field's captures in the order of their ids. */
export function inOrder(sources: Post["sources"]): Post["sources"] {
	const fields = Object.keys(sources).sort();
	return Object.fromEntries(fields.map((field) => [field, [...(sources[field] ?? [])].sort()]));
}

/** Every field that a statement can be about, in the order of their names. */
const fields: string[] = [
	...Object.keys(emptyPost()).filter((field) => field !== "comments" && !aboutTheRecord.has(field)),
	...Object.keys(emptyPost().comments).map((name) => `comments.${name}`),
].sort();

/** Whether a post says something about each of the fields. */
const isStated: ((post: Post) => boolean)[] = fields.map((field) => {
	// The text of a post is not made only to see whether it has one.
	if (field === "text")
		return (post) => (post.html !== "" ? /(?:^|>)[^<]*[^\s<]/.test(post.html) : post.text !== "");
	const inComments = field.startsWith("comments.") ? (field.slice(9) as keyof Post["comments"]) : null;
	return (post) => {
		const value = inComments === null ? post[field as keyof Post] : post.comments[inComments];
		return !isUnknown(value) && !isDefault(field, value);
	};
});

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

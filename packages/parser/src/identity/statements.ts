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

/** Most posts of a document say something about the same fields; so many sets of fields are remembered. */
const mostSets = 1000;

/** Whoever adds a capture to one post's list adds it to no other's. */
function withFreshLists(sources: Post["sources"]): Post["sources"] {
	const copy = { ...sources };
	for (const field in copy) copy[field] = [...(copy[field] as CaptureId[])];
	return copy;
}

/** Makes the function that gives `sources` of a post that only one capture knows. */
export function soleSources(capture: CaptureId): (post: Post) => Post["sources"] {
	const known = new Map<number, Post["sources"]>();
	return (post) => {
		let set = 0;
		for (const stated of isStated) set = set * 2 + (stated(post) ? 1 : 0);
		let sources = known.get(set);
		if (sources === undefined) {
			const named = fields.filter((_, index) => isStated[index]?.(post));
			sources = Object.fromEntries(named.map((field) => [field, [capture]]));
			if (known.size < mostSets) known.set(set, sources);
		}
		return withFreshLists(sources);
	};
}

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

/** The path and value of each field that a post says something about, `comments.count` and the like among them. */
export function statements(post: Post): [field: string, value: unknown][] {
	const { comments, ...others } = post;
	const inner = Object.entries(comments).map(([name, value]): [string, unknown] => [
		`comments.${name}`,
		value,
	]);
	return [...Object.entries(others), ...inner].filter(
		([field, value]) => !aboutTheRecord.has(field) && !isUnknown(value) && !isDefault(field, value),
	);
}

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

/** The text of a post is not made only to see whether it has one. */
function isStated(post: Post, field: string): boolean {
	if (field === "text") return post.html !== "" ? /(?:^|>)[^<]*[^\s<]/.test(post.html) : post.text !== "";
	const value = field.startsWith("comments.")
		? post.comments[field.slice(9) as keyof Post["comments"]]
		: post[field as keyof Post];
	return !isUnknown(value) && !isDefault(field, value);
}

/** `sources` of a post that only one capture knows. */
export function soleSource(post: Post, capture: CaptureId): Post["sources"] {
	const sources: Post["sources"] = {};
	for (const field of fields) if (isStated(post, field)) sources[field] = [capture];
	return sources;
}

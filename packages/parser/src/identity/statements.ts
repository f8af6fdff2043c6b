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

/** `sources` of a post that only one capture knows. */
export function soleSource(post: Post, capture: CaptureId): Post["sources"] {
	return inOrder(Object.fromEntries(statements(post).map(([field]) => [field, [capture]])));
}

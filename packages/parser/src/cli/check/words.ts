import type { Ledger } from "../../model/archive.ts";
import type { LedgerLine } from "../../model/capture.ts";

/** `1 post`, `2 posts` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** A ledger in words. */
export function ledgerWords({ lines, content, metadata, comments, furniture, unaccounted }: Ledger): string {
	return `${counted(lines, "line")}: ${content} content, ${metadata} metadata, ${comments} comments, ${furniture} furniture, ${unaccounted} unaccounted`;
}

const textOf = (value: unknown): string =>
	typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");

/** What one value says from a little before the place where others say something else. */
export function contrast(value: unknown, others: readonly unknown[], longest = 90): string {
	const text = textOf(value);
	const beginning = Math.min(40, longest / 2);
	const shared = Math.min(...others.map((other) => sharedLength(text, textOf(other))));
	return shared <= beginning
		? excerpt(value, longest)
		: `…${excerpt(text.slice(shared - beginning / 2), longest)}`;
}

function sharedLength(one: string, other: string): number {
	let length = 0;
	while (length < one.length && one[length] === other[length]) length++;
	return length;
}

/** A value on one line, cut where it is long. */
export function excerpt(value: unknown, longest = 90): string {
	const text = textOf(value);
	const line = text.slice(0, 4 * longest).replace(/\s+/g, " ");
	return line.length > longest ? `${line.slice(0, longest - 1)}…` : line || "nothing";
}

/** What was read of a post, in words: `2013-06-03, sure to 0.95`. */
export function postWords(post: { published: string | null; confidence: number; notes: string[] }): string {
	const date = post.published === null ? "no date" : post.published.replace("T", " ");
	return [`${date}, sure to ${post.confidence}`, ...post.notes].join(" · ");
}

const roles: readonly LedgerLine["role"][] = ["content", "metadata", "comments", "furniture"];

/** How many of some lines have which role, of which there are any. */
export function shares(
	lines: readonly LedgerLine[],
): { role: LedgerLine["role"]; count: number; share: number }[] {
	return roles
		.map((role) => ({ role, count: lines.filter((line) => line.role === role).length }))
		.filter(({ count }) => count > 0)
		.map(({ role, count }) => ({ role, count, share: count / lines.length }));
}

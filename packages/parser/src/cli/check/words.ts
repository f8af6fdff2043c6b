import type { Ledger } from "../../model/archive.ts";

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
	const beginning = 40;
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

import type { Ledger } from "../../model/archive.ts";

/** `1 post`, `2 posts` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** A ledger in words. */
export function ledgerWords({ lines, content, metadata, comments, furniture, unaccounted }: Ledger): string {
	return `${counted(lines, "line")}: ${content} content, ${metadata} metadata, ${comments} comments, ${furniture} furniture, ${unaccounted} unaccounted`;
}

/** A value on one line, cut where it is long. */
export function excerpt(value: unknown, longest = 90): string {
	const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
	const line = text.slice(0, 4 * longest).replace(/\s+/g, " ");
	return line.length > longest ? `${line.slice(0, longest - 1)}…` : line || "nothing";
}

import { tokenize } from "../../language/tokens.ts";
import { bare } from "./decoration.ts";
import type { Reading } from "./reading.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** `[...]` where the page cut the text. */
const cutMark = /\s?(?:\[(?:…|\.\.\.|&hellip;)\]|\((?:…|\.\.\.)\))$/;
const longestTail = 200;
const unfinished = /[…\])]|\.{3}/;

/** The body without what says where the page cut it: `[...]`, `… Continue reading →`. */
export function withoutCut(
	body: readonly Reading[],
	known: readonly Vocabulary[],
): { body: readonly Reading[]; cut: boolean } {
	const last = body.at(-1);
	if (last === undefined) return { body, cut: false };
	const line = last.line.text.trimEnd();
	const kept = line.slice(0, invitationIn(line, known) ?? line.length).trimEnd();
	const text = kept.replace(cutMark, "");
	if (text === line) return { body, cut: false };
	return { body: [...body.slice(0, -1), { ...last, line: { ...last.line, text }, text }], cut: true };
}

/** Where behind the text of a line an invitation to read on begins; `null` where there is none. */
export function invitationIn(line: string, known: readonly Vocabulary[]): number | null {
	const offset = Math.max(0, line.length - longestTail);
	const tail = line.slice(offset);
	// An unbroken sentence to the end invites to nothing.
	if (tail.endsWith(".") && !unfinished.test(tail)) return null;
	const tokens = tokenize(tail);
	const pointed = /(?:[→»›>…]|\.\.\.|[\])])$/.test(tail);
	for (const [index, { start, text, kind }] of tokens.entries()) {
		if (kind !== "word") continue;
		const before = tail.slice(0, start).replace(/[[("“„«\s]+$/, "");
		if (offset + before.length === 0) continue;
		const bracketed = /[[(]\s?$/.test(tail.slice(0, start)) && /[\])]$/.test(tail);
		const broken = /(?:…|\.\.\.|[\])])$/.test(before);
		const ended = /[.!?…)\]”"»]$/.test(before);
		const capital = /^[\p{Lu}\p{Lo}]/u.test(text);
		const likely = broken ? capital || pointed : capital && (pointed || (ended && !/\.$/.test(tail)));
		if (!likely && !bracketed) continue;
		const rest = bare(tokens.slice(index));
		const invites = known.some(({ more }) => {
			if (broken) return more.line(rest) !== null;
			const found = more.at(rest, 0, true);
			return found !== null && (pointed || (!found.open && rest.length > 1));
		});
		if (invites) return offset + before.length;
	}
	return null;
}

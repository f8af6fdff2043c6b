import { dateWords, halves } from "../../dates/date-words.ts";
import { readDate, type WrittenDate } from "../../dates/written-date.ts";
import type { Token } from "../../language/tokens.ts";
import { bare, isDecoration } from "./decoration.ts";
import { plainText } from "./plain-text.ts";
import type { Match } from "./template.ts";
import { isPersonalName } from "./values.ts";
import type { CommentKind, MetaPhrase, Vocabulary } from "./vocabulary.ts";

/** The line over or under a comment. */
export interface CommentHead {
	kind: CommentKind;
	name: string;
	/** The comment that it answers, by its author's name. */
	answers: string | null;
	date: WrittenDate | null;
	/** It has words of its own, not only a name and a date. */
	worded: boolean;
	/** It may stand under the comment. */
	foot: boolean;
}

const longestName = 60;

/** Reads a line that says who wrote a comment, perhaps when, and perhaps has links behind it. */
export function readCommentHead(
	text: string,
	tokens: readonly Token[],
	vocabulary: Vocabulary,
): CommentHead | null {
	const kept = bare(withoutLinkWithin(withoutLinks(bare(withoutNumber(tokens)), vocabulary), vocabulary));
	const all = vocabulary.commentHeads.all(kept, 0, true);
	const [found] = all.sort((one, other) => nameLength(one) - nameLength(other));
	if (found === undefined) return null;
	const [own = "", other = null] = found.names.map((range) =>
		commenterName(plainText(text, found.tokens, range)),
	);
	if (
		own === "" ||
		dateWords.has(own.toLowerCase()) ||
		own.length > longestName ||
		/[?!;]|\.\s/.test(own.replace(/\b\p{L}{1,3}\. /gu, ""))
	)
		return null;
	if (!found.value.worded && readDate(kept, 0) !== null && !isPersonalName(own)) return null;
	if (found.date === null && isSentence(text) && !text.slice(0, -1).endsWith(own)) return null;
	return {
		kind: found.value.kind,
		name: own,
		answers: other,
		date: found.date,
		worded: found.value.worded,
		foot: found.value.foot,
	};
}

/** Without `#1`, the number that some themes print before each comment. */
const withoutNumber = (tokens: readonly Token[]): readonly Token[] =>
	tokens[0]?.key === "#" && tokens[1]?.kind === "number" ? tokens.slice(2) : tokens;

/** `Well said.`, of which `Well said…` and `Well said:` are not the same: there someone called Well speaks. */
const isSentence = (text: string): boolean => /[^.…\s][.!]$/.test(text);

/** Of two ways to read a line, the one that takes fewer words for the name knows more words. */
const nameLength = ({ names: [own] }: Match): number => (own === undefined ? 0 : own[1] - own[0]);

/** Of what two languages make of a line, that which has words for it. */
export function surerHead(one: CommentHead | null, other: CommentHead | null): CommentHead | null {
	return one === null || (other?.worded === true && !one.worded) ? other : one;
}

const mostLinks = 4;

/** Without `| Permalink | Reply` at the end, or `Reply` alone right behind a date. */
export function withoutLinks(tokens: readonly Token[], { commentLinks }: Vocabulary): readonly Token[] {
	let kept = tokens;
	for (let links = 0; links < mostLinks; links++) {
		const mark = kept.findLastIndex((token) => isDecoration(token) && token.key !== ":");
		if (mark < 1 || commentLinks.cover(kept.slice(mark + 1)) === null) break;
		kept = kept.slice(0, mark);
	}
	// From the end, so that of `10:49 Reply` no `49 Reply` is taken for a link.
	for (let at = kept.length - 1; at >= Math.max(1, kept.length - mostLinkWords); at--)
		if (endsDate(kept[at - 1] as Token) && commentLinks.cover(kept.slice(at)) !== null)
			return kept.slice(0, at);
	return kept;
}

/** Without `Reply` right before the words of a date. */
export function withoutFirstLink(
	tokens: readonly Token[],
	{ commentLinks, meta }: Vocabulary,
): readonly Token[] {
	const next = commentLinks.at(tokens, 0)?.next ?? 0;
	const dated =
		next > 0 && next < tokens.length && meta.all(tokens, next).some(({ value }) => isDateLabel(value));
	return dated ? tokens.slice(next) : tokens;
}

const isDateLabel = (value: MetaPhrase): boolean => value.does === "label" && value.slot === "date";

const mostLinkWords = 6;

/** `June 4, 2013 at 9:15 am Reply Jane says:` without the link behind the date. */
function withoutLinkWithin(tokens: readonly Token[], { commentLinks }: Vocabulary): readonly Token[] {
	if (tokens.at(-1)?.kind !== "word") return tokens;
	for (let at = 2; at < tokens.length - 1; at++) {
		const next = endsDate(tokens[at - 1] as Token) ? commentLinks.at(tokens, at)?.next : undefined;
		if (next !== undefined && next < tokens.length) return [...tokens.slice(0, at), ...tokens.slice(next)];
	}
	return tokens;
}

/** `2013`, `9:15 am`, `9:15 a.m.)`, or the colon behind `Jane says`. */
const endsDate = ({ kind, key }: Token): boolean =>
	kind === "number" || halves.has(key) || [":", ".", ")"].includes(key);

/** A name without what the page put beside it: the picture's text, `(not verified)`. */
export function commenterName(name: string): string {
	const plain = name
		.replace(/\s*\(\p{Ll}[^()]{0,30}\)?$/u, "")
		.replace(/(?<=[\p{L}\p{N}.)])[\s|/·•—–~:,…*-]+$/u, "")
		.replace(/^(?:gr)?avatar(?: (?:for|of|de|von|di|van))? (?=\S)/i, "");
	const [, twice] = /^(.{2,60}?)(?:['’]s?)?(?: (?:gr)?avatar)? \1$/iu.exec(plain) ?? [];
	return twice ?? plain;
}

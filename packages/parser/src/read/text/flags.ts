import type { Comment } from "../../model/post.ts";

/** Why one of several comments is flagged. */
export interface Flagged {
	position: number;
	flag: Comment["flags"][number];
	rule: string;
}

/** Flags comments that say the same as one before them, and those that look like spam; none is dropped. */
export function flagComments(comments: readonly Comment[]): Flagged[] {
	const seen = new Set<string>();
	const flagged: Flagged[] = [];
	comments.forEach((comment, position) => {
		const content = comment.text.replace(/\s+/g, " ").trim();
		const key = `${comment.author?.name ?? ""}\0${content}`;
		if (content !== "" && seen.has(key))
			flagged.push({ position, flag: "duplicate", rule: "same-name-and-text" });
		seen.add(key);
		const spam = comment.kind === "comment" ? spamRules.find(({ test }) => test(comment.text)) : undefined;
		if (spam !== undefined) flagged.push({ position, flag: "suspected-spam", rule: spam.name });
	});
	for (const { position, flag } of flagged) comments[position]?.flags.push(flag);
	return flagged;
}

/** Scripts in which link spam is often left on pages of another script. */
const scripts: readonly RegExp[] = [
	/\p{Script=Latin}/gu,
	/\p{Script=Arabic}/gu,
	/\p{Script=Cyrillic}/gu,
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu,
	/\p{Script=Thai}/gu,
	/\p{Script=Hebrew}/gu,
];

const praise =
	/^(?:a )?(?:very |really )?(?:special|nice|great|good|wonderful|awesome|excellent|informative|amazing)\b.{0,80}(?:article|post|blog|site|website|information|thank)/i;
const wares =
	/\b(?:viagra|cialis|casino|payday loans?|porn|escorts?|replica watches|essay writing|seo services?|backlinks?|forex|cheap (?:nfl|jerseys|ugg|louis)|weight loss|slot online|judi|togel|bitcoin investment|hackers? for hire)\b/i;

/** Each rule's name says why a comment is suspected. */
export const spamRules: readonly { name: string; test: (text: string) => boolean }[] = [
	{ name: "wares", test: (text) => wares.test(text) },
	{ name: "many-links", test: (text) => (text.match(/https?:\/\/|www\./g) ?? []).length >= 4 },
	{
		name: "list-in-another-script",
		test(text) {
			const lines = text.split("\n").filter((line) => line.trim() !== "");
			if (lines.length < 3) return false;
			const of = (line: string) =>
				scripts.findIndex((script) => (line.match(script) ?? []).length > line.length / 3);
			const rest = new Set(lines.slice(1).map(of));
			return (
				rest.size === 1 &&
				of(lines[0] as string) !== [...rest][0] &&
				lines.slice(1).every((line) => line.length < 80)
			);
		},
	},
	{
		name: "praise-with-link",
		test: (text) => text.length < 400 && praise.test(text) && /https?:\/\/|www\.|\.com\b/.test(text),
	},
];

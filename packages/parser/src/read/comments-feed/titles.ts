import { phrases } from "./phrases.ts";

const all = Object.values(phrases);

/** What stands in the place of `%T`; `null` where the text is no such phrase. */
function fill(phrase: string, text: string): string | null {
	const [before = "", after = ""] = phrase.split("%T");
	if (text.length <= before.length + after.length || !text.startsWith(before) || !text.endsWith(after))
		return null;
	return text.slice(before.length, text.length - after.length).trim() || null;
}

/** Themes and versions differ in their spaces and quotation marks. */
function tidy(text: string): string {
	return text
		.replace(/&quot;/g, '"')
		.replace(/[\s\u00a0\u202f]+/g, " ")
		.trim();
}

/** The title inside the title of the feed of one post, or of the blog. */
export function titleInFeedTitle(of: "post" | "site", text: string): string | null {
	const found = all.map((phrase) => fill(phrase[of], tidy(text))).filter((title) => title !== null);
	// Of phrases that both fit (`Comments on: X`, `Comments on X`) the longer one leaves less.
	return found.reduce<string | null>(
		(best, title) => (best === null || title.length < best.length ? title : best),
		null,
	);
}

/** The title of the post in the title of a comment of the blog's feed; its known author settles where the title ends. */
export function titleInCommentTitle(text: string, author: string): string | null {
	const whole = tidy(text);
	for (const { comment } of all) {
		const title = fill(
			comment.replace("%A", () => tidy(author)),
			whole,
		);
		if (title !== null) return title;
	}
	return null;
}

import { htmlToText } from "../html/text.ts";
import { withoutAppended } from "../language/appended.ts";
import { languages } from "../language/languages.ts";

/** So many characters before its end, a text tells that it breaks off. */
const reach = 2000;

/** What stands around the words of a link to the rest: brackets, arrows, points. */
const ornaments = /[\s\u00a0()[\]<>«»‹›→⇒»►▶·|:.\u2026-]+/g;

const bare = (words: string): string =>
	words.toLowerCase().replaceAll("’", "'").replace(ornaments, " ").trim();

const phrases = new Set<string>();
const beginnings: string[] = [];
for (const phrase of languages.flatMap(({ more }) => more)) {
	if (phrase.endsWith("*")) beginnings.push(`${bare(phrase.slice(0, -1))} `);
	else phrases.add(bare(phrase));
}

/** Whether words lead to the rest of a text: `Continue reading →`. */
function leadsOn(words: string): boolean {
	const plain = bare(words);
	return phrases.has(plain) || beginnings.some((beginning) => plain.startsWith(beginning));
}

/**
 * Whether a text is but the beginning of one: it ends in `[…]` or the like, or in a link to the rest. The sentence that feeds
 * append to every post may follow.
 */
export function breaksOff(html: string): boolean {
	const tail = html.slice(-reach);
	const text = withoutAppended(htmlToText(tail).replace(/\s+/g, " ")).trim();
	const mark = Math.max(text.lastIndexOf("\u2026"), text.lastIndexOf("..."));
	const behind = text.slice(mark).replace(/^[.\u2026]+/, "");
	if (mark >= 0 && (bare(behind) === "" || leadsOn(behind))) return true;
	const link = tail.toLowerCase().lastIndexOf("<a ");
	return link >= 0 && leadsOn(withoutAppended(htmlToText(tail.slice(link))));
}

import { escapeHtml } from "../../html/escape.ts";
import { paragraphs } from "../../html/paragraphs.ts";
import { htmlToText } from "../../html/text.ts";
import type { Line } from "../../lines/split.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Comment } from "../../model/post.ts";
import type { Settings } from "../../options/options.ts";
import { dateIn, Fields } from "./fields.ts";

/** What the lines above a comment's own words may say. Mail and IP addresses are passed over. */
const heading = /^(AUTHOR|EMAIL|IP|URL|DATE|TITLE|BLOG NAME):(?:\s|$)/;

/** Each field stands once, above the words; what comes after them is text, also where it looks like a field. */
function divide(lines: readonly Line[]): { fields: Fields; words: readonly Line[] } {
	const names = new Set<string>();
	const end = lines.findIndex(({ text, blank }) => {
		const name = heading.exec(text)?.[1];
		if (blank && names.size === 0) return false;
		if (name === undefined || names.has(name)) return true;
		names.add(name);
		return false;
	});
	const cut = end < 0 ? lines.length : end;
	return { fields: new Fields(lines.slice(0, cut)), words: lines.slice(cut) };
}

const linkOf = (url: string) => (/^https?:\/\/[^\s/]/i.test(url) ? { url } : {});

/** A comment of an entry, or a ping, which is a trackback: another blog's words about the entry. */
export function readComment(
	lines: readonly Line[],
	kind: "comment" | "trackback",
	rawOf: (lines: readonly Line[]) => string,
	post: CapturedPost,
	settings: Settings,
): Comment {
	const { fields, words } = divide(lines);
	const name = fields.first(kind === "comment" ? "AUTHOR" : "BLOG NAME");
	const title = kind === "comment" ? "" : fields.first("TITLE");
	const opening = title === "" ? "" : `<strong>${escapeHtml(title)}</strong>\n\n`;
	const html = paragraphs(opening + rawOf(words).trim());
	return {
		id: "",
		author: name === "" ? null : { name, ...linkOf(fields.first("URL")) },
		published: dateIn(fields, post, settings),
		html,
		text: htmlToText(html),
		parent: null,
		kind,
		approved: true,
		flags: [],
	};
}

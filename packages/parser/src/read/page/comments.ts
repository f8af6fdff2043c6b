import type { PageElement } from "../../html/document.ts";
import { htmlToText } from "../../html/text.ts";
import type { Comment } from "../../model/post.ts";
import { comments } from "./selectors.ts";
import { addressIn, countIn, firstOf, momentOf, textOf } from "./values.ts";

/** Without the answers to it. */
function ownPart(comment: PageElement): PageElement {
	const own = comment.cloneNode(true);
	for (const nested of [...own.querySelectorAll(comments.nested)]) nested.remove();
	return own;
}

function takeBody(own: PageElement): string {
	const body = firstOf(own, comments.body) ?? own;
	for (const frame of [...body.querySelectorAll(comments.frame)]) frame.remove();
	return body.innerHTML.trim();
}

function kindOf(comment: PageElement): Comment["kind"] {
	if (comment.matches(".pingback")) return "pingback";
	return comment.matches(".trackback") ? "trackback" : "comment";
}

/** `comment-12` and `div-comment-12` are both the comment 12. */
const idOf = (comment: PageElement): string =>
	/(?:^|-)(?:comment-|c)([0-9]{1,20})$/.exec(comment.getAttribute("id") ?? "")?.[1] ?? "";

function readComment(comment: PageElement, parent: string | null, base: string | null): Comment {
	const own = ownPart(comment);
	const author = firstOf(own, comments.author);
	const link = author?.matches("a") ? author : (author?.querySelector("a[href]") ?? null);
	const url = addressIn(link?.getAttribute("href") ?? null, base);
	const name = textOf(author);
	const published = momentOf(firstOf(own, comments.date));
	const awaits = own.querySelector(".comment-awaiting-moderation") !== null;
	const html = takeBody(own);
	return {
		id: idOf(comment),
		author: name === "" ? null : { name, ...(url === null ? {} : { url }) },
		published,
		html,
		text: htmlToText(html),
		parent,
		kind: kindOf(comment),
		approved: !awaits,
		flags: [],
	};
}

/** The nearest of the elements around one. */
function nearest(element: PageElement, among: ReadonlySet<PageElement>): PageElement | null {
	for (let at = element.parentElement; at !== null; at = at.parentElement) if (among.has(at)) return at;
	return null;
}

/** The comments of a page, in its order, and how many it says there are. */
export function readComments(
	page: PageElement,
	base: string | null,
): { items: Comment[]; count: number | null } {
	const found = new Set(page.querySelectorAll(comments.each));
	const lists = new Set(page.querySelectorAll(comments.nested));
	// Themes put a comment's text into an element that looks like a comment again.
	const isWhole = (element: PageElement): boolean => {
		const around = nearest(element, found);
		return around === null || nearest(element, lists) !== nearest(around, lists);
	};
	const whole = new Set([...found].filter(isWhole));
	const items = [...whole].map((element) => {
		const answered = nearest(element, whole);
		return readComment(element, answered && (idOf(answered) || null), base);
	});
	return { items, count: countIn(firstOf(page, comments.heading)) };
}

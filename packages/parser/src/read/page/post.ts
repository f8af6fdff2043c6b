import type { PageElement } from "../../html/document.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import { emptyCapturedPost } from "../../model/empty.ts";
import type { Author, Term } from "../../model/post.ts";
import { slugify } from "../../model/slug.ts";
import { lists, parts } from "./selectors.ts";
import { addressIn, countIn, firstOf, momentOf, textOf } from "./values.ts";

/** A term's slug is in its address, where that is the one of a list. */
function slugIn(href: string | null): string | null {
	const segment =
		/\/(?:category|categories|tag|tags|topic|label|labels)\/(?:[^?#]*\/)?([^/?#]+)\/?(?:[?#]|$)/i.exec(
			href ?? "",
		)?.[1];
	return segment === undefined ? null : slugify(segment.replaceAll("%20", "-")) || null;
}

function termsIn(post: PageElement, selector: string): Term[] {
	const terms = new Map<string, Term>();
	for (const link of post.querySelectorAll(selector)) {
		const name = textOf(link);
		const slug = slugIn(link.getAttribute("href")) ?? slugify(name);
		if (name !== "" && !terms.has(slug)) terms.set(slug, { name, slug });
	}
	return [...terms.values()];
}

function authorsIn(post: PageElement, base: string | null): Author[] {
	const element = firstOf(post, parts.author);
	const name = textOf(element);
	if (element === null || name === "") return [];
	const link = element.matches("a")
		? element
		: (element.querySelector("a[href]") ?? element.closest("a[href]"));
	const url = addressIn(link?.getAttribute("href") ?? null, base);
	return [{ name, slug: slugify(name), ...(url === null ? {} : { url }) }];
}

/** The text: the element made for it, else what is left of the post without its frame. */
function bodyOf(post: PageElement, title: PageElement | null): { html: string; isSummary: boolean } {
	const content = firstOf(post, parts.content);
	const element = content ?? firstOf(post, parts.summary);
	if (element !== null && title?.contains(element) !== true)
		return { html: element.innerHTML.trim(), isSummary: content === null };
	const rest = post.cloneNode(true);
	if (title !== null) firstOf(rest, parts.title)?.remove();
	for (const frame of [...rest.querySelectorAll(lists.frame)]) frame.remove();
	return { html: rest.innerHTML.trim(), isSummary: false };
}

/** WordPress writes `id="post-12"`. */
function legacyIdIn(post: PageElement): number | null {
	const number = /^post-([0-9]{1,15})$/.exec(post.getAttribute("id") ?? "")?.[1];
	return number === undefined ? null : Number(number);
}

/** Reads the post that an element holds; what the element does not say stays open. */
export function readPost(element: PageElement, base: string | null): CapturedPost {
	const post = emptyCapturedPost();
	const title = firstOf(element, parts.title);
	const link =
		title?.querySelector("a[href]") ?? title?.closest("a[href]") ?? firstOf(element, parts.permalink);
	const { html, isSummary } = bodyOf(element, title);
	post.kind = element.matches(".type-page, .page") ? "page" : "post";
	post.title = textOf(title);
	post.url = addressIn(link?.getAttribute("href") ?? null, base);
	post.legacyId = legacyIdIn(element);
	post.published = momentOf(firstOf(element, parts.published));
	post.updated = momentOf(firstOf(element, parts.updated));
	post.authors = authorsIn(element, base);
	post.categories = termsIn(element, lists.categories);
	const categories = new Set(post.categories.map(({ slug }) => slug));
	post.tags = termsIn(element, lists.tags).filter(({ slug }) => !categories.has(slug));
	post.html = html;
	post.text = htmlToText(html);
	post.excerptOnly = isSummary || element.querySelector(lists.more) !== null;
	if (isSummary) post.excerpt = post.text;
	post.protected = element.matches(".post-password-required");
	post.sticky = element.matches(".sticky");
	post.comments.count = countIn(firstOf(element, parts.commentCount));
	return post;
}

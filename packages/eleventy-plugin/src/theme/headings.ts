import { html } from "./html.ts";

const headingTag = /<(\/?)h[2-6]\b([^>]*)>/g;
const idOf = /\sid="([^"]+)"/;

/** Each heading that has an id gets a link to itself, so that a section can be passed on. */
export function withHeadingLinks(body: string, words: string): string {
	if (!body.includes("</h")) return body;
	let open: string | null = null;
	return body.replace(headingTag, (tag, slash: string, attributes: string) => {
		if (slash === "") {
			open = idOf.exec(attributes)?.[1] ?? null;
			return tag;
		}
		if (open === null) return tag;
		const link = html` <a class="anchor" href="#${open}" aria-label="${words}" data-pagefind-ignore>#</a>`;
		open = null;
		return `${link}${tag}`;
	});
}

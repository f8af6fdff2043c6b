import { serialize } from "../html/serialize.ts";
import { type ElementNode, element, type HtmlNode, parseHtml, textNode } from "../html/tree.ts";
import { cleanAddress } from "./attributes.ts";
import { findPlayer } from "./players.ts";

/** An address as people read it, which needs no language: `vimeo.com/47112263`. */
function readable(address: string): string {
	return address.replace(/^[a-z]+:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}

function size(value: string | undefined): string | null {
	return /^\s{0,9}([1-9][0-9]{1,3})(?:px)?\s{0,9}$/.exec(value ?? "")?.[1] ?? null;
}

/**
 * The light figure for something embedded: a link to its page and, where the service is known, its player,
 * which a reader opens; until then nothing is fetched from anybody. It needs no script. `null` where the
 * address cannot be used.
 *
 * ```html
 * <figure class="embed"><details><summary>TITLE</summary><iframe src="PLAYER" …></iframe></details>
 * <figcaption><a href="PAGE">vimeo.com/47112263</a></figcaption></figure>
 * ```
 */
export function embedFigure(
	address: string,
	attributes: Record<string, string>,
	base: string | null,
): ElementNode | null {
	const absolute = cleanAddress(address.replace(/^\/\//, "https://"), "media", base);
	if (absolute === null || absolute.startsWith("#")) return null;
	const known = findPlayer(absolute);
	const page = known === null ? absolute : cleanAddress(known.page, "link", null);
	if (page === null) return null;
	const title = attributes.title?.trim() || null;
	const link = (text: string): HtmlNode => element("a", { href: page }, [textNode(text)]);
	if (known === null || known.player === null)
		return element("figure", { class: "embed" }, [link(title ?? readable(page))]);
	const [width, height] = [size(attributes.width), size(attributes.height)];
	const frame = element("iframe", {
		src: known.player,
		title: title ?? known.service,
		...(width === null ? {} : { width }),
		...(height === null ? {} : { height }),
		loading: "lazy",
		allowfullscreen: "",
		referrerpolicy: "strict-origin-when-cross-origin",
	});
	return element("figure", { class: "embed" }, [
		element("details", {}, [element("summary", {}, [textNode(`▶ ${title ?? known.service}`)]), frame]),
		element("figcaption", {}, [link(readable(page))]),
	]);
}

function linksOf(node: HtmlNode): HtmlNode {
	if (node.type === "text") return node;
	if (node.name === "figure" && node.attributes.class === "embed") {
		const title = find(node, "iframe")?.attributes.title;
		const link = find(node, "a");
		if (link === undefined) return element("p");
		const words = title === undefined ? link.children : [textNode(`${title}: `), ...link.children];
		return element("p", {}, [element("a", link.attributes, words)]);
	}
	return { ...node, children: node.children.map(linksOf) };
}

function find(one: ElementNode, name: string): ElementNode | undefined {
	for (const child of one.children) {
		if (child.type === "text") continue;
		const found = child.name === name ? child : find(child, name);
		if (found !== undefined) return found;
	}
}

/** Cleaned HTML with every embed as a plain link, for feeds and wherever else a player has no place. */
export function embedsToLinks(html: string): string {
	return html.includes('class="embed"') ? serialize(parseHtml(html).children.map(linksOf)) : html;
}

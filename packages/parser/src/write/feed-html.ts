import { silentElements } from "../html/elements.ts";
import { serialize } from "../html/serialize.ts";
import { type ElementNode, element, type HtmlNode, parseHtml, textNode } from "../html/tree.ts";

const list = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** What readers of feeds show; the content of anything else stands for it. */
const shown = list(
	"a abbr acronym address article aside audio b bdi big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr",
);

const attributes = list(
	"abbr align alt cite colspan controls datetime dir headers height href hreflang id kind label lang open poster preload rel reversed rowspan scope span src srclang start title type value width",
);

const addresses = list("href src cite poster");

/** An address as it works in a reader, which knows nothing of the page: absolute, and no script. */
function absolute(address: string, base: string | null): string | null {
	const trimmed = address.trim();
	if (/^data:image\/(?:png|gif|jpeg|webp|avif);base64,/i.test(trimmed)) return trimmed;
	const url = URL.canParse(trimmed)
		? new URL(trimmed)
		: base && URL.canParse(trimmed, base)
			? new URL(trimmed, base)
			: null;
	return url !== null && /^(?:https?|ftp|mailto|tel):$/.test(url.protocol) ? url.href : null;
}

interface Context {
	base: string | null;
	inLink: boolean;
}

/** A frame shows nothing in most readers; a link to what it shows does. */
function linkTo(
	{ attributes: { src = "", title = "" } }: ElementNode,
	{ base, inLink }: Context,
): HtmlNode[] {
	const href = absolute(src, base);
	if (href === null) return [];
	const name = textNode(title.trim() || new URL(href).hostname || href);
	return [inLink ? name : element("a", { href }, [name])];
}

/** The caption of a player that shows nothing until somebody clicks it: it holds the link to what is played. */
function playerCaption({ name, attributes, children }: ElementNode): ElementNode | undefined {
	if (name !== "figure" || !attributes.class?.split(" ").includes("embed")) return undefined;
	return children.find(
		(child): child is ElementNode => child.type === "element" && child.name === "figcaption",
	);
}

function attributesFor(node: ElementNode, base: string | null): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(node.attributes)) {
		if (!attributes.has(name)) continue;
		const written = addresses.has(name) ? absolute(value, base) : value;
		if (written !== null) kept[name] = written;
	}
	return kept;
}

function convert(node: HtmlNode, context: Context): HtmlNode[] {
	if (node.type === "text") return [node];
	if (node.name === "iframe") return linkTo(node, context);
	if (silentElements.has(node.name)) return [];
	const caption = playerCaption(node);
	if (caption)
		return [
			element(
				"p",
				{},
				caption.children.flatMap((child) => convert(child, context)),
			),
		];
	const isLink = node.name === "a";
	const inner = { ...context, inLink: context.inLink || isLink };
	const children = node.children.flatMap((child) => convert(child, inner));
	if (!shown.has(node.name) || (isLink && context.inLink)) return children;
	const kept = attributesFor(node, context.base);
	if (node.name === "img" && kept.src === undefined) return kept.alt ? [textNode(kept.alt)] : [];
	return [element(node.name, kept, children)];
}

/**
 * HTML as readers of feeds show it: whole elements, absolute addresses (`base` is the post's own), frames as links,
 * nothing that runs or lays itself out.
 */
export function feedHtml(html: string, base: string | null): string {
	return serialize(parseHtml(html).children.flatMap((node) => convert(node, { base, inLink: false })));
}

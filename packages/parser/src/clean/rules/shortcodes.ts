import { serialize } from "../../html/serialize.ts";
import { nodesToText } from "../../html/text.ts";
import { type ElementNode, element, type HtmlNode, textNode } from "../../html/tree.ts";
import type { Body } from "../body.ts";
import { embedFigure } from "../embed.ts";
import type { BodyRule } from "../rule.ts";

interface Shortcode {
	name: string;
	/** Named attributes in lower case. */
	named: Record<string, string>;
	/** Attributes without a name: `[youtube ADDRESS]`. */
	bare: string[];
	/** What stands between it and its end, `null` where it has none. */
	content: HtmlNode[] | null;
}

type Expand = (shortcode: Shortcode, body: Body) => HtmlNode[];

const alignments = new Set(["aligncenter", "alignleft", "alignright"]);

const holdsImage = (node: HtmlNode): boolean =>
	node.type === "element" && (node.name === "img" || node.children.some(holdsImage));

function caption({ named, content }: Shortcode): HtmlNode[] {
	const nodes = content ?? [];
	const images = nodes.findLastIndex(holdsImage) + 1;
	const words = nodes.slice(images);
	const text = nodesToText(words) === "" && named.caption ? [textNode(named.caption)] : words;
	if (images === 0) return text;
	const align = alignments.has(named.align ?? "") ? { class: named.align as string } : {};
	const below = nodesToText(text) === "" ? [] : [element("figcaption", {}, text)];
	return [element("figure", align, [...nodes.slice(0, images), ...below])];
}

const isAddress = (text: string): boolean => /^(?:https?:)?\/\//i.test(text);

/** The first address among what a shortcode says, wherever it says it. */
function addressIn({ named, bare, content }: Shortcode, names: readonly string[]): string | null {
	const inside = content === null ? "" : nodesToText(content).trim();
	const candidates = [
		...names.map((name) => named[name]),
		...bare.map((one) => one.replace(/^=/, "")),
		inside,
	];
	const found = candidates.find((one) => one !== undefined && isAddress(one));
	return found?.split(/[|\s]/)[0] ?? null;
}

const audioFiles = ["src", "mp3", "m4a", "ogg", "oga", "wav", "wma", "flac"];
const videoFiles = ["src", "mp4", "m4v", "webm", "ogv", "wmv", "flv", "mov"];

function player(tag: "audio" | "video", files: readonly string[]): Expand {
	return (shortcode) => {
		const src = addressIn(shortcode, files);
		if (src === null) return [];
		const { poster } = shortcode.named;
		return [
			element(tag, { src, controls: "", preload: "none", ...(poster && tag === "video" ? { poster } : {}) }),
		];
	};
}

/** A shortcode that names a service: an address anywhere in it, or the service's id. */
function service(pageOf: ((id: string) => string) | null): Expand {
	return (shortcode, body) => {
		const { named, bare, content } = shortcode;
		const id =
			named.id ??
			named.v ??
			bare[0]?.replace(/^=/, "") ??
			(content === null ? "" : nodesToText(content).trim());
		const address =
			addressIn(shortcode, ["url", "src", "href"]) ??
			(pageOf !== null && /^[\w/-]{4,60}$/.test(id) ? pageOf(id) : null);
		const figure = address === null ? null : embedFigure(address, named, body.base);
		return figure === null ? (content ?? []) : [figure];
	};
}

/** Source text as its author typed it. */
function sourceOf(nodes: readonly HtmlNode[]): string {
	return nodes
		.map((node) =>
			node.type === "text"
				? node.text
				: node.name === "br"
					? "\n"
					: node.name === "p"
						? `${sourceOf(node.children)}\n\n`
						: serialize([node]),
		)
		.join("")
		.replace(/^\n/, "")
		.trimEnd();
}

function code({ name, named, content }: Shortcode): HtmlNode[] {
	const generic = ["code", "sourcecode", "source", "highlight"].includes(name);
	const language = (named.lang ?? named.language ?? (generic ? "" : name)).toLowerCase();
	const mark = /^[a-z0-9+#-]{1,20}$/.test(language)
		? { class: `language-${language.replace(/[+#]/g, "p")}` }
		: {};
	return [element("pre", {}, [element("code", mark, [textNode(sourceOf(content ?? []))])])];
}

const nothing: Expand = ({ content }) => content ?? [];

/** Every shortcode that is understood, and what it becomes. */
const shortcodes: Readonly<Record<string, Expand>> = {
	caption,
	wp_caption: caption,
	gallery: nothing,
	playlist: nothing,
	slideshow: nothing,
	audio: player("audio", audioFiles),
	video: player("video", videoFiles),
	flv: player("video", videoFiles),
	embed: service(null),
	youtube: service((id) => `https://www.youtube.com/watch?v=${id}`),
	vimeo: service((id) => `https://vimeo.com/${id}`),
	dailymotion: service((id) => `https://www.dailymotion.com/video/${id}`),
	ted: service((id) => `https://www.ted.com/talks/${id}`),
	slideshare: service((id) => `https://www.slideshare.net/slideshow/embed_code/${id}`),
	soundcloud: service(null),
	spotify: service(null),
	tweet: service((id) => `https://twitter.com/i/status/${id}`),
	twitter: service(null),
	instagram: service(null),
	googlevideo: service(null),
	googlemaps: service(null),
	scribd: service((id) => `https://www.scribd.com/document/${id}`),
	archiveorg: service((id) => `https://archive.org/details/${id}`),
	code,
	sourcecode: code,
	highlight: code,
	polldaddy: nothing,
	wpvideo: nothing,
	sharethis: nothing,
	"contact-form": nothing,
	"contact-form-7": nothing,
	jetpack_subscription_form: nothing,
};

const opening = /\[(\/?)([a-z][a-z0-9_-]{2,30})(?=[\s\]=/])([^[\]]{0,2000})\]/gi;
const attribute = /([\w-]{1,40})=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|([^\s"']+)/g;

interface Tag {
	type: "tag";
	name: string;
	closing: boolean;
	attributes: string;
	source: string;
}

/** Takes the shortcodes' tags out of the text among some nodes. */
function tokenize(nodes: readonly HtmlNode[]): (HtmlNode | Tag)[] {
	return nodes.flatMap((node) => {
		if (node.type === "element" || !node.text.includes("[")) return [node];
		const tokens: (HtmlNode | Tag)[] = [];
		let copied = 0;
		for (const match of node.text.matchAll(opening)) {
			const [source, slash = "", spelled = "", attributes = ""] = match;
			const name = spelled.toLowerCase();
			const isEscaped = node.text[match.index - 1] === "[" && node.text[match.index + source.length] === "]";
			if (isEscaped || !Object.hasOwn(shortcodes, name)) continue;
			if (match.index > copied) tokens.push(textNode(node.text.slice(copied, match.index)));
			tokens.push({ type: "tag", name, closing: slash !== "", attributes, source });
			copied = match.index + source.length;
		}
		if (copied < node.text.length) tokens.push(copied === 0 ? node : textNode(node.text.slice(copied)));
		return tokens;
	});
}

function toShortcode({ name, attributes }: Tag, content: HtmlNode[] | null): Shortcode {
	const named: Record<string, string> = {};
	const bare: string[] = [];
	const text = attributes.replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'").replace(/\/$/, "");
	for (const [, key, double, single, plain, quoted, word] of text.matchAll(attribute)) {
		if (key === undefined) bare.push(quoted ?? word ?? "");
		else if (key !== "__proto__") named[key.toLowerCase()] = double ?? single ?? plain ?? "";
	}
	return { name, named, bare, content };
}

/** Where each shortcode's ends stand, last first, so that looking for one takes no time. */
function closings(tokens: readonly (HtmlNode | Tag)[]): Map<string, number[]> {
	const ends = new Map<string, number[]>();
	tokens.forEach((token, index) => {
		if (token.type !== "tag" || !token.closing) return;
		const own = ends.get(token.name);
		if (own === undefined) ends.set(token.name, [index]);
		else own.push(index);
	});
	for (const own of ends.values()) own.reverse();
	return ends;
}

function expandTokens(tokens: readonly (HtmlNode | Tag)[], body: Body): HtmlNode[] {
	const ends = closings(tokens);
	const result: HtmlNode[] = [];
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as HtmlNode | Tag;
		if (token.type !== "tag") result.push(token);
		else if (!token.closing) {
			const own = ends.get(token.name) ?? [];
			while ((own.at(-1) ?? i) < i) own.pop();
			const end = own.at(-1);
			const content = end === undefined ? null : plainNodes(tokens.slice(i + 1, end));
			if (needsContent(token.name) && content === null) result.push(textNode(token.source));
			else
				for (const node of (shortcodes[token.name] as Expand)(toShortcode(token, content), body))
					result.push(node);
			if (end !== undefined) i = end;
		}
	}
	return result;
}

const needsContent = (name: string): boolean => shortcodes[name] === code || shortcodes[name] === caption;

/** Shortcodes within a shortcode stay as they are typed. */
function plainNodes(tokens: readonly (HtmlNode | Tag)[]): HtmlNode[] {
	return tokens.map((token) => (token.type === "tag" ? textNode(token.source) : token));
}

const verbatim = new Set(["pre", "code", "script", "style", "textarea", "xmp"]);

function expandIn(parent: ElementNode, body: Body): void {
	for (const child of parent.children)
		if (child.type === "element" && !verbatim.has(child.name)) expandIn(child, body);
	if (!parent.children.some((child) => child.type === "text" && child.text.includes("["))) return;
	const tokens = tokenize(parent.children);
	if (tokens.some((token) => token.type === "tag")) parent.children = expandTokens(tokens, body);
}

/** Whether a shortcode stands in the text of a tree: taking elements away can bring the halves of one together. */
export function holdsShortcode(parent: ElementNode): boolean {
	return parent.children.some((child) =>
		child.type === "text"
			? child.text.includes("[") &&
				tokenize([child]).some((token) => token.type === "tag" && isExpandable(token))
			: !verbatim.has(child.name) && holdsShortcode(child),
	);
}

/** A lone `[code]` or `[caption]` stays text. */
function isExpandable({ name, closing }: Tag): boolean {
	return closing || !needsContent(name);
}

export const shortcodeRules: readonly BodyRule[] = [
	{
		name: "shortcodes",
		what: `WordPress shortcodes become what they stand for, or go: ${Object.keys(shortcodes)
			.map((name) => `\`[${name}]\``)
			.join(", ")}.`,
		when: "they stand in text, outside of code, and are not doubled (`[[gallery]]`)",
		on: "body-enter",
		apply(body) {
			expandIn(body.root, body);
		},
	},
];

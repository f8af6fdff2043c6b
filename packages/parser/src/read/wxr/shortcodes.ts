import { escapeHtml } from "../../html/escape.ts";

/** A shortcode's attributes by name, and by place (`0`, `1`, …) those without one. */
type Attributes = Record<string, string>;

interface Shortcode {
	/** Has an end tag: `[caption]…[/caption]`. */
	encloses?: boolean;
	/** The HTML in its place; `null` where there is nothing to show, so that the text stays as it is. */
	html: (attributes: Attributes, content: string) => string | null;
}

const vimeo = /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/i;
const youTube =
	/^https?:\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#\s]*&)?v=|v\/|embed\/)|youtu\.be\/)([\w-]{6,20})/i;

/** A film or post of another site, as WordPress embeds it by its address. */
export function embed(address: string): string | null {
	const url = address.trim().replace(/&amp;/g, "&");
	if (!/^https?:\/\/[^\s<>"]+$/i.test(url)) return null;
	const film = youTube.exec(url)?.[1];
	if (film !== undefined) return frame(`https://www.youtube.com/embed/${film}`);
	const video = vimeo.exec(url)?.[1];
	if (video !== undefined) return frame(`https://player.vimeo.com/video/${video}`);
	return `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
}

const frame = (url: string) => `<iframe src="${url}"></iframe>`;

/** The picture (and the link around it) at the start of a caption's content, and the words after it. */
const pictured = /^\s*((?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i;

function figure(attributes: Attributes, content: string): string | null {
	const parts = pictured.exec(content);
	const picture = parts?.[1] ?? content.trim();
	const words = (attributes.caption ?? parts?.[2] ?? "").trim();
	if (picture === "") return null;
	const align = /^align\w+$/.test(attributes.align ?? "") ? ` ${attributes.align}` : "";
	const caption = words === "" ? "" : `<figcaption>${words}</figcaption>`;
	return `<figure class="wp-caption${align}">${picture}${caption}</figure>`;
}

const characters: Record<string, string> = { "&amp;": "&", "&gt;": ">", "&lt;": "<", "&quot;": '"' };

/** The editor escapes the code that somebody types; what was typed is what is to be shown. */
const unescapeHtml = (html: string) =>
	html.replace(/&(?:amp|gt|lt|quot);/g, (name) => characters[name] as string);

const code = (_: Attributes, content: string) =>
	`<pre><code>${escapeHtml(unescapeHtml(content.replace(/^\r?\n/, "").trimEnd()))}</code></pre>`;

/** A player for the first of some attributes that names a file. */
function player(tag: "audio" | "video", names: readonly string[]): Shortcode["html"] {
	return (attributes, content) => {
		const src = [...names.map((name) => attributes[name]), content.trim()].find(
			(url) => url !== undefined && url !== "",
		);
		return src === undefined || /[\s<]/.test(src)
			? null
			: `<${tag} controls src="${escapeHtml(src.split("|")[0] as string)}"></${tag}>`;
	};
}

const byAddress: Shortcode["html"] = (attributes, content) =>
	embed(attributes.url ?? attributes.src ?? (content.trim() === "" ? (attributes["0"] ?? "") : content));

/** By an address, or by a film's number at a site. */
function filmAt(site: string): Shortcode["html"] {
	return (attributes, content) => {
		const id = attributes.id ?? attributes["0"] ?? content.trim();
		return /^[\w-]{5,20}$/.test(id)
			? embed(site + id)
			: byAddress({ ...attributes, url: attributes.url ?? id }, content);
	};
}

const caption: Shortcode = { encloses: true, html: figure };
const listing: Shortcode = { encloses: true, html: code };

/** What WordPress and its common companions replace when they show a post. Others stay in the text as typed. */
const shortcodes: Record<string, Shortcode> = {
	audio: { html: player("audio", ["src", "mp3", "m4a", "ogg", "wav", "0"]) },
	caption,
	code: listing,
	dailymotion: { html: filmAt("https://www.dailymotion.com/video/") },
	embed: { encloses: true, html: byAddress },
	flickr: { html: byAddress },
	gist: { html: byAddress },
	googlevideo: { html: byAddress },
	soundcloud: { html: byAddress },
	sourcecode: listing,
	video: { html: player("video", ["src", "mp4", "m4v", "webm", "ogv", "flv", "0"]) },
	vimeo: { html: filmAt("https://vimeo.com/") },
	wp_caption: caption,
	youtube: { html: filmAt("https://www.youtube.com/watch?v=") },
};

const opening = /\[([a-z_]{3,12})((?:[\s=:](?:[^[\]"'<>]|"[^"]*"|'[^']*'){0,4000})?)\]/gi;
const attribute = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'=][^\s"']*))/g;

function attributesOf(written: string): Attributes {
	const attributes: Attributes = {};
	let place = 0;
	for (const [, name, double, single, bare] of written.replace(/^[=:]/, " ").matchAll(attribute))
		attributes[name?.toLowerCase() ?? String(place++)] = double ?? single ?? (bare as string);
	return attributes;
}

/** Puts HTML in the place of the shortcodes that are known. */
export function expandShortcodes(text: string): string {
	if (!text.includes("[")) return text;
	const unclosed = new Set<string>();
	let html = "";
	let from = 0;
	for (const match of text.matchAll(opening)) {
		const [whole, written, attributes] = match as unknown as [string, string, string];
		const name = written.toLowerCase();
		const shortcode = Object.hasOwn(shortcodes, name) ? shortcodes[name] : undefined;
		if (shortcode === undefined || match.index < from || text[match.index - 1] === "[") continue;
		let end = match.index + whole.length;
		let content = "";
		const endTag = `[/${written}]`;
		// WordPress gives even those an end tag that need none.
		if (shortcode.encloses || text.startsWith("http", end) || text.startsWith(endTag, end)) {
			const close = unclosed.has(name) ? -1 : text.indexOf(endTag, end);
			if (close < 0) unclosed.add(name);
			else {
				content = text.slice(end, close);
				end = close + endTag.length;
			}
		}
		const replacement = shortcode.html(attributesOf(attributes), content);
		if (replacement === null) continue;
		html += text.slice(from, match.index) + replacement;
		from = end;
	}
	return html + text.slice(from);
}

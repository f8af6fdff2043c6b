import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { serialize } from "../../html/serialize.ts";
import { nodesToText } from "../../html/text.ts";
import { type ElementNode, element, type HtmlNode, parseHtml, textNode } from "../../html/tree.ts";
import type { Archive } from "../../model/archive.ts";
import type { Comment, Post } from "../../model/post.ts";
import type { LinkSettings } from "../../options/link-options.ts";
import { cleanAddress } from "../attributes.ts";
import { AddressMap } from "./address-map.ts";
import { obscured, obscuredText } from "./obscure-email.ts";
import { isListing, type OldBlogs, oldBlogs } from "./old-blogs.ts";
import { SavedFiles } from "./saved-files.ts";
import { waybackUrl } from "./wayback.ts";

const mediaElements = new Set(["img", "audio", "video", "source", "track", "enclosure"]);

/** What a link leads to is a file and no page. */
const fileName = /\.(?!html?$|php|aspx?$|jsp$)[a-z][a-z0-9]{1,4}$/i;

const isFile = (address: string): boolean =>
	URL.canParse(address) && fileName.test(new URL(address).pathname);

/** Leads the links and media of one archive to where they are now, and remembers the files that nobody saved. */
class Relinking {
	readonly missing = new Map<string, Diagnostic>();
	readonly #links: LinkSettings;
	readonly #map: AddressMap;
	readonly #files: SavedFiles | null;
	readonly #blogs: OldBlogs;

	constructor(archive: Archive, links: LinkSettings) {
		this.#links = links;
		this.#map = new AddressMap(links.map);
		this.#files = links.media === undefined ? null : new SavedFiles(links.media);
		this.#blogs = oldBlogs(archive);
	}

	post(post: Post): Post {
		return {
			...post,
			...this.#body(post.html, post),
			excerpt: post.excerpt === null ? null : this.#words(post.excerpt),
			authors: this.#links.obscureEmail
				? post.authors.map(({ email: _, ...author }) => author)
				: post.authors,
			footnotes: post.footnotes.map((note) => ({ ...note, html: this.#body(note.html, post).html })),
			media: post.media.flatMap((medium) => this.#listed(medium, post, "img")),
			enclosures: post.enclosures.flatMap((enclosure) => this.#listed(enclosure, post, "enclosure")),
			comments: {
				...post.comments,
				items: post.comments.items.map(
					(comment): Comment => ({ ...comment, ...this.#body(comment.html, post) }),
				),
			},
		};
	}

	#words(text: string): string {
		return this.#links.obscureEmail ? obscuredText(text) : text;
	}

	#body(html: string, post: Post): { html: string; text: string } {
		const linked = parseHtml(html).children.flatMap((node) => this.#node(node, post));
		const nodes = this.#links.obscureEmail ? obscured(linked) : linked;
		return { html: serialize(nodes), text: nodesToText(nodes) };
	}

	#listed<T extends { url: string }>(item: T, post: Post, name: string): T[] {
		const url = this.#newAddress(item.url, post, name);
		return url === null ? [] : [{ ...item, url }];
	}

	#node(node: HtmlNode, post: Post): HtmlNode[] {
		if (node.type === "text" || node.name === "iframe") return [node];
		const attributes = { ...node.attributes };
		const children = node.children.flatMap((child) => this.#node(child, post));
		for (const name of ["href", "src", "poster"]) {
			const address = attributes[name];
			if (address === undefined || address.startsWith("#")) continue;
			const place = name === "poster" ? "img" : node.name;
			const found = this.#newAddress(address, post, place);
			if (found !== null) attributes[name] = found;
			else if (name === "poster") delete attributes.poster;
			else return withoutAddress(node, children);
		}
		if (attributes.srcset !== undefined) this.#setSources(attributes, post);
		return [element(node.name, attributes, children)];
	}

	/** Of several sizes of an image those that are left. */
	#setSources(attributes: Record<string, string>, post: Post): void {
		const candidates = (attributes.srcset as string).split(", ").flatMap((candidate) => {
			const [address = "", ...descriptor] = candidate.split(" ");
			const found = this.#newAddress(address, post, "img", "one of several");
			return found === null ? [] : [[found, ...descriptor].join(" ")];
		});
		if (candidates.length > 0) attributes.srcset = candidates.join(", ");
		else delete attributes.srcset;
	}

	/** Where an address leads now; `null` where the link, or the medium, is to go. */
	#newAddress(address: string, post: Post, name: string, role?: "one of several"): string | null {
		const use = name === "a" ? "link" : name === "img" ? "image" : "media";
		const told = this.#links.linkTo?.(address, { post, element: name });
		const stated = told === undefined ? this.#map.find(address) : told;
		if (stated === null) return null;
		if (stated !== undefined) return cleanAddress(stated, use, null);
		if (!/^https?:\/\//i.test(address)) return address;
		return this.#savedOrAway(address, post, name, role);
	}

	#savedOrAway(address: string, post: Post, name: string, role?: "one of several"): string | null {
		const isOwn = this.#blogs.isOwn(address);
		const isMedium = mediaElements.has(name) || isFile(address);
		if (this.#files !== null && isMedium) {
			const file = this.#files.find(address, !isOwn);
			if (file !== null) return cleanAddress(file, "media", null);
			if (isOwn && role === "one of several") return null;
			if (isOwn && !this.#blogs.isRecovered(address)) this.#miss(address, post);
		}
		const isLost = isOwn && !this.#blogs.isRecovered(address) && !isListing(address);
		return this.#links.wayback && isLost
			? waybackUrl(address, post.published, isMedium && name !== "a")
			: address;
	}

	#miss(address: string, post: Post): void {
		if (!this.missing.has(address))
			this.missing.set(address, diagnose("media-missing", { address }, { post: post.id }));
	}
}

/** What stays of an element whose address is gone: the words of a link, the description of an image. */
function withoutAddress({ name, attributes }: ElementNode, children: HtmlNode[]): HtmlNode[] {
	if (name === "a") return children;
	return name === "img" && attributes.alt ? [textNode(attributes.alt)] : [];
}

/** Leads all links and media of a cleaned archive where the option `links` says. */
export function relink(archive: Archive, links: LinkSettings): Archive {
	const relinking = new Relinking(archive, links);
	const posts = archive.posts.map((post) => relinking.post(post));
	return { ...archive, posts, diagnostics: [...archive.diagnostics, ...relinking.missing.values()] };
}

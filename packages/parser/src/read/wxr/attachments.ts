import type { Feed } from "../../feed/feed.ts";
import { stubPost } from "../../feed/stub.ts";
import { escapeHtml } from "../../html/escape.ts";
import { htmlToText } from "../../html/text.ts";
import type { CapturedPost } from "../../model/capture.ts";
import type { Media } from "../../model/post.ts";
import type { Element } from "../../xml/element.ts";
import { field, idField, plainField } from "./field.ts";
import { customFields } from "./meta.ts";

/** A file of the media library. */
export interface Attachment {
	id: number | null;
	/** The post it was uploaded to. */
	parent: number | null;
	media: Media;
	/** What stands under the picture, as text. */
	caption: string;
	alternative: string;
}

/** An export doesn't say of what type a file is; its name's ending does. */
const typeOfEnding: Record<string, string> = {
	avi: "video/x-msvideo",
	doc: "application/msword",
	docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	gif: "image/gif",
	jpeg: "image/jpeg",
	jpg: "image/jpeg",
	m4a: "audio/mp4",
	m4v: "video/mp4",
	mov: "video/quicktime",
	mp3: "audio/mpeg",
	mp4: "video/mp4",
	ogg: "audio/ogg",
	ogv: "video/ogg",
	pdf: "application/pdf",
	png: "image/png",
	ppt: "application/vnd.ms-powerpoint",
	pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	svg: "image/svg+xml",
	wav: "audio/wav",
	webm: "video/webm",
	webp: "image/webp",
	xls: "application/vnd.ms-excel",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	zip: "application/zip",
};

function typeOf(url: string): string | null {
	const ending = url.split(/[?#]/, 1)[0]?.split(".").at(-1)?.toLowerCase() ?? "";
	return Object.hasOwn(typeOfEnding, ending) ? (typeOfEnding[ending] as string) : null;
}

/** Reads an item of type `attachment`; `null` where it names no file. */
export function readAttachment(feed: Feed, item: Element): Attachment | null {
	const url = feed.address(field(item, "wp:attachment_url") || field(item, "guid"), item);
	if (url === null || !/^https?:\/\//i.test(url)) return null;
	const alternative = customFields(item).find(({ key }) => key === "_wp_attachment_image_alt")?.value ?? "";
	const id = idField(item, "wp:post_id");
	const page = feed.address(field(item, "link"), item);
	return {
		id,
		parent: idField(item, "wp:post_parent"),
		media: {
			url,
			title: plainField(item, "title") || null,
			type: typeOf(url),
			...(id === null ? {} : { legacyId: id }),
			...(page === null || page === url || !/^https?:\/\//i.test(page) ? {} : { page }),
		},
		caption: htmlToText(field(item, "excerpt:encoded")),
		alternative,
	};
}

/** Files whose post is elsewhere in the export, or in another part of it. */
export function mediaStub(parent: number, files: readonly Attachment[]): CapturedPost {
	return stubPost({ legacyId: parent, media: files.map(({ media }) => media) });
}

const gallery = /(?:<p>)?\[gallery((?:\s[^[\]<>]{0,2000})?)\](?:<\/p>)?/gi;

function isPicture(attachment: Attachment | undefined): attachment is Attachment {
	return attachment?.media.type?.startsWith("image/") ?? false;
}

/** The pictures that a `[gallery]` names; `null` where it names none, and means all that were uploaded to its post. */
function namedPictures(attributes: string, byId: ReadonlyMap<number, Attachment>): Attachment[] | null {
	const ids = /\b(?:ids|include)\s*=\s*["']?([\d,\s]+)/i.exec(attributes)?.[1];
	if (ids === undefined) return null;
	return ids
		.split(",")
		.map((id) => byId.get(Number(id)))
		.filter(isPicture);
}

function figure({ media, caption, alternative }: Attachment): string {
	const image = `<img src="${escapeHtml(media.url)}" alt="${escapeHtml(alternative)}" />`;
	return `<figure>${image}${caption === "" ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}

/** What the whole export knows of its files, for the posts that show them. */
export class MediaLibrary {
	readonly #byId = new Map<number, Attachment>();
	readonly #byParent = new Map<number, Attachment[]>();
	readonly #loose = new Set<Attachment>();

	add(attachment: Attachment): void {
		const { id, parent } = attachment;
		if (id !== null) this.#byId.set(id, attachment);
		if (parent === null) this.#loose.add(attachment);
		else if (this.#byParent.has(parent)) this.#byParent.get(parent)?.push(attachment);
		else this.#byParent.set(parent, [attachment]);
	}

	/** Gives a post its files; `thumbnail` is the number of its featured image. */
	complete(post: CapturedPost, thumbnail: number | null): void {
		const own = post.legacyId === null ? [] : (this.#byParent.get(post.legacyId) ?? []);
		if (post.legacyId !== null) this.#byParent.delete(post.legacyId);
		post.media = [...post.media, ...own.map(({ media }) => media)];
		if (post.html.includes("[gallery")) this.#showGalleries(post, own);
		if (thumbnail !== null) this.#feature(post, this.#byId.get(thumbnail));
	}

	/** The files of posts that are not there, as stubs; and how many files belong to no post at all. */
	rest(): { stubs: CapturedPost[]; loose: number } {
		const stubs = [...this.#byParent].map(([parent, files]) => mediaStub(parent, files));
		return { stubs, loose: this.#loose.size };
	}

	/** The featured image comes first. */
	#feature(post: CapturedPost, attachment: Attachment | undefined): void {
		if (attachment === undefined) return;
		post.media = [attachment.media, ...post.media.filter(({ url }) => url !== attachment.media.url)];
		this.#loose.delete(attachment);
	}

	#showGalleries(post: CapturedPost, own: readonly Attachment[]): void {
		const known = new Set(post.media.map(({ url }) => url));
		let ownAreShown = false;
		post.html = post.html.replace(gallery, (written: string, attributes: string) => {
			const named = namedPictures(attributes, this.#byId);
			// What was uploaded to the post is worth showing once.
			const shown = named ?? (ownAreShown ? [] : own.filter(isPicture));
			ownAreShown ||= named === null;
			for (const picture of shown) {
				this.#loose.delete(picture);
				if (!known.has(picture.media.url)) post.media.push(picture.media);
				known.add(picture.media.url);
			}
			return shown.length === 0
				? written
				: `<figure class="gallery">\n${shown.map(figure).join("\n")}\n</figure>`;
		});
		post.text = htmlToText(post.html);
	}
}

import type { Post } from "../model/post.ts";
import { slugify } from "../model/slug.ts";

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 100;

/** A name that every file system takes. */
function safeName({ slug, id }: Post): string {
	const name = slugify(slug) || slugify(id) || "post";
	const cut = [...name];
	while (Buffer.byteLength(cut.join("")) > longest) cut.pop();
	const whole = cut.join("").replace(/-+$/, "");
	return reserved.test(whole) ? `${whole}-post` : whole;
}

/** Gives each post a path of its own; also on systems that don't tell capitals from small letters. */
export class FileNames {
	readonly #taken = new Set<string>();

	pathFor(post: Post, folder: string, date: string | null, extension: string): string {
		const name = date === null ? safeName(post) : `${date}-${safeName(post)}`;
		const place = folder === "." ? name : `${folder}/${name}`;
		for (let copy = 1; ; copy++) {
			const path = copy === 1 ? place : `${place}-${copy}`;
			if (this.#taken.has(path)) continue;
			this.#taken.add(path);
			return `${path}.${extension}`;
		}
	}
}

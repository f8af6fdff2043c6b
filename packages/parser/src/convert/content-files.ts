import type { Archive } from "../model/archive.ts";
import type { Post } from "../model/post.ts";
import { FileNames } from "./file-names.ts";
import { flavours } from "./flavours.ts";
import { frontMatter } from "./front-matter.ts";
import { htmlToMarkdown } from "./markdown.ts";
import type { ConvertOptions, PostFile } from "./options.ts";

/** The path of a post's old address, where a file can have it; `/?p=7` is none. */
function oldPath(url: string | null): string | null {
	if (url === null || !URL.canParse(url)) return null;
	const { pathname, search } = new URL(url);
	if (search !== "" || pathname === "/") return null;
	return /\.\w+$/.test(pathname) || pathname.endsWith("/") ? pathname : `${pathname}/`;
}

/** The whole date for a file's name. */
function dateOf({ published }: Post): string | null {
	return published === null
		? null
		: `${published.iso.slice(0, 10)}${"-01-01".slice(published.iso.slice(0, 10).length - 4)}`;
}

/** What was in the trash stays there. */
export const isConverted = ({ status }: Post): boolean => status !== "trash";

/**
 * The posts, pages and reports of an archive as content files with front matter, one at a time. What was in the trash is
 * left out; what the public never saw is marked as the generator marks it.
 */
export function* contentFiles(archive: Archive, options: ConvertOptions): Generator<PostFile> {
	const flavour = flavours[options.for];
	const names = new FileNames();
	const markdown = options.to === "markdown";
	for (const post of archive.posts) {
		if (!isConverted(post)) continue;
		const date = dateOf(post);
		const folder = (date === null && post.kind === "post" && flavour.undated) || flavour.folder[post.kind];
		const shownDate = flavour.dated && post.kind !== "page" ? date : null;
		const path = names.pathFor(post, folder, shownDate, markdown ? "md" : "html");
		const fields = flavour.fields(post, oldPath(post.url));
		if (!markdown && fields.templateEngineOverride) fields.templateEngineOverride = "html";
		const body = flavour.inert(markdown ? htmlToMarkdown(post.html) : post.html);
		yield { path, post: post.id, content: `${frontMatter(fields)}\n${body}\n` };
	}
}

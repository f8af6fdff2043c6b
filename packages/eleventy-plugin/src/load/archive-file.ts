import type { Archive, Post } from "blog-archive-parser";
import { FileParts, FileWriter } from "./file-parts.ts";
import { digestOf, forgetDigest, rememberDigest, type TextDigest } from "./text-digest.ts";

/** How many bytes each part of the file takes; the first line says it. */
interface Sizes {
	lines: number;
	bodies: number;
	texts: number;
}

/**
 * A post without its body and its sources, what is known of the body, which of the sources in the first line are its
 * own, and how many bytes its HTML and its text take further on.
 */
type Line = [post: Post, digest: TextDigest, sources: number, html: number, text: number];

/** The first line: everything but the posts, and what posts say of their sources, which is mostly the same. */
interface FirstLine {
	archive: Omit<Archive, "posts">;
	sources: Post["sources"][];
}

/** Half a surrogate pair: UTF-8 cannot hold it, so that a body with one stays in its line. */
const unwritable = /\p{Cs}/u;
const isWritable = ({ html, text }: Post): boolean => !unwritable.test(html) && !unwritable.test(text);

/** The first line's length is known before its numbers are. */
const sizesLength = 80;
const sizesLine = (sizes: Sizes): string => `${JSON.stringify(sizes).padEnd(sizesLength - 1)}\n`;

/**
 * Writes an archive so that it can be read in parts: a line for everything but the posts, one for each post, then
 * the HTML of all, then the text of all. A build needs the HTML once, when it makes the page, and the text hardly ever.
 */
export function writeArchive(file: string, { posts, ...archive }: Archive): void {
	const sources = new Map<string, number>();
	const sourcesOf = (post: Post): string => JSON.stringify(post.sources);
	for (const post of posts) {
		const from = sourcesOf(post);
		if (!sources.has(from)) sources.set(from, sources.size);
	}
	const line = (post: Post): string => {
		const kept = { ...post, sources: undefined };
		const from = sources.get(sourcesOf(post));
		if (!isWritable(post)) return JSON.stringify([kept, digestOf(post), from, -1, -1]);
		const [html, text] = [Buffer.byteLength(post.html), Buffer.byteLength(post.text)];
		return JSON.stringify([{ ...kept, html: undefined, text: undefined }, digestOf(post), from, html, text]);
	};
	const apart = posts.filter(isWritable);
	const writer = new FileWriter(file);
	try {
		writer.write(sizesLine({ lines: 0, bodies: 0, texts: 0 }));
		writer.write(`{"archive":${JSON.stringify(archive)},"sources":[${[...sources.keys()]}]}\n`);
		for (const post of posts) writer.write(`${line(post)}\n`);
		const lines = writer.length - sizesLength;
		for (const { html } of apart) writer.write(html);
		const bodies = writer.length - sizesLength - lines;
		for (const { text } of apart) writer.write(text);
		const texts = writer.length - sizesLength - lines - bodies;
		writer.overwrite(0, sizesLine({ lines, bodies, texts }));
	} finally {
		writer.close();
	}
}

/** Where the parts of a file begin. @throws where they are not what the file's length says */
function findParts(file: FileParts): Record<keyof Sizes, { start: number; end: number }> {
	const { lines, bodies, texts } = JSON.parse(file.text(0, sizesLength)) as Sizes;
	if (sizesLength + lines + bodies + texts !== file.length) throw new Error("The file is not whole.");
	const starts = [sizesLength, sizesLength + lines, sizesLength + lines + bodies] as const;
	return {
		lines: { start: starts[0], end: starts[1] },
		bodies: { start: starts[1], end: starts[2] },
		texts: { start: starts[2], end: file.length },
	};
}

/** Where the body of a post stands in a file. */
interface Place {
	file: FileParts;
	html: { start: number; end: number };
	text: { start: number; end: number };
}

const places = new WeakMap<object, Place>();

/** A field that is read when it is asked for, and that can be replaced like any other; one for all posts. */
function lazily(name: "html" | "text"): PropertyDescriptor {
	return {
		configurable: true,
		enumerable: true,
		get(this: Post): string {
			const place = places.get(this);
			return place === undefined ? "" : place.file.text(place[name].start, place[name].end);
		},
		set(this: Post, value: string) {
			Object.defineProperty(this, name, { configurable: true, enumerable: true, writable: true, value });
			forgetDigest(this);
		},
	};
}

const lazyBody = { html: lazily("html"), text: lazily("text") };

/** They are shared by many posts; what changed one would change all. */
function frozen(sources: Post["sources"]): Post["sources"] {
	Object.values(sources).forEach(Object.freeze);
	return Object.freeze(sources);
}

/** Reads what {@link writeArchive} wrote. @throws where the file is missing or broken */
export function readArchive(path: string): Archive {
	const file = new FileParts(path);
	const parts = findParts(file);
	const lines = file.bytes(parts.lines.start, parts.lines.end);
	let at = 0;
	const nextLine = (): unknown => {
		const end = lines.indexOf(10, at);
		const line = lines.toString("utf8", at, end);
		at = end + 1;
		return JSON.parse(line);
	};
	const { archive, sources } = nextLine() as FirstLine;
	sources.forEach(frozen);
	const posts: Post[] = [];
	let html = parts.bodies.start;
	let text = parts.texts.start;
	while (at < lines.length) {
		const [post, digest, from, htmlLength, textLength] = nextLine() as Line;
		post.sources = sources[from] ?? {};
		if (htmlLength >= 0) {
			const [htmlEnd, textEnd] = [html + htmlLength, text + textLength];
			places.set(post, { file, html: { start: html, end: htmlEnd }, text: { start: text, end: textEnd } });
			Object.defineProperties(post, lazyBody);
			[html, text] = [htmlEnd, textEnd];
		}
		rememberDigest(post, digest);
		posts.push(post);
	}
	return { ...archive, posts };
}

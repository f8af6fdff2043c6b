import { closeSync, openSync, readSync, statSync, writeSync } from "node:fs";
import type { Archive, Post } from "blog-archive-parser";
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

/**
 * Writes an archive so that it can be read in parts: a line for everything but the posts, one for each post, then
 * the HTML of all, then the text of all. A build needs the HTML once, when it makes the page, and the text hardly ever.
 */
export function writeArchive(file: string, { posts, ...archive }: Archive): void {
	const lines: Buffer[] = [];
	const bodies: Buffer[] = [];
	const texts: Buffer[] = [];
	const sources = new Map<string, number>();
	for (const post of posts) {
		const [html, text] = isWritable(post) ? [Buffer.from(post.html), Buffer.from(post.text)] : [];
		const from = JSON.stringify(post.sources);
		if (!sources.has(from)) sources.set(from, sources.size);
		const kept = { ...post, sources: undefined };
		const rest = html === undefined ? kept : { ...kept, html: undefined, text: undefined };
		const line = [rest, digestOf(post), sources.get(from), html?.length ?? -1, text?.length ?? -1];
		lines.push(Buffer.from(`${JSON.stringify(line)}\n`));
		if (html !== undefined) bodies.push(html);
		if (text !== undefined) texts.push(text);
	}
	lines.unshift(Buffer.from(`{"archive":${JSON.stringify(archive)},"sources":[${[...sources.keys()]}]}\n`));
	const bytesOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);
	const sizes: Sizes = { lines: bytesOf(lines), bodies: bytesOf(bodies), texts: bytesOf(texts) };
	const descriptor = openSync(file, "w");
	try {
		writeSync(descriptor, `${JSON.stringify(sizes)}\n`);
		for (const part of [...lines, ...bodies, ...texts]) writeSync(descriptor, part);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads a part of a file. @throws where the file ends before it */
function readPart(file: string, start: number, length: number): Buffer {
	const descriptor = openSync(file, "r");
	try {
		const bytes = Buffer.allocUnsafe(length);
		for (let read = 0; read < length; ) {
			const more = readSync(descriptor, bytes, read, Math.min(length - read, 2 ** 30), start + read);
			if (more === 0) throw new Error(`${file} is too short.`);
			read += more;
		}
		return bytes;
	} finally {
		closeSync(descriptor);
	}
}

const longestSizes = 100;

/** Where the parts of a file begin. @throws where they are not what the file's length says */
function findParts(file: string): Record<keyof Sizes, { start: number; length: number }> {
	const { size } = statSync(file);
	const head = readPart(file, 0, Math.min(size, longestSizes));
	const end = head.indexOf(10) + 1;
	const { lines, bodies, texts } = JSON.parse(head.toString("utf8", 0, end)) as Sizes;
	if (end + lines + bodies + texts !== size) throw new Error(`${file} is not whole.`);
	return {
		lines: { start: end, length: lines },
		bodies: { start: end + lines, length: bodies },
		texts: { start: end + lines + bodies, length: texts },
	};
}

/** Where the body of a post stands in a file. */
interface Place {
	file: string;
	bodies: Buffer;
	html: { start: number; end: number };
	text: { start: number; length: number };
}

const places = new WeakMap<object, Place>();

const readers: Readonly<Record<"html" | "text", (place: Place) => string>> = {
	html: ({ bodies, html }) => bodies.toString("utf8", html.start, html.end),
	text: ({ file, text }) => readPart(file, text.start, text.length).toString(),
};

/** A field that is read when it is asked for, and that can be replaced like any other; one for all posts. */
function lazily(name: "html" | "text"): PropertyDescriptor {
	return {
		configurable: true,
		enumerable: true,
		get(this: Post): string {
			const place = places.get(this);
			return place === undefined ? "" : readers[name](place);
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
export function readArchive(file: string): Archive {
	const parts = findParts(file);
	const lines = readPart(file, parts.lines.start, parts.lines.length);
	const bodies = readPart(file, parts.bodies.start, parts.bodies.length);
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
	let html = 0;
	let text = parts.texts.start;
	while (at < lines.length) {
		const [post, digest, from, htmlLength, textLength] = nextLine() as Line;
		post.sources = sources[from] ?? {};
		if (htmlLength >= 0) {
			const place = { start: html, end: html + htmlLength };
			places.set(post, { file, bodies, html: place, text: { start: text, length: textLength } });
			Object.defineProperties(post, lazyBody);
			html += htmlLength;
			text += textLength;
		}
		rememberDigest(post, digest);
		posts.push(post);
	}
	return { ...archive, posts };
}

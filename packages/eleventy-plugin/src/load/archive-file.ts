import { closeSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import type { Archive, Post } from "blog-archive-parser";
import { digestOf, forgetDigest, rememberDigest, type TextDigest } from "./text-digest.ts";

/** How many bytes each part of the file takes; the first line says it. */
interface Sizes {
	lines: number;
	bodies: number;
	texts: number;
}

/** A post without its body, what is known of the body, and how many bytes its HTML and its text take further on. */
type Line = [post: Post, digest: TextDigest, html: number, text: number];

/** Half a surrogate pair: UTF-8 cannot hold it, so that a body with one stays in its line. */
const unwritable = /\p{Cs}/u;
const isWritable = ({ html, text }: Post): boolean => !unwritable.test(html) && !unwritable.test(text);

/**
 * Writes an archive so that it can be read in parts: a line for everything but the posts, one for each post, then
 * the HTML of all, then the text of all. A build needs the HTML once, when it makes the page, and the text hardly ever.
 */
export function writeArchive(file: string, { posts, ...rest }: Archive): void {
	const lines: Buffer[] = [Buffer.from(`${JSON.stringify(rest)}\n`)];
	const bodies: Buffer[] = [];
	const texts: Buffer[] = [];
	for (const post of posts) {
		const [html, text] = isWritable(post) ? [Buffer.from(post.html), Buffer.from(post.text)] : [];
		const kept = html === undefined ? post : { ...post, html: undefined, text: undefined };
		const line = [kept, digestOf(post), html?.length ?? -1, text?.length ?? -1];
		lines.push(Buffer.from(`${JSON.stringify(line)}\n`));
		if (html !== undefined) bodies.push(html);
		if (text !== undefined) texts.push(text);
	}
	const bytesOf = (parts: readonly Buffer[]): number => parts.reduce((sum, part) => sum + part.length, 0);
	const sizes: Sizes = { lines: bytesOf(lines), bodies: bytesOf(bodies), texts: bytesOf(texts) };
	writeFileSync(file, `${JSON.stringify(sizes)}\n`);
	for (const parts of [lines, bodies, texts]) writeFileSync(file, Buffer.concat(parts), { flag: "a" });
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

/** Gives a post a field that is read when it is asked for, and that can be replaced like any other. */
function defineLazily(post: Post, name: "html" | "text", read: () => string): void {
	Object.defineProperty(post, name, {
		configurable: true,
		enumerable: true,
		get: read,
		set: (value: string) => {
			Object.defineProperty(post, name, { configurable: true, enumerable: true, writable: true, value });
			forgetDigest(post);
		},
	});
}

/** Reads what {@link writeArchive} wrote. @throws where the file is missing or broken */
export function readArchive(file: string): Archive {
	const parts = findParts(file);
	const lines = readPart(file, parts.lines.start, parts.lines.length);
	const bodies = readPart(file, parts.bodies.start, parts.bodies.length);
	let rest: Omit<Archive, "posts"> | null = null;
	const posts: Post[] = [];
	let bodyStart = 0;
	let textStart = parts.texts.start;
	for (let start = 0; start < lines.length; ) {
		const end = lines.indexOf(10, start);
		const value: unknown = JSON.parse(lines.toString("utf8", start, end));
		start = end + 1;
		if (rest === null) {
			rest = value as Omit<Archive, "posts">;
			continue;
		}
		const [post, digest, htmlLength, textLength] = value as Line;
		rememberDigest(post, digest);
		posts.push(post);
		if (htmlLength < 0) continue;
		const [htmlAt, textAt] = [bodyStart, textStart];
		defineLazily(post, "html", () => bodies.toString("utf8", htmlAt, htmlAt + htmlLength));
		defineLazily(post, "text", () => readPart(file, textAt, textLength).toString());
		bodyStart += htmlLength;
		textStart += textLength;
	}
	if (rest === null) throw new Error(`${file} is empty.`);
	return { ...rest, posts };
}

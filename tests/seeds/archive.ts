import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, type InputDocument, type Post, parse } from "blog-archive-parser";

const folder = join(import.meta.dirname, "../../seeds");

export const seeds: InputDocument[] = readdirSync(folder)
	.sort()
	.map((name) => ({ name: `seeds/${name}`, bytes: readFileSync(join(folder, name)) }));

export const archive: Archive = parse(seeds, { timeZone: "Europe/London" });

/** The one post whose title begins so. @throws Error where there is none or there are several. */
export function postTitled(beginning: string): Post {
	const found = archive.posts.filter((post) => post.title.startsWith(beginning));
	if (found.length !== 1) throw new Error(`${found.length} posts begin with “${beginning}”`);
	return found[0] as Post;
}

/** The id of the capture of one seed. */
export function captureOf(name: string): string {
	const capture = archive.captures.find(({ path }) => path.endsWith(name));
	if (capture === undefined) throw new Error(`no capture of ${name}`);
	return capture.id;
}

export const names = (things: { name: string }[]): string[] => things.map(({ name }) => name);

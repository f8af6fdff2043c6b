import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { reasonOf, type Source, type Unreadable } from "./source.ts";

const ignored = ["**/node_modules/**"];

async function filesMatching(pattern: string, cwd?: string): Promise<string[]> {
	return glob(pattern, { ...(cwd === undefined ? {} : { cwd }), ignore: ignored, expandDirectories: false });
}

const asFile = (name: string): Source => ({ kind: "file", name });

/** The files that one name stands for. What exists under a name is that file, even where the name looks like a pattern. */
async function expand(name: string): Promise<Source[] | string> {
	if (name === "-") return [{ kind: "stdin", name: "stdin" }];
	if (/^https?:\/\//i.test(name)) return [{ kind: "http", name }];
	try {
		if (!(await stat(name)).isDirectory()) return [asFile(name)];
		const folder = name.replace(/(?<=.)[\\/]$/, "");
		const files = await filesMatching("**/*", folder);
		return files.length > 0 ? files.map((file) => asFile(`${folder}/${file}`)) : "the folder holds no files";
	} catch (error) {
		const pattern = process.platform === "win32" ? name.replaceAll("\\", "/") : name;
		if (!isDynamicPattern(pattern)) return reasonOf(error);
		const files = await filesMatching(pattern);
		return files.length > 0 ? files.map(asFile) : "no file matches this pattern";
	}
}

const byName = (one: Source, other: Source): number =>
	one.name < other.name ? -1 : one.name > other.name ? 1 : 0;

/**
 * Expands files, folders (with all folders in them), patterns, `-` and http(s) addresses. Hidden files
 * and `node_modules` are passed over unless named. Each file comes once, in the order of the names.
 */
export async function findSources(
	names: readonly string[],
): Promise<{ found: Source[]; unreadable: Unreadable[] }> {
	const found = new Map<string, Source>();
	const unreadable: Unreadable[] = [];
	for (const name of names) {
		const sources = await expand(name);
		if (typeof sources === "string") unreadable.push({ source: name, reason: sources });
		else
			for (const source of sources) {
				const key = source.kind === "file" ? resolve(source.name) : source.name;
				if (!found.has(key)) found.set(key, source);
			}
	}
	return { found: [...found.values()].sort(byName), unreadable };
}

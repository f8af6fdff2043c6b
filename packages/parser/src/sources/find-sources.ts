import { closeSync, openSync, readSync } from "node:fs";
import { stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { binaryKind, bytesOfKind } from "../input/binary-kind.ts";
import { type PassedOver, reasonOf, type Source, type Unreadable } from "./source.ts";

const ignored = ["**/node_modules/**"];

async function filesMatching(pattern: string, cwd?: string): Promise<string[]> {
	return glob(pattern, {
		...(cwd === undefined ? {} : { cwd }),
		absolute: isAbsolute(pattern),
		ignore: ignored,
		expandDirectories: false,
	});
}

/** What one name stands for. */
interface Expanded {
	sources: Source[];
	passedOver: PassedOver[];
}

/** The image, film or font that a file is. Without promises, which for so short a look cost ten times the look itself. */
function mediaKind(path: string): string | null {
	const head = new Uint8Array(bytesOfKind);
	try {
		const file = openSync(path, "r");
		try {
			readSync(file, head, 0, bytesOfKind, 0);
		} finally {
			closeSync(file);
		}
	} catch {
		return null;
	}
	const kind = binaryKind(head);
	return kind?.media ? kind.name : null;
}

/** The files that a folder or pattern held, without those that nobody means when he names a folder. */
function documentsAmong(files: readonly string[]): Expanded {
	const kinds = files.map((source) => ({ source, kind: mediaKind(source) }));
	return {
		sources: kinds.flatMap(({ source, kind }) => (kind === null ? [{ kind: "file", name: source }] : [])),
		passedOver: kinds.flatMap(({ source, kind }) => (kind === null ? [] : [{ source, kind }])),
	};
}

const one = (source: Source): Expanded => ({ sources: [source], passedOver: [] });

/** The files that one name stands for, or why there are none. What exists under a name is that file, even where the name looks like a pattern. */
async function expand(name: string): Promise<Expanded | string> {
	if (name === "-") return one({ kind: "stdin", name: "stdin" });
	if (/^https?:\/\//i.test(name)) return one({ kind: "http", name });
	try {
		if (!(await stat(name)).isDirectory()) return one({ kind: "file", name });
		const folder = name.replace(/(?<=.)[\\/]$/, "");
		const files = await filesMatching("**/*", folder);
		if (files.length === 0) return "the folder holds no files";
		return documentsAmong(files.map((file) => `${folder}/${file}`));
	} catch (error) {
		const pattern = process.platform === "win32" ? name.replaceAll("\\", "/") : name;
		if (!isDynamicPattern(pattern)) return reasonOf(error);
		const files = await filesMatching(pattern);
		return files.length > 0 ? documentsAmong(files) : "no file matches this pattern";
	}
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * Expands files, folders (with all folders in them), patterns, `-` and http(s) addresses. Hidden files
 * and `node_modules` are passed over unless named, and so are images, films, recordings and fonts, which stand in
 * `passedOver`. Each file comes once, in the order of the names.
 */
export async function findSources(
	names: readonly string[],
): Promise<{ found: Source[]; unreadable: Unreadable[]; passedOver: PassedOver[] }> {
	const found = new Map<string, Source>();
	const passed = new Map<string, PassedOver>();
	const unreadable: Unreadable[] = [];
	for (const name of names) {
		const expanded = await expand(name);
		if (typeof expanded === "string") {
			unreadable.push({ source: name, reason: expanded });
			continue;
		}
		const { sources, passedOver } = expanded;
		if (sources.length === 0)
			unreadable.push({ source: name, reason: "it holds images and the like, but no document" });
		for (const source of sources) {
			const key = source.kind === "file" ? resolve(source.name) : source.name;
			if (!found.has(key)) found.set(key, source);
		}
		for (const one of passedOver) passed.set(resolve(one.source), one);
	}
	for (const named of found.keys()) passed.delete(named);
	return {
		found: [...found.values()].sort((one, other) => order(one.name, other.name)),
		unreadable,
		passedOver: [...passed.values()].sort((one, other) => order(one.source, other.source)),
	};
}

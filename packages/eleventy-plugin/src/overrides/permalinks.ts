import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A literal permalink; `false` where a page is not written, `null` where nothing says or only a program can tell. */
type Permalink = string | false | null;

/** What a permalink may name of its file; anything else is Eleventy's to compute. */
function filled(written: string, path: string): Permalink {
	const stem = path.replace(/\.[^/]*$/, "");
	const undated = basename(stem).replace(/^\d{4}-\d\d-\d\d-/, "");
	const slug = undated === "index" ? basename(dirname(stem)) : undated;
	const address = written
		.replace(/\{\{-?\s*page\.fileSlug\s*-?\}\}/g, slug === "." ? "" : slug)
		.replace(
			/\{\{-?\s*page\.filePathStem\s*-?\}\}/g,
			`/${join(dirname(stem), undated).replaceAll("\\", "/")}`,
		);
	return /[{}]/.test(address) ? null : address.replace(/\/{2,}/g, "/");
}

const literal = /\bpermalink["']?\s*:\s*(?:"([^"\n]*)"|'([^'\n]*)'|`([^`$\n]*)`|(false))/;

/** The permalink that JSON or a JavaScript object holds. */
function permalinkInObject(text: string, path: string): Permalink {
	const found = literal.exec(text);
	if (found === null) return null;
	return found[4] === undefined ? filled(found[1] ?? found[2] ?? found[3] ?? "", path) : false;
}

/** The permalink of front matter in YAML, or in JSON or JavaScript, which begin otherwise. */
function permalinkInFrontMatter(text: string, path: string): Permalink {
	if (!text.startsWith("---")) return null;
	const end = text.indexOf("\n---", 3);
	const front = end < 0 ? text : text.slice(0, end);
	const value = /^permalink:[ \t]*(\S.*?)[ \t]*\r?$/m.exec(front)?.[1];
	if (value === undefined) return permalinkInObject(front, path);
	if (value === "false") return false;
	return filled(value.replace(/^(["'])(.*)\1$/, "$2"), path);
}

const dataEndings = [".11tydata.js", ".11tydata.mjs", ".11tydata.cjs", ".11tydata.json", ".json"];

function permalinkInData(root: string, stem: string, path: string): Permalink {
	for (const ending of dataEndings) {
		const file = join(root, `${stem}${ending}`);
		if (!existsSync(file)) continue;
		const permalink = permalinkInObject(readFileSync(file, "utf8"), path);
		if (permalink !== null) return permalink;
	}
	return null;
}

/**
 * The permalink of a template as far as files say it in so many words: its own front matter or data, then its data file,
 * then those of the folders that it stands in.
 * @param root the input folder
 * @param path the template's path in it, with forward slashes
 */
export function permalinkOf(root: string, path: string): Permalink {
	const text = readFileSync(join(root, path), "utf8");
	const isProgram = /\.11ty\.[^.]+$/.test(path);
	const own = isProgram ? permalinkInObject(text, path) : permalinkInFrontMatter(text, path);
	if (own !== null) return own;
	const beside = permalinkInData(root, path.replace(/\.[^/]*$/, ""), path);
	if (beside !== null) return beside;
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
		const permalink = permalinkInData(root, join(folder, basename(folder)), path);
		if (permalink !== null) return permalink;
	}
	return null;
}

import { readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Copies, isCopiedBy } from "./copied.ts";
import { permalinkOf } from "./permalinks.ts";

export interface Folders {
	input: string;
	output: string;
	includes: string;
	layouts?: string | undefined;
	data?: string | undefined;
}

/** Endings that Eleventy and its engines take for templates. */
const templateEnding =
	/\.(?:11ty\.(?:[cm]?js|[jt]sx?|mdx)|njk|liquid|md|markdown|html|webc|vto|hbs|mustache|ejs|haml|pug|mdx)$/;

/** The address at which Eleventy would write a template of the input folder; `null` where it would not. */
function addressOf(root: string, path: string): string | null {
	const permalink = permalinkOf(root, path);
	if (permalink === false) return null;
	if (permalink !== null) return permalink.startsWith("/") ? permalink : `/${permalink}`;
	const stem = path.replace(templateEnding, "").replace(/(?:^|\/)index$/, "");
	return stem === "" ? "/" : `/${stem}/`;
}

/** Addresses with `/index.html` and without are one. */
export const foldAddress = (address: string): string => address.replace(/\/index\.html$/, "/");

/**
 * The addresses that files of the site's own answer. A page of ours that also exists would abort the build, so
 * it gives way. A file that is neither a template nor copied, such as a feed that is a source, answers nothing.
 */
export function findOwnPages(
	{ input, output, includes, layouts, data }: Folders,
	copies: Copies,
): Set<string> {
	const root = resolve(input);
	const skipped = new Set([output, includes, layouts, data].flatMap((one) => (one ? resolve(one) : [])));
	skipped.delete(root);
	const found = new Set<string>();
	const isCopied = isCopiedBy(copies);
	const slashed = (path: string): string => path.split(sep).join("/");
	const walk = (folder: string): void => {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			const file = join(folder, entry.name);
			if (entry.isDirectory()) {
				if (entry.name !== "node_modules" && !entry.name.startsWith(".") && !skipped.has(file)) walk(file);
			} else if (entry.isFile()) {
				const path = slashed(relative(root, file));
				const isTemplate = templateEnding.test(path);
				const address = isTemplate ? addressOf(root, path) : null;
				if (address !== null) found.add(foldAddress(address));
				else if (isTemplate) continue;
				else if (isCopied(slashed(relative(".", file)))) found.add(`/${path}`);
			}
		}
	};
	walk(root);
	return found;
}

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The folder, among the site's layouts, in which layouts of the theme are taken over. */
export const layoutFolder = "blog-archive";

/** Layouts of the site's own by their name without extension: `post` to `blog-archive/post.njk`. */
export function findLayouts(layouts: string): Map<string, string> {
	let names: string[];
	try {
		names = readdirSync(join(layouts, layoutFolder)).sort();
	} catch {
		return new Map();
	}
	const found = names.flatMap((file): [string, string][] => {
		const dot = file.indexOf(".");
		return dot > 0 ? [[file.slice(0, dot), `${layoutFolder}/${file}`]] : [];
	});
	return new Map(found);
}

import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The paths of all files below a folder, with `/` between the parts, for the option `links.media`. @throws where it cannot be read. */
export async function listMedia(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.sort();
}

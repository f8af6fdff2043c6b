import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const packages = join(import.meta.dirname, "../../packages");
const entry = join(packages, "eleventy-plugin/dist/index.js");
const { resolve: find } = createRequire(entry);

/** Every file that loads together with a file, and the packages that are no part of this repository. */
function loadedWith(file: string, files = new Set<string>(), others = new Set<string>()): typeof others {
	if (files.has(file)) return others;
	files.add(file);
	const text = readFileSync(file, "utf8");
	for (const [, name = ""] of text.matchAll(/^(?:import "|.* from ")([^"]+)";$/gm)) {
		if (name.startsWith(".")) loadedWith(resolve(dirname(file), name), files, others);
		else if (name.startsWith("blog-archive-parser")) loadedWith(find(name), files, others);
		else if (!name.startsWith("node:")) others.add(name);
	}
	return others;
}

test("the plugin loads what finds sources and writes feeds; readers and cleaner only where they have to work", () => {
	expect([...loadedWith(entry)].sort()).toEqual(["feed", "tinyglobby"]);
});
